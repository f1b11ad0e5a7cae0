package mera.data.identify;

import static mera.data.identify.Sample.MATHS_6;
import static mera.data.identify.Sample.RUSSIAN_8;
import static mera.data.identify.Sample.outcome;
import static mera.data.identify.Sample.school;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDateTime;
import java.util.List;
import mera.data.result.MeanResult;
import org.junit.jupiter.api.Test;

class SchoolListTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static Identification shares() {
    return Sample.identify(
        LowShare.standard(),
        List.of(
            school("980001"),
            school("980002"),
            school("980003"),
            Sample.excluded("980004", "вечерняя школа")),
        outcome("980001", MATHS_6, 4, 10),
        outcome("980001", RUSSIAN_8, 4, 10),
        outcome("980002", MATHS_6, 5, 10),
        outcome("980002", RUSSIAN_8, 5, 10),
        outcome("980002", RUSSIAN_8.in(2024), 5, 10),
        outcome("980003", MATHS_6, 3, 10),
        Sample.withoutMarks("980003", RUSSIAN_8, 10));
  }

  private static Identification means() {
    List<MeanResult> means =
        List.of(
            Sample.mean("980001", MATHS_6, 20, "40.50"),
            Sample.mean("980002", MATHS_6, 20, "61.00"));
    LowMean half =
        new LowMean(new Fraction(1, 2), 1, 10, Combine.OR, SameWork.COHORT, WorkScope.ALL);
    return half.identify(
        2025, List.of(school("980001"), school("980002")), List.of(), means, "snapshot");
  }

  private static SchoolList list(Identification frozen) {
    return new SchoolList(
        null, "ШНОР 2025", frozen, LocalDateTime.of(2025, 10, 14, 9, 30, 15, 120_000_000));
  }

  private static SchoolList thereAndBack(SchoolList list) throws JsonProcessingException {
    return JSON.readValue(JSON.writeValueAsString(list), SchoolList.class);
  }

  @Test
  void aListComesBackFromJsonAsItWas() throws JsonProcessingException {
    SchoolList list = list(shares());
    assertThat(list.members()).isNotEmpty();
    assertThat(thereAndBack(list)).isEqualTo(list);
    assertThat(thereAndBack(list.stored("a1"))).isEqualTo(list.stored("a1"));
  }

  @Test
  void aListByMeansComesBackWithTheMeansAsPrinted() throws JsonProcessingException {
    SchoolList list = list(means());
    assertThat(thereAndBack(list)).isEqualTo(list);
    assertThat(thereAndBack(list).members().getFirst().reasons().getFirst().mean())
        .hasToString("40.50");
  }

  @Test
  void membersStandSteadyFirstAndTheRiskZoneApart() {
    SchoolList list = list(shares());
    assertThat(list.members()).extracting(Finding::schoolCode).containsExactly("980002", "980001");
    assertThat(list.riskZone()).extracting(Finding::schoolCode).containsExactly("980003");
    assertThat(list.signs()).isEmpty();
  }

  @Test
  void aFrozenListKeepsWhatItWasMadeFrom() {
    Identification frozen = list(shares()).frozen();
    assertThat(frozen.method()).isEqualTo("low-share");
    assertThat(frozen.parameters()).isEqualTo(LowShare.standard().parameters());
    assertThat(frozen.snapshot()).isEqualTo("snapshot");
    assertThat(frozen.withoutScale()).containsExactly(RUSSIAN_8);
    assertThat(frozen.findings().getFirst().reasons())
        .extracting(Reason::work)
        .containsExactly(MATHS_6, RUSSIAN_8, RUSSIAN_8.in(2024));
  }
}
