package mera.data.identify;

import static mera.data.identify.Sample.MATHS_5;
import static mera.data.identify.Sample.MATHS_6;
import static mera.data.identify.Sample.RUSSIAN_8;
import static mera.data.identify.Sample.outcome;
import static mera.data.identify.Sample.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.problem.Refusal;
import mera.data.result.EgeMinimum;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import mera.data.school.SourceList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules R2w, R3, R4, R5 and decisions by hand. */
class OtherRulesTest {

  private static final LowShare METHOD = LowShare.standard();
  private static final String FEDERAL =
      "Перечень общеобразовательных организаций, имеющих низкие образовательные результаты, 2025 год";

  private static Finding one(Method method, Material material) {
    return method.identify(2025, material).findings().getFirst();
  }

  private static Material of(List<Outcome> outcomes, SourceList... lists) {
    return new Material(
        List.of(school("980001")), outcomes, List.of(), List.of(lists), List.of(), List.of(), "");
  }

  private static SourceList list(String title, int year) {
    return new SourceList(title, year, List.of(new SourceList.Entry("980001", "Школа", "")));
  }

  private static List<Outcome> lowIn(int... years) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int year = 2023; year <= 2025; year++) {
      int wanted = year;
      boolean low = java.util.Arrays.stream(years).anyMatch(one -> one == wanted);
      outcomes.add(outcome(MATHS_6.in(year), low ? 5 : 0, 10));
      outcomes.add(outcome(RUSSIAN_8.in(year), low ? 5 : 0, 10));
    }
    return outcomes;
  }

  @Test
  void severalYearsOfAWindowAreABasisOnlyWhenSwitchedOn() throws Refusal {
    Material material = of(lowIn(2023, 2024));
    assertThat(one(METHOD, material).status()).isEqualTo(Status.NONE);
    Finding found = one(METHOD.with("R2w", "2/3"), material);
    assertThat(found.status()).isEqualTo(Status.LOW);
    assertThat(found.basis().rules()).containsExactly("R2w");
    assertThat(found.basis().lowYears()).containsExactly(2024, 2023);
    assertThat(found.sentence())
        .isEqualTo("Признаков нет в 2 работах; низкие результаты в 2023, 2024 годах");
  }

  @Test
  void aWindowWithTheYearItselfIsSteady() throws Refusal {
    Finding found = one(METHOD.with("R2w", "2/3"), of(lowIn(2023, 2025)));
    assertThat(found.status()).isEqualTo(Status.STEADY);
    assertThat(found.basis().rules()).containsExactly("R1", "R2w");
  }

  @ParameterizedTest
  @CsvSource({"3/2", "0/3", "2", "2/9"})
  void aWindowThatCannotBeMetIsRefused(String window) {
    assertThatThrownBy(() -> METHOD.with("R2w", window)).isInstanceOf(Refusal.class);
  }

  @Test
  void theBottomOfTwoKindsOfWorksIsABasis() throws Refusal {
    List<School> schools = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    Work oge = new Work(Exam.OGE, "математика", 9, 2025);
    for (int s = 1; s <= 10; s++) {
      String code = String.valueOf(980_000 + s);
      schools.add(school(code));
      outcomes.add(outcome(code, MATHS_6, s, 100));
      outcomes.add(outcome(code, oge, s == 10 ? 3 : s, 100));
    }
    LowShare method = METHOD.with("R3", "20%");
    Identification found = method.identify(2025, new Material(schools, outcomes, List.of(), ""));
    assertThat(found.with(Status.LOW)).extracting(Finding::schoolCode).containsExactly("980009");
    assertThat(found.with(Status.LOW).getFirst().basis().ranks())
        .containsExactly(
            new GroupRank(Exam.VPR, 100, 9, 2, 10), new GroupRank(Exam.OGE, 100, 9, 1, 10));
    assertThat(found.with(Status.LOW).getFirst().sentence())
        .endsWith("в низшей части региона: ВПР 2-е из 10, ОГЭ 1-е из 10");
  }

  @Test
  void fewResultsAreNotRankedAndATieAtTheBorderFallsOut() throws Refusal {
    Work oge = new Work(Exam.OGE, "математика", 9, 2025);
    List<School> schools = List.of(school("980001"), school("980002"), school("980003"));
    List<Outcome> outcomes = new ArrayList<>();
    for (Work work : List.of(MATHS_6, oge)) {
      outcomes.add(outcome("980001", work, 2, 10));
      outcomes.add(outcome("980002", work, 4, 20));
      outcomes.add(outcome("980003", work, 2, 9));
    }
    LowShare method = METHOD.with("R3", "50%");
    assertThat(method.identify(2025, new Material(schools, outcomes, List.of(), "")).findings())
        .allMatch(finding -> finding.basis().ranks().isEmpty());
  }

  @Test
  void aGraduateBelowTheMinimumIsToldAndDecidesNothingUnlessAsked() throws Refusal {
    Outcome one = outcome(new Work(Exam.OGE, "русский язык", 9, 2025), 1, 40);
    Finding told = one(METHOD, of(List.of(one)));
    assertThat(told.status()).isEqualTo(Status.NONE);
    assertThat(told.basis().failures()).extracting(Reason::rule).containsExactly("R4");
    assertThat(one(METHOD.with("R4", "RISK"), of(List.of(one))).status()).isEqualTo(Status.RISK);
    assertThat(one(METHOD.with("R4", "OFF"), of(List.of(one))).basis().failures()).isEmpty();
    assertThat(one(METHOD, of(List.of(outcome(MATHS_6, 1, 40)))).basis().failures()).isEmpty();
  }

  @Test
  void theFederalListIsABasisOfItsOwn() throws Refusal {
    Material material = of(List.of(outcome(MATHS_5, 0, 20)), list(FEDERAL, 2025));
    Finding found = one(METHOD, material);
    assertThat(found.status()).isEqualTo(Status.LOW);
    assertThat(found.reliability()).isNull();
    assertThat(found.sentence())
        .isEqualTo("Признаков нет в 1 работе; федеральный перечень 2025 года");
    assertThat(one(METHOD.with("R5", "OFF"), material).status()).isEqualTo(Status.NONE);
    assertThat(one(METHOD.with("R5", "OFF"), material).basis().isIn(Source.Kind.FEDERAL)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Муниципальный список школ зоны риска | 2025",
        "Федеральный список школ с признаками необъективности | 2025",
        "Перечень Рособрнадзора | 2024"
      })
  void otherListsAreShownAndDecideNothing(String title, int year) {
    assertThat(one(METHOD, of(List.of(outcome(MATHS_5, 0, 20)), list(title, year))).status())
        .isEqualTo(Status.NONE);
  }

  @Test
  void theRedZoneOfTheRatingCountsWhenAsked() throws Refusal {
    SchoolValue red = new SchoolValue("980001", Topic.RATING, 2025, "Зона", "красная");
    Material material =
        new Material(
            List.of(school("980001")),
            List.of(outcome(MATHS_5, 0, 20)),
            List.of(),
            List.of(),
            List.of(red),
            List.of(),
            "");
    assertThat(one(METHOD, material).status()).isEqualTo(Status.NONE);
    assertThat(one(METHOD, material).basis().isIn(Source.Kind.RED_ZONE)).isTrue();
    assertThat(one(METHOD.with("R5", "FEDERAL_AND_RED_ZONE"), material).status())
        .isEqualTo(Status.LOW);
  }

  private static Material checked(Work work, Outcome... outcomes) {
    return new Material(
        List.of(school("980001")),
        List.of(outcomes),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of("980001", Set.of(work)),
        "");
  }

  @Test
  void justBelowTheThresholdWithSignsIsTheRiskZoneOnlyWhenSwitchedOn() throws Refusal {
    Material material = checked(MATHS_5, outcome(MATHS_5, 5, 20), outcome(MATHS_6, 5, 20));
    assertThat(one(METHOD, material).status()).isEqualTo(Status.NONE);
    assertThat(METHOD.asksForSigns()).isFalse();

    LowShare near = METHOD.with("R6", "0.05");
    Finding found = one(near, material);

    assertThat(near.asksForSigns()).isTrue();
    assertThat(found.status()).isEqualTo(Status.RISK);
    assertThat(found.basis().rules()).containsExactly("R6");
    assertThat(found.basis().near()).extracting(Reason::work).containsExactly(MATHS_5);
    assertThat(found.sentence())
        .contains("математика 5 класс: доля «2» немного ниже порога при признаках необъективности");
  }

  @Test
  void fartherBelowTheThresholdThanTheMarginSignsChangeNothing() throws Refusal {
    LowShare near = METHOD.with("R6", "0.05");
    assertThat(one(near, checked(MATHS_5, outcome(MATHS_5, 24, 100))).status())
        .isEqualTo(Status.NONE);
    assertThat(one(near, checked(MATHS_5, outcome(MATHS_5, 25, 100))).status())
        .isEqualTo(Status.RISK);
    assertThat(one(near, checked(MATHS_5, outcome(MATHS_5, 30, 100))).basis().near()).isEmpty();
    assertThat(one(near, checked(MATHS_5, outcome(MATHS_5, 1, 4))).basis().near()).isEmpty();
  }

  @Test
  void theTwoLevelsOfMathematicsMayBeOneProcedure() throws Refusal {
    Outcome[] outcomes = {
      outcome(new Work(Exam.EGE, "математика", 11, 2025, EgeMinimum.BASE), 2, 4),
      outcome(new Work(Exam.EGE, "математика", 11, 2025, EgeMinimum.PROFILE), 1, 4)
    };
    assertThat(one(METHOD, of(List.of(outcomes))).works()).isZero();
    Finding merged = one(METHOD.with("egeMath", "MERGED"), of(List.of(outcomes)));
    assertThat(merged.works()).isEqualTo(1);
    assertThat(merged.reasons().getFirst().n()).isEqualTo(8);
  }

  private static Material ruled(Ruling ruling, Outcome... outcomes) {
    return new Material(
        List.of(school("980001")),
        List.of(outcomes),
        List.of(),
        List.of(),
        List.of(),
        List.of(ruling),
        "");
  }

  private static Ruling ruling(Ruling.Effect effect, int year) {
    return new Ruling(
        "980001",
        effect,
        Ruling.Ground.MERGER,
        "",
        "постановление от 01.09.2025 № 12",
        year,
        LocalDate.of(2025, 9, 15));
  }

  @Test
  void aDecisionStandsBesideWhatTheRulesSay() {
    Outcome[] low = {outcome(MATHS_6, 5, 10), outcome(RUSSIAN_8, 5, 10)};
    Identification out = METHOD.identify(2025, ruled(ruling(Ruling.Effect.EXCLUDE, 2025), low));
    Finding finding = out.findings().getFirst();
    assertThat(finding.status()).isEqualTo(Status.EXCLUDED);
    assertThat(finding.formal()).isEqualTo(Status.LOW);
    assertThat(finding.reasons()).hasSize(2);
    assertThat(finding.sentence())
        .isEqualTo(
            "Исключена вручную: слияние или закрытие, постановление от 01.09.2025 № 12."
                + " По правилам: доля «2» не ниже 30 % в 2 работах из 2");
    assertThat(out.counts()).containsEntry("manual", 1).containsEntry("ШНОР", 0);
    Finding in =
        one(METHOD, ruled(ruling(Ruling.Effect.INCLUDE, Ruling.ALWAYS), outcome(MATHS_6, 0, 10)));
    assertThat(in.status()).isEqualTo(Status.LOW);
    assertThat(in.formal()).isEqualTo(Status.NONE);
  }

  @Test
  void aDecisionOfAnotherYearAndOneAboutSignsChangeNothing() {
    Outcome[] low = {outcome(MATHS_6, 5, 10), outcome(RUSSIAN_8, 5, 10)};
    assertThat(one(METHOD, ruled(ruling(Ruling.Effect.EXCLUDE, 2024), low)).status())
        .isEqualTo(Status.LOW);
    assertThat(one(HighLevel.standard(), ruled(ruling(Ruling.Effect.EXCLUDE, 2025), low)).ruling())
        .isNull();
  }

  @Test
  void aDecisionWithoutAReasonIsRefused() {
    Ruling silent =
        new Ruling(
            "980001",
            Ruling.Effect.INCLUDE,
            Ruling.Ground.OTHER,
            " ",
            "",
            2025,
            LocalDate.of(2025, 9, 15));
    assertThatThrownBy(silent::checked).isInstanceOf(Refusal.class);
  }
}
