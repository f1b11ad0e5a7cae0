package mera.data.identify;

import static mera.data.identify.Sample.MATHS_5;
import static mera.data.identify.Sample.MATHS_6;
import static mera.data.identify.Sample.RUSSIAN_8;
import static mera.data.identify.Sample.finding;
import static mera.data.identify.Sample.outcome;
import static mera.data.identify.Sample.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowShareTest {

  private static final LowShare METHOD = LowShare.standard();

  @ParameterizedTest
  @CsvSource({
    "3, 10, true",
    "30, 100, true",
    "6, 20, true",
    "29, 100, false",
    "2, 4, false",
    "2, 5, true"
  })
  void aWorkIsLowFromExactlyThirtyPerCentOnWithFivePupils(int low, int n, boolean expected) {
    assertThat(finding(METHOD, outcome(MATHS_6, low, n)).lowWorks()).isEqualTo(expected ? 1 : 0);
  }

  @Test
  void twoLowWorksInTheYearMakeAMember() {
    Finding finding = finding(METHOD, outcome(MATHS_6, 3, 10), outcome(RUSSIAN_8, 3, 10));
    assertThat(finding.status()).isEqualTo(Status.LOW);
    assertThat(finding.lowWorks()).isEqualTo(2);
    assertThat(finding.works()).isEqualTo(2);
  }

  @Test
  void theSameWorkLowTheYearBeforeMakesItSteady() {
    Finding finding =
        finding(
            METHOD,
            outcome(MATHS_6, 3, 10),
            outcome(RUSSIAN_8, 3, 10),
            outcome(MATHS_6.in(2024), 4, 10));
    assertThat(finding.status()).isEqualTo(Status.STEADY);
    assertThat(finding.reasons()).extracting(Reason::rule).containsExactly("R1", "R1", "R2");
    assertThat(finding.reasons().getLast().work()).isEqualTo(MATHS_6.in(2024));
    assertThat(finding.reasons().getLast().low()).isEqualTo(4);
  }

  @Test
  void anotherWorkLowTheYearBeforeDoesNotMakeItSteady() {
    assertThat(
            finding(
                    METHOD,
                    outcome(MATHS_6, 3, 10),
                    outcome(RUSSIAN_8, 3, 10),
                    outcome(MATHS_5.in(2024), 9, 10),
                    outcome(MATHS_6.in(2023), 9, 10))
                .status())
        .isEqualTo(Status.LOW);
  }

  @Test
  void oneLowWorkIsTheRiskZoneEvenForTheSecondYear() {
    Outcome low = outcome(MATHS_6, 3, 10);
    assertThat(finding(METHOD, low).status()).isEqualTo(Status.RISK);
    assertThat(finding(METHOD, low, outcome(MATHS_6.in(2024), 3, 10)).status())
        .isEqualTo(Status.RISK);
  }

  @Test
  void aYearWithoutLowWorksIsNothingWhateverTheYearBefore() {
    Finding finding = finding(METHOD, outcome(MATHS_6, 0, 10), outcome(MATHS_6.in(2024), 9, 10));
    assertThat(finding.status()).isEqualTo(Status.NONE);
    assertThat(finding.reasons()).isEmpty();
    assertThat(finding.reliability()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "R1_ONLY, 2, true, STEADY",
    "R1_ONLY, 2, false, LOW",
    "R1_ONLY, 1, true, RISK",
    "OR, 2, true, STEADY",
    "OR, 2, false, LOW",
    "OR, 1, true, LOW",
    "OR, 1, false, RISK",
    "AND, 2, true, STEADY",
    "AND, 2, false, RISK",
    "AND, 1, true, RISK",
    "AND, 0, false, NONE"
  })
  void theRulesCombineAsSet(String combine, int lowWorks, boolean again, Status expected)
      throws Refusal {
    Finding finding =
        finding(
            METHOD.with("combine", combine),
            outcome(MATHS_6, lowWorks > 0 ? 5 : 0, 10),
            outcome(RUSSIAN_8, lowWorks > 1 ? 5 : 0, 10),
            outcome(MATHS_6.in(2024), again ? 5 : 0, 10));
    assertThat(finding.status()).isEqualTo(expected);
  }

  @Test
  void theSameChildrenAreComparedWhenAsked() throws Refusal {
    Outcome[] outcomes = {
      outcome(MATHS_6, 5, 10), outcome(RUSSIAN_8, 5, 10), outcome(MATHS_5.in(2024), 5, 10)
    };
    assertThat(finding(METHOD, outcomes).status()).isEqualTo(Status.LOW);
    Finding cohort = finding(METHOD.with("same", "COHORT"), outcomes);
    assertThat(cohort.status()).isEqualTo(Status.STEADY);
    assertThat(cohort.reasons().getLast().rule()).isEqualTo("R2-cohort");
    assertThat(cohort.sentence())
        .isEqualTo(
            "Доля «2» не ниже 30 % в 2 работах из 2; математика 6 класс второй год у тех же"
                + " классов");
  }

  @ParameterizedTest
  @CsvSource({"3, 10, 3, 10, UNSTABLE", "60, 100, 60, 100, CONFIRMED", "60, 100, 3, 10, UNSTABLE"})
  void aStatusIsConfirmedWhenEnoughOfItsWorksAre(
      int low1, int n1, int low2, int n2, Reliability expected) {
    assertThat(
            finding(METHOD, outcome(MATHS_6, low1, n1), outcome(RUSSIAN_8, low2, n2)).reliability())
        .isEqualTo(expected);
  }

  @Test
  void oneConfirmedWorkConfirmsTheRiskZone() {
    assertThat(finding(METHOD, outcome(MATHS_6, 60, 100)).reliability())
        .isEqualTo(Reliability.CONFIRMED);
    assertThat(finding(METHOD, outcome(MATHS_6, 3, 10)).reliability())
        .isEqualTo(Reliability.UNSTABLE);
  }

  @Test
  void onlyRussianAndMathematicsOfTheListedExamsCount() {
    assertThat(
            finding(
                    METHOD,
                    outcome(new Work(Exam.VPR, "биология", 6, 2025), 9, 10),
                    outcome(new Work(Exam.VPR, "математика", 10, 2025), 9, 10),
                    outcome(new Work(Exam.DR, "математика", 7, 2025), 9, 10),
                    outcome(new Work(Exam.OGE, "математика", 9, 2025), 9, 10),
                    outcome(new Work(Exam.EGE, "математика (базовый уровень)", 11, 2025), 9, 10),
                    outcome(new Work(Exam.VPR, "математика", 7, 2025, "углублённая"), 9, 10))
                .lowWorks())
        .isEqualTo(3);
  }

  @Test
  void anExcludedSchoolIsListedWithItsReasonAndNotJudged() {
    School special = Sample.excluded("980002", "коррекционная школа");
    Identification result =
        Sample.identify(
            METHOD,
            List.of(special, school("980001")),
            outcome("980002", MATHS_6, 9, 10),
            outcome("980002", RUSSIAN_8, 9, 10),
            outcome("980001", MATHS_6, 0, 10));
    Finding finding = result.findings().getFirst();
    assertThat(finding.status()).isEqualTo(Status.EXCLUDED);
    assertThat(finding.reasons()).isEmpty();
    assertThat(finding.sentence()).isEqualTo("Не участвует в отборе: коррекционная школа");
    assertThat(result.counts()).containsEntry("schools", 2).containsEntry("takingPart", 1);
  }

  @Test
  void worksWithoutAScaleAreLeftOutAndNamed() {
    Identification result =
        Sample.identify(
            METHOD,
            List.of(school("980001")),
            Sample.withoutMarks("980001", MATHS_6, 10),
            Sample.withoutMarks("980001", new Work(Exam.VPR, "биология", 6, 2025), 10),
            outcome(RUSSIAN_8, 5, 10));
    assertThat(result.withoutScale()).containsExactly(MATHS_6);
    assertThat(result.notes()).contains("Нет шкалы, не учтены: ВПР, математика, 6 класс, 2025.");
    assertThat(result.findings().getFirst().works()).isEqualTo(1);
  }

  @Test
  void whatCouldNotBeLookedAtIsSaid() {
    Identification result =
        Sample.identify(METHOD, List.of(school("980001")), outcome("989999", MATHS_6, 5, 10));
    assertThat(result.notes())
        .contains(
            "Нет результатов 2025 года по работам метода.",
            "Нет результатов 2024 года: правило двух лет не проверено.",
            "Не учтены результаты школ, которых нет в реестре: 1.");
    assertThat(result.counts()).containsEntry("withoutResults", 1);
    assertThat(result.findings().getFirst().sentence())
        .isEqualTo("Нет работ с достаточным числом участников");
  }

  @Test
  void aReasonCarriesEveryNumberBehindIt() {
    Reason reason = finding(METHOD, outcome(MATHS_6, 3, 10)).reasons().getFirst();
    assertThat(reason.work()).isEqualTo(MATHS_6);
    assertThat(reason.n()).isEqualTo(10);
    assertThat(reason.low()).isEqualTo(3);
    assertThat(reason.share()).isEqualTo(0.3);
    assertThat(reason.lower()).isCloseTo(0.1078, within(0.0001));
    assertThat(reason.upper()).isCloseTo(0.6032, within(0.0001));
    assertThat(reason.bound()).isBetween(0.1078, 0.3);
    assertThat(reason.probability()).isBetween(0.5, 0.55);
    assertThat(reason.limit()).isEqualTo(0.3);
  }

  @Test
  void theSentenceNamesTheWorksOfTheSecondYear() {
    Finding finding =
        finding(
            METHOD,
            outcome(MATHS_5, 0, 10),
            outcome(MATHS_6, 3, 10),
            outcome(RUSSIAN_8, 3, 10),
            outcome(MATHS_6.in(2024), 3, 10),
            outcome(RUSSIAN_8.in(2024), 3, 10));
    assertThat(finding.sentence())
        .isEqualTo(
            "Доля «2» не ниже 30 % в 2 работах из 3; математика 6 класс и русский язык 8 класс"
                + " второй год");
  }

  @Test
  void theSentenceFitsOneWorkManyWorksAndNone() throws Refusal {
    assertThat(finding(METHOD.with("T", "12.5%"), outcome(MATHS_6, 3, 10)).sentence())
        .isEqualTo("Доля «2» не ниже 12,5 % в 1 работе из 1");
    assertThat(finding(METHOD, outcome(MATHS_6, 0, 10)).sentence())
        .isEqualTo("Признаков нет в 1 работе");
    Outcome[] outcomes = new Outcome[10];
    for (int grade = 4; grade <= 8; grade++) {
      Work work = new Work(Exam.VPR, "математика", grade, 2025);
      outcomes[grade - 4] = outcome(work, 5, 10);
      outcomes[grade + 1] = outcome(work.in(2024), 5, 10);
    }
    assertThat(finding(METHOD, outcomes).sentence())
        .isEqualTo("Доля «2» не ниже 30 % в 5 работах из 5; 5 работ второй год");
  }

  @Test
  void findingsStandBySeverityThenByMunicipalityAndName() {
    School a = School.named("980003", "edu980003", "Школа № 10", "Ёлкинский район");
    School b = School.named("980004", "edu980004", "Школа № 2", "Ёлкинский район");
    School c = School.named("980005", "edu980005", "Школа № 1", "Заречный район");
    Identification result =
        Sample.identify(
            METHOD,
            List.of(c, a, b, school("980001")),
            outcome("980001", MATHS_6, 5, 10),
            outcome("980001", RUSSIAN_8, 5, 10));
    assertThat(result.findings())
        .extracting(Finding::schoolCode)
        .containsExactly("980001", "980004", "980003", "980005");
    assertThat(result.count(Status.LOW)).isEqualTo(1);
    assertThat(result.count(Status.NONE)).isEqualTo(3);
  }
}
