package mera.data.objectivity;

import static mera.data.objectivity.Region.MATHS_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.Status;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;

/** How signs add up to labels, and what they leave alone. */
class ObjectivityTest {

  private static final String OWN = "980001";
  private static final Work MATHS_4 = new Work(Exam.VPR, "математика", 4, 2025);

  /** High scores with low journal marks: level and journal. */
  private static List<int[]> twoGroups(int pupils) {
    List<int[]> two = new ArrayList<>();
    for (int i = 0; i < pupils; i++) {
      two.add(new int[] {15 + i % 6, 3 + i % 2});
    }
    return two;
  }

  private static Region with(List<int[]> pupils) {
    return Region.ordinary(20, MATHS_5).school(OWN, "СОШ").pupils(OWN, MATHS_5, pupils);
  }

  @Test
  void signsOfTwoGroupsCallForACheck() {
    Region region = with(twoGroups(24));
    SchoolSigns school = region.judged(OWN);

    assertThat(school.works().getFirst().groups()).contains(Group.LEVEL, Group.JOURNAL);
    assertThat(school.label()).isEqualTo(Label.CHECK);
    assertThat(school.toCheck()).containsExactly(MATHS_5);
    assertThat(school.years()).containsExactly(2025);
    assertThat(region.judged().schools().getFirst()).isEqualTo(school);
    assertThat(region.judged().counts())
        .containsEntry("признаки требуют проверки", 1)
        .containsEntry("schools", 21);
  }

  @Test
  void theNumberOfGroupsIsASetting() throws Refusal {
    Objectivity strict =
        SignMethod.standard().with("groups", "6").judge(2025, with(twoGroups(24)).facts());

    assertThat(strict.school(OWN).orElseThrow().label()).isEqualTo(Label.SINGLE);
  }

  @Test
  void theScoreAddsTheWeightsOfTheSignsThatCount() throws Refusal {
    Region region = with(twoGroups(24));
    WorkSigns plain = region.judged(OWN, MATHS_5);
    WorkSigns weighed =
        SignMethod.standard()
            .with("weights", "A=2.5; J2=0")
            .judge(2025, region.facts())
            .school(OWN)
            .orElseThrow()
            .works()
            .getFirst();

    assertThat(plain.signs())
        .filteredOn(Sign::counts)
        .extracting(Sign::kind)
        .contains(SignKind.A, SignKind.J2);
    assertThat(plain.score())
        .isEqualByComparingTo(String.valueOf(plain.signs().stream().filter(Sign::counts).count()));
    assertThat(weighed.score()).isEqualByComparingTo(plain.score().add(new BigDecimal("0.5")));
    assertThat(weighed.label()).as("groups decide, not the score").isEqualTo(plain.label());
  }

  @Test
  void signsAmongFewPupilsAreShownAndDoNotCount() {
    WorkSigns work = with(twoGroups(19)).judged(OWN, MATHS_5);

    assertThat(work.groups()).contains(Group.LEVEL, Group.JOURNAL);
    assertThat(work.label()).isEqualTo(Label.FEW);
  }

  @Test
  void anOfficialMarkerGoesBeforeEverything() {
    Region region =
        with(twoGroups(5)).marker(OWN, 2025, "5 МА", "1").marker("980100", 2025, "5 МА", "0");

    assertThat(region.judged(OWN).label()).isEqualTo(Label.OFFICIAL);
    assertThat(region.sign("980100", MATHS_5, SignKind.M1).state()).isEqualTo(State.ABSENT);
    assertThat(region.judged("980100", MATHS_5).label()).isEqualTo(Label.NONE);
  }

  @Test
  void aMarkerOfAWorkWithoutResultsIsNotLost() {
    Region region = with(twoGroups(24)).marker("980100", 2025, "4 МА", "1");
    WorkSigns work = region.judged("980100", MATHS_4);

    assertThat(work.n()).isZero();
    assertThat(work.label()).isEqualTo(Label.OFFICIAL);
    assertThat(region.judged("980100").toCheck()).containsExactly(MATHS_4);
  }

  @Test
  void withoutAnOfficialListTheMarkerIsNotEvaluated() {
    assertThat(with(twoGroups(24)).sign(OWN, MATHS_5, SignKind.M1).state())
        .isEqualTo(State.NOT_EVALUATED);
  }

  @Test
  void markersThatSayNothingKnownAreNamed() {
    Region region =
        with(twoGroups(24))
            .marker(OWN, 2025, "5 ХИ", "1")
            .marker(OWN, 2025, "Количество маркеров", "1");

    assertThat(region.judged().notes())
        .containsExactly("Официальные маркеры не прочитаны: «5 ХИ»: «1».");
  }

  @Test
  void labelledYearsOfTheLastThreeAreCounted() {
    Region region = with(twoGroups(24)).marker(OWN, 2023, "4 РУ", "1");
    region.marker(OWN, 2022, "4 РУ", "1").marker(OWN, 2024, "4 РУ", "0");

    assertThat(region.judged(OWN).years()).containsExactly(2023, 2025);
  }

  @Test
  void aSchoolThatTakesNoPartIsListedWithItsReasonAndWithoutWorks() {
    Region region = with(twoGroups(24));
    region.schools.set(
        20,
        new mera.data.school.School(
            OWN,
            OWN,
            "Школа",
            "Лесной район",
            "",
            "специальная школа",
            null,
            null,
            null,
            null,
            null));

    assertThat(region.judged(OWN).works()).isEmpty();
    assertThat(region.judged(OWN).exclusion()).isEqualTo("специальная школа");
    assertThat(region.judged().counts()).containsEntry("takingPart", 20);
  }

  @Test
  void onlyTheSignsThatAreAskedForAreLookedFor() throws Refusal {
    Objectivity official =
        SignMethod.standard().with("signs", "A; B; C").judge(2025, with(twoGroups(24)).facts());

    assertThat(official.school(OWN).orElseThrow().works().getFirst().signs())
        .extracting(sign -> sign.kind().id())
        .containsExactly("A", "B", "C");
  }

  @Test
  void journalCountsOfAReportAreSharesOfThosePupilsWhoHaveAMark() {
    Region region = Region.ordinary(20, MATHS_5).school(OWN, "СОШ");
    region.aggregates.add(
        new Aggregate(
            OWN,
            MATHS_5,
            "",
            new Aggregate.JournalCounts(29_589, new Outcome.Journal(11_011, 17_951, 624))));
    Sign lower = region.sign(OWN, MATHS_5, SignKind.J1);

    assertThat(lower.n()).isEqualTo(29_586);
    assertThat(lower.value()).isEqualTo(0.3722, within(5e-5));
    assertThat(region.sign(OWN, MATHS_5, SignKind.B).sentence())
        .isEqualTo("Не оценивалось: участники по баллам и отметкам неизвестны");
    assertThat(region.sign(OWN, MATHS_5, SignKind.A).state()).isEqualTo(State.NOT_EVALUATED);
  }

  @Test
  void scoresAndTasksOfAReportServeWhereNoPupilsAreKnown() {
    Region region = Region.ordinary(20, MATHS_5).school(OWN, "СОШ");
    region.aggregates.add(
        new Aggregate(
            OWN,
            MATHS_5,
            "",
            new Aggregate.ScoreCounts(Region.histogram(Region.same(30, 15, 0)), 20)));
    region.aggregates.add(
        new Aggregate(
            OWN,
            MATHS_5,
            "",
            new Aggregate.TaskShares(
                30,
                List.of(
                    new Aggregate.TaskShare("1", 2, new BigDecimal("90.00")),
                    new Aggregate.TaskShare("2", 1, new BigDecimal("60.00")),
                    new Aggregate.TaskShare("3", 1, new BigDecimal("30.00"))))));

    assertThat(region.sign(OWN, MATHS_5, SignKind.A).state()).isEqualTo(State.PRESENT);
    assertThat(region.sign(OWN, MATHS_5, SignKind.S1).state()).isEqualTo(State.PRESENT);
    assertThat(region.sign(OWN, MATHS_5, SignKind.T1).state()).isEqualTo(State.ABSENT);
    assertThat(region.sign(OWN, MATHS_5, SignKind.T2).sentence())
        .isEqualTo("Не оценивалось: работы участников неизвестны");
    assertThat(region.sign(OWN, MATHS_5, SignKind.V4).sentence())
        .isEqualTo("Не оценивалось: неизвестно, все ли писали работу");
  }

  @Test
  void aSchoolWithSignsStaysOnTheLowListAndItsWorksAreToBeChecked() {
    Region region = with(twoGroups(24));
    for (Work low : List.of(MATHS_4, new Work(Exam.VPR, "математика", 6, 2025))) {
      region.scale(low).pupils(OWN, low, Region.same(20, 3, 3));
    }
    Facts facts = region.facts();
    Identification list =
        LowShare.standard().identify(2025, facts.schools(), facts.outcomes(), List.of(), "");
    Finding finding = list.findings().getFirst();

    assertThat(finding.schoolCode()).isEqualTo(OWN);
    assertThat(finding.status()).isEqualTo(Status.LOW);
    assertThat(region.judged().school(OWN).orElseThrow().toCheck()).containsExactly(MATHS_5);
  }

  @Test
  void everySentenceIsNeutralAndWithoutAFullStop() {
    for (SchoolSigns school : with(twoGroups(24)).judged().schools()) {
      for (WorkSigns work : school.works()) {
        for (Sign sign : work.signs()) {
          assertThat(sign.sentence())
              .doesNotContain("наруш", "завыш", "NaN")
              .doesNotEndWith(".")
              .matches("[А-ЯЁ].*");
        }
      }
    }
  }
}
