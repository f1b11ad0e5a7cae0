package mera.data.identify;

import static mera.data.identify.Sample.MATHS_5;
import static mera.data.identify.Sample.MATHS_6;
import static mera.data.identify.Sample.mean;
import static mera.data.identify.Sample.school;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mera.data.problem.Refusal;
import mera.data.result.MeanResult;
import mera.data.result.Work;
import mera.data.school.School;
import org.junit.jupiter.api.Test;

class LowMeanTest {

  private static final LowMean METHOD = LowMean.standard();
  private static final List<School> SCHOOLS =
      IntStream.range(0, 20).mapToObj(i -> school(code(i))).toList();

  private static String code(int school) {
    return "9800" + (10 + school);
  }

  /** Schools 0, 1, … have the means 40, 41, … */
  private static List<MeanResult> ladder(Work... works) {
    List<MeanResult> means = new ArrayList<>();
    for (Work work : works) {
      IntStream.range(0, 20).forEach(i -> means.add(mean(code(i), work, 30, 40 + i + ".00")));
    }
    return means;
  }

  private static Identification identify(Method method, List<MeanResult> means) {
    return method.identify(2025, SCHOOLS, List.of(), means, "snapshot");
  }

  private static List<String> with(Identification result, Status status) {
    return result.with(status).stream().map(Finding::schoolCode).toList();
  }

  @Test
  void theBottomTenthInTwoWorksIsLow() {
    Identification result = identify(METHOD, ladder(MATHS_5, MATHS_6));
    assertThat(with(result, Status.LOW)).containsExactly(code(0), code(1));
    Reason reason = result.findings().get(1).reasons().getFirst();
    assertThat(reason.mean()).isEqualTo(new BigDecimal("41.00"));
    assertThat(reason.rank()).isEqualTo(2);
    assertThat(reason.of()).isEqualTo(20);
    assertThat(result.findings().getFirst().sentence())
        .isEqualTo("Средний балл среди низших 10 % школ в 2 работах из 2");
    assertThat(result.findings().getFirst().reliability()).isNull();
  }

  @Test
  void aTieAtTheBorderGoesToTheBetterSide() {
    List<MeanResult> means = new ArrayList<>(ladder(MATHS_5, MATHS_6));
    means.add(mean(code(2), MATHS_5, 30, "41"));
    Identification result = identify(METHOD, means);
    assertThat(with(result, Status.LOW)).containsExactly(code(0));
    assertThat(with(result, Status.RISK)).containsExactly(code(1));
  }

  @Test
  void theYearBeforeMakesItSteady() {
    Identification result = identify(METHOD, ladder(MATHS_5, MATHS_6, MATHS_6.in(2024)));
    assertThat(with(result, Status.STEADY)).containsExactly(code(0), code(1));
    assertThat(result.findings().getFirst().sentence()).endsWith("; математика 6 класс второй год");
  }

  @Test
  void schoolsWithFewParticipantsAreNotRanked() {
    List<MeanResult> means = new ArrayList<>(ladder(MATHS_5, MATHS_6));
    means.add(mean(code(0), MATHS_5, 9, "40"));
    Identification result = identify(METHOD, means);
    // 19 ranked schools: a tenth of them is one, and school 1 is now the lowest of them.
    assertThat(with(result, Status.LOW)).containsExactly(code(1));
    assertThat(with(result, Status.RISK)).containsExactly(code(0));
    assertThat(result.findings().getFirst().reasons().getFirst().of()).isEqualTo(19);
  }

  @Test
  void theSettingsAreReadAndFrozen() throws Refusal {
    Method method = METHOD.with("q", "5 %").with("K", "1").with("n", "3").with("works", "все");
    assertThat(with(identify(method, ladder(MATHS_5)), Status.LOW)).containsExactly(code(0));
    assertThat(method.parameters())
        .containsEntry("q", "0.05")
        .containsEntry("K", "1")
        .containsEntry("n", "3")
        .containsEntry("works", "все");
  }
}
