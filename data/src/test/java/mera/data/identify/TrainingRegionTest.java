package mera.data.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rule over the exact counts of the shared sample region, against the sample's own lists. */
class TrainingRegionTest {

  private static final Path TRUTH =
      Path.of("..", "..", "shared", "samples", "region-60.truth.json");

  private final List<School> schools = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private JsonNode truth = MissingNode.getInstance();

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.exists(TRUTH), "the shared samples are not beside this checkout");
    truth = new JsonMapper().readTree(TRUTH.toFile());
    for (JsonNode school : truth.get("schools")) {
      schools.add(
          new School(
              school.get("code").asText(),
              school.get("login").asText(),
              school.get("name").asText(),
              school.get("municipality").asText(),
              school.get("kind").asText(),
              school.get("special").asBoolean() ? "специальная школа" : null,
              null,
              null,
              null,
              null,
              null));
    }
    for (JsonNode tally : truth.get("tallies")) {
      outcomes.add(outcome(tally));
    }
  }

  private Identification result() {
    return LowShare.standard().identify(2025, schools, outcomes, List.of(), "");
  }

  private static Outcome outcome(JsonNode tally) {
    JsonNode marks = tally.get("marks");
    return new Outcome(
        tally.get("code").asText(),
        new Work(
            Exam.of(tally.get("kind").asText()).orElseThrow(),
            tally.get("subject").asText(),
            tally.get("grade").asInt(),
            tally.get("year").asInt()),
        tally.get("n").asInt(),
        new Outcome.Marks(
            marks.get("2").asInt(),
            marks.get("3").asInt(),
            marks.get("4").asInt(),
            marks.get("5").asInt()),
        null,
        tally.get("sum").asLong(),
        0,
        0,
        0,
        0);
  }

  /** Works of the sample's own list of low results that the rule looks at. */
  private Set<Work> lowByTruth(String code, int year) {
    Set<Work> works = new HashSet<>();
    for (JsonNode work : truth.path("low").path(code).path(String.valueOf(year))) {
      String subject = work.get(1).asText();
      if (subject.equals("математика") || subject.equals("русский язык")) {
        Exam exam = Exam.of(work.get(0).asText()).orElseThrow();
        works.add(new Work(exam, subject, work.get(2).asInt(), year));
      }
    }
    return works;
  }

  private List<String> codes(String planted) {
    List<String> codes = new ArrayList<>();
    truth.get("planted").get(planted).forEach(code -> codes.add(code.asText()));
    return codes;
  }

  private Finding finding(String code) {
    return result().findings().stream()
        .filter(finding -> finding.schoolCode().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void lowWorksAndStatusesAreThoseOfTheSample() {
    int steady = 0;
    for (School school : schools) {
      Finding finding = finding(school.code());
      Set<Work> now = lowByTruth(school.code(), 2025);
      Set<Work> again = new HashSet<>();
      for (Work work : lowByTruth(school.code(), 2024)) {
        if (now.contains(work.in(2025))) {
          again.add(work);
        }
      }
      if (!school.takesPart()) {
        assertThat(finding.status()).isEqualTo(Status.EXCLUDED);
        continue;
      }
      assertThat(works(finding, false)).as(school.code()).isEqualTo(now);
      assertThat(works(finding, true)).as(school.code()).isEqualTo(again);
      Status expected =
          now.size() >= 2 && !again.isEmpty()
              ? Status.STEADY
              : now.size() >= 2 ? Status.LOW : now.isEmpty() ? Status.NONE : Status.RISK;
      assertThat(finding.status()).as(school.code()).isEqualTo(expected);
      steady += expected == Status.STEADY ? 1 : 0;
    }
    assertThat(steady).isPositive();
  }

  private static Set<Work> works(Finding finding, boolean back) {
    return finding.reasons().stream()
        .filter(reason -> reason.looksBack() == back)
        .map(Reason::work)
        .collect(Collectors.toSet());
  }

  @Test
  void theTrulyLowSchoolsAreFoundAsSteadyAndConfirmed() {
    for (String code : codes("low")) {
      assertThat(finding(code).status()).as(code).isEqualTo(Status.STEADY);
      assertThat(finding(code).reliability()).as(code).isEqualTo(Reliability.CONFIRMED);
    }
  }

  @Test
  void unluckySmallSchoolsAreFoundButNotConfirmed() {
    for (String code : codes("low_by_chance")) {
      assertThat(finding(code).status()).as(code).isIn(Status.LOW, Status.STEADY);
      assertThat(finding(code).reliability()).as(code).isEqualTo(Reliability.UNSTABLE);
    }
  }

  @Test
  void theListHoldsAllSchoolsThatTheSampleExpects() {
    Set<String> expected = new HashSet<>(codes("low"));
    expected.addAll(codes("low_by_chance"));
    expected.addAll(codes("low_without_plan"));
    Set<String> members =
        result().findings().stream()
            .filter(f -> f.status() == Status.STEADY || f.status() == Status.LOW)
            .map(Finding::schoolCode)
            .collect(Collectors.toSet());
    // The sample names some of the ordinary schools that meet the rule, its list «low» has all.
    assertThat(members).containsAll(expected);
  }

  @Test
  void nothingOfTheSampleIsLeftOut() {
    assertThat(result().withoutScale()).isEmpty();
    assertThat(result().notes()).isEmpty();
    assertThat(result().counts()).containsEntry("schools", 60).containsEntry("takingPart", 58);
  }
}
