package mera.data.objectivity;

import static mera.data.objectivity.Region.MATHS_4_BEFORE;
import static mera.data.objectivity.Region.MATHS_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import mera.data.identify.MeanInterval;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.TaskSum;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;

/** Each sign where it is, where it is not, and where it cannot be told. */
class SignsTest {

  private static final String OWN = "980001";

  private static Region with(String kind, List<int[]> pupils) {
    return Region.ordinary(20, MATHS_5).school(OWN, kind).pupils(OWN, MATHS_5, pupils);
  }

  private static Sign sign(Region region, SignKind kind) {
    return region.sign(OWN, MATHS_5, kind);
  }

  private static int mark(int score) {
    return score < 7 ? 2 : score < 11 ? 3 : score < 15 ? 4 : 5;
  }

  /** Ordinary scores with journal marks that follow from the marks. */
  private static List<int[]> journal(IntUnaryOperator ofMark) {
    return Region.usual(0).stream()
        .map(pupil -> new int[] {pupil[0], ofMark.applyAsInt(mark(pupil[0]))})
        .toList();
  }

  private static List<int[]> scores(int... scores) {
    List<int[]> pupils = new ArrayList<>();
    for (int score : scores) {
      pupils.add(new int[] {score, 0});
    }
    return pupils;
  }

  private static final int[] HIGH = {18, 17, 19, 16, 18, 20, 17, 18, 19, 18};

  @Test
  void aMeanAboveTheRegionIsASignWithTheIntervalOfTheReference() {
    Sign sign = sign(with("СОШ", scores(HIGH)), SignKind.A);

    assertThat(sign.state()).isEqualTo(State.PRESENT);
    assertThat(sign.value()).isEqualTo(17.2843, within(5e-5));
    assertThat(sign.n()).isEqualTo(10);
    assertThat(sign.sentence())
        .startsWith("Средний балл 18,00, нижняя граница интервала 17,28, верхняя граница региона ")
        .endsWith(": есть признак");
    assertThat(MeanInterval.of(12.01, 3.77, 24_917, 1.96).upper()).isEqualTo(12.0568, within(5e-5));
  }

  @Test
  void aGymnasiumMayBeAboveTheRegionButTheOfficialIndexCountsIt() {
    Region region = with("Гимназия", scores(HIGH));

    assertThat(sign(region, SignKind.A).state()).isEqualTo(State.NOT_COUNTED);
    assertThat(sign(region, SignKind.A).sentence()).endsWith("школа с углублённым обучением");
    assertThat(region.judged().region()).isEqualTo(new Index("", 21, 1));
    assertThat(region.judged().region().value()).isEqualTo(100 - 100.0 / 21, within(1e-12));
    assertThat(region.judged().municipalities()).containsExactly(new Index("Лесной район", 21, 1));
  }

  @Test
  void aHighMeanThatTheExamConfirmsDoesNotCount() {
    Region region = with("СОШ", scores(HIGH));
    Work exam = new Work(Exam.OGE, "математика", 9, 2025);
    for (int s = 0; s < 20; s++) {
      region.pupils(String.valueOf(980_100 + s), exam, Region.same(12, 14 + s % 3, 0));
    }
    region.pupils(OWN, exam, Region.same(12, 25, 0));

    assertThat(sign(region, SignKind.A).state()).isEqualTo(State.NOT_COUNTED);
    assertThat(sign(region, SignKind.A).sentence()).endsWith("уровень подтверждён ОГЭ или ЕГЭ");
    // The exam itself cannot be its own excuse.
    assertThat(region.sign(OWN, exam, SignKind.A).state()).isEqualTo(State.PRESENT);
    assertThat(region.judged(OWN, exam).signs()).hasSize(1);
  }

  @Test
  void onePupilHasNoInterval() {
    Sign sign = sign(with("СОШ", scores(20)), SignKind.A);

    assertThat(sign.state()).isEqualTo(State.NOT_EVALUATED);
    assertThat(sign.sentence()).isEqualTo("Не оценивалось: участников меньше двух");
  }

  @Test
  void equalScoresHaveAnIntervalOfNoWidthThatTheSentenceNames() {
    assertThat(sign(with("СОШ", Region.same(5, 20, 0)), SignKind.A).sentence())
        .contains("(все баллы равны)");
  }

  @Test
  void scoresAgainstTheJournalAreASign() {
    Region region = with("СОШ", journal(mark -> 7 - mark));

    assertThat(sign(region, SignKind.B).state()).isEqualTo(State.PRESENT);
    assertThat(sign(region, SignKind.B).value()).isNegative();
  }

  @Test
  void theTextbookFormulaIsAnOption() throws Refusal {
    Region region = with("СОШ", journal(mark -> mark));
    Objectivity textbook =
        SignMethod.standard().with("B.textbook", "да").judge(2025, region.facts());

    Sign exact = sign(region, SignKind.B);
    Sign plain = Region.sign(textbook.school(OWN).orElseThrow().works().getFirst(), SignKind.B);
    assertThat(plain.value()).isGreaterThan(exact.value() == null ? 2 : exact.value());
  }

  @Test
  void raisedSchoolMarksAreShownAndNeverCounted() {
    Region region = with("СОШ", journal(mark -> Math.min(5, mark + 2)));
    WorkSigns work = region.judged(OWN, MATHS_5);

    assertThat(Region.sign(work, SignKind.J1).state()).isEqualTo(State.NOT_COUNTED);
    assertThat(Region.sign(work, SignKind.J4).state()).isEqualTo(State.NOT_COUNTED);
    assertThat(Region.sign(work, SignKind.J1).sentence())
        .endsWith("не учитывается, говорит об отметках в школе, а не о ВПР");
    assertThat(work.marksAboveResults()).isTrue();
    assertThat(work.groups()).isEmpty();
    assertThat(work.label()).isEqualTo(Label.NONE);
  }

  @Test
  void resultsAboveTheJournalAreSigns() {
    WorkSigns work = with("СОШ", journal(mark -> Math.max(2, mark - 2))).judged(OWN, MATHS_5);

    assertThat(Region.sign(work, SignKind.J2).state()).isEqualTo(State.PRESENT);
    assertThat(Region.sign(work, SignKind.J4).state()).isEqualTo(State.PRESENT);
    assertThat(work.groups()).containsExactly(Group.JOURNAL);
    assertThat(work.label()).isEqualTo(Label.SINGLE);
  }

  @Test
  void aSchoolThatConfirmsEveryMarkWhereTheRegionDoesNotIsASign() {
    Sign sign = sign(with("СОШ", journal(mark -> mark)), SignKind.J3);

    assertThat(sign.state()).isEqualTo(State.PRESENT);
    assertThat(sign.value()).isEqualTo(1.0);
  }

  @Test
  void exactlyTheShareIsEnoughForTheJournalSigns() {
    List<int[]> half = new ArrayList<>();
    half.addAll(Region.same(3, 3, 3));
    half.addAll(Region.same(2, 9, 4));
    half.addAll(Region.same(3, 12, 4));
    half.addAll(Region.same(2, 16, 5));
    Sign sign = sign(with("СОШ", half), SignKind.J1);

    assertThat(sign.value()).isEqualTo(0.5);
    assertThat(sign.state()).isEqualTo(State.NOT_COUNTED);
  }

  @Test
  void tooFewSchoolsForAPercentileAreSaidAndNotGuessed() {
    Region region =
        Region.ordinary(8, MATHS_5).school(OWN, "СОШ").pupils(OWN, MATHS_5, journal(m -> m));

    assertThat(sign(region, SignKind.J1).sentence())
        .startsWith("Не оценивалось: в регионе меньше 10\u00a0школ");
    assertThat(sign(region, SignKind.J5).state()).isEqualTo(State.NOT_EVALUATED);
  }

  @Test
  void inALargeRegionTheWeakestLinkWithTheJournalAndTheLeastSpreadAreSigns() {
    Region region =
        Region.ordinary(120, MATHS_5)
            .school(OWN, "СОШ")
            .pupils(OWN, MATHS_5, journal(mark -> 7 - mark))
            .school("980002", "СОШ")
            .pupils("980002", MATHS_5, Region.same(25, 9, 3));

    assertThat(sign(region, SignKind.J5).state()).isEqualTo(State.PRESENT);
    assertThat(region.sign("980002", MATHS_5, SignKind.V3).state()).isEqualTo(State.PRESENT);
    assertThat(region.sign("980002", MATHS_5, SignKind.B).sentence())
        .isEqualTo("Не оценивалось: все баллы или все отметки равны");
    assertThat(region.sign("980110", MATHS_5, SignKind.V3).state()).isEqualTo(State.ABSENT);
  }

  @Test
  void everybodyPresentNoTwoAndManyHighMarksAreASign() {
    assertThat(sign(with("СОШ", Region.same(30, 13, 4)), SignKind.V4).state())
        .isEqualTo(State.PRESENT);
    List<int[]> exactly = Region.same(24, 13, 4);
    exactly.addAll(Region.same(6, 9, 3));
    assertThat(sign(with("СОШ", exactly), SignKind.V4).state()).isEqualTo(State.ABSENT);
  }

  /** Pupils just below the borders have moved just above them. */
  private static List<int[]> moved(int times) {
    List<int[]> pupils = new ArrayList<>();
    for (int score = 2; score <= 17; score++) {
      int up = score == 5 || score == 6 ? score + 2 : score;
      pupils.addAll(Region.same(times, up, 3));
    }
    return pupils;
  }

  @Test
  void pupilsCrowdingAboveABorderAreSigns() {
    WorkSigns work = with("СОШ", moved(12)).judged(OWN, MATHS_5);

    assertThat(Region.sign(work, SignKind.S1).state()).isEqualTo(State.PRESENT);
    assertThat(Region.sign(work, SignKind.S1).sentence()).contains("у границы «3»");
    assertThat(Region.sign(work, SignKind.S2).state()).isEqualTo(State.PRESENT);
    assertThat(Region.sign(work, SignKind.S2).sentence()).contains("у границы «3»");
    assertThat(work.groups()).contains(Group.BOUNDARY);
  }

  @Test
  void aFewPupilsMakeTheCurveApproximate() {
    List<int[]> pupils = moved(2);
    pupils.addAll(Region.same(16, 7, 3));
    Sign sign = sign(with("СОШ", pupils), SignKind.S2);

    assertThat(sign.n()).isEqualTo(48);
    assertThat(sign.state()).isEqualTo(State.NOT_COUNTED);
    assertThat(sign.sentence()).endsWith("приблизительно, участников меньше 50");
  }

  @Test
  void aPeakOfTheWholeRegionSaysNothingOfASchool() throws Refusal {
    Region region = new Region().scale(MATHS_5);
    for (int s = 0; s < 20; s++) {
      region.school(String.valueOf(980_100 + s), "СОШ");
      region.pupils(String.valueOf(980_100 + s), MATHS_5, moved(12));
    }
    region.school(OWN, "СОШ").pupils(OWN, MATHS_5, moved(12));

    assertThat(sign(region, SignKind.S2).state()).isEqualTo(State.NOT_COUNTED);
    assertThat(sign(region, SignKind.S1).state()).isEqualTo(State.ABSENT);
    assertThat(region.judged().notes())
        .contains("Всплеск у границы «3» есть по всему региону: математика 5\u00a0класс.");
    Objectivity counted = SignMethod.standard().with("S2.region", "да").judge(2025, region.facts());
    assertThat(
            Region.sign(counted.school(OWN).orElseThrow().works().getFirst(), SignKind.S2).state())
        .isEqualTo(State.PRESENT);
  }

  @Test
  void nobodyJustBelowAnyBorderIsASign() {
    List<int[]> pupils = new ArrayList<>();
    for (int score : new int[] {3, 5, 7, 8, 9, 11, 12, 13, 15, 17}) {
      pupils.addAll(Region.same(2, score, 3));
    }
    assertThat(sign(with("СОШ", pupils), SignKind.S3).state()).isEqualTo(State.PRESENT);
    pupils.set(0, new int[] {6, 3});
    assertThat(sign(with("СОШ", pupils), SignKind.S3).state()).isEqualTo(State.ABSENT);
  }

  @Test
  void withoutAScaleTheBordersAreNotGuessed() {
    Region region = with("СОШ", moved(5));
    region.scales.clear();
    Objectivity found = region.judged();
    WorkSigns work = found.school(OWN).orElseThrow().works().getFirst();

    for (SignKind kind : List.of(SignKind.S1, SignKind.S2, SignKind.S3, SignKind.J1)) {
      assertThat(Region.sign(work, kind).sentence())
          .as(kind.id())
          .isEqualTo("Не оценивалось: шкала работы неизвестна");
    }
    assertThat(Region.sign(work, SignKind.A).state()).isEqualTo(State.ABSENT);
    assertThat(found.withoutScale()).containsExactly(MATHS_5);
    assertThat(found.notes())
        .containsExactly("Нет шкалы, границы и отметки не оценивались: математика 5\u00a0класс.");
  }

  private static List<TaskSum> tasks(int pupils, double... shares) {
    List<TaskSum> tasks = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      tasks.add(new TaskSum(String.valueOf(i + 1), 1, Math.round(pupils * shares[i]), 0));
    }
    return tasks;
  }

  private static Region withTasks(int schools) {
    Region region = new Region().scale(MATHS_5);
    for (int s = 0; s < schools; s++) {
      String code = String.valueOf(980_100 + s);
      region.school(code, "СОШ");
      region.group(
          code,
          MATHS_5,
          "А",
          Region.usual(s),
          tasks(30, 0.9, 0.8, 0.7, 0.5 + s % 3 * 0.1, 0.3, 0.2),
          s % 2);
    }
    return region.school(OWN, "СОШ");
  }

  @Test
  void simpleTasksWorseAndHardTasksBetterThanInTheRegionAreASign() {
    Region region =
        withTasks(120)
            .group(OWN, MATHS_5, "А", Region.usual(0), tasks(30, 0.7, 0.6, 0.6, 0.6, 0.6, 0.7), 9);

    assertThat(sign(region, SignKind.T1).state()).isEqualTo(State.PRESENT);
    assertThat(sign(region, SignKind.T1).value()).isEqualTo(0.4, within(0.01));
    assertThat(sign(region, SignKind.T1R).state()).isEqualTo(State.PRESENT);
    assertThat(sign(region, SignKind.T2).state()).isEqualTo(State.PRESENT);
    assertThat(sign(region, SignKind.T2).value()).isEqualTo(0.3);
    assertThat(region.judged(OWN, MATHS_5).groups()).containsExactly(Group.ANSWERS);
  }

  @Test
  void aBetterSchoolIsNotAnUnusualProfile() {
    Region region =
        withTasks(120)
            .group(OWN, MATHS_5, "А", Region.usual(0), tasks(30, 1, 0.95, 0.85, 0.75, 0.5, 0.4), 0);

    assertThat(sign(region, SignKind.T1).state()).isEqualTo(State.ABSENT);
  }

  @Test
  void topicsThatWereNotTaughtAreNotPossiblePoints() {
    List<TaskSum> tasks = tasks(30, 0.9, 0.8, 0.7, 0.6, 0.3, 0);
    tasks.set(5, new TaskSum("6", 1, 0, 30));
    Region region = withTasks(20).group(OWN, MATHS_5, "А", Region.usual(0), tasks, 0);

    assertThat(sign(region, SignKind.T1).value()).isEqualTo(0, within(0.01));
  }

  @Test
  void aSharpRiseAndASharpFallOfAParallelAreSigns() {
    Region region =
        Region.ordinary(20, MATHS_4_BEFORE, MATHS_5)
            .school(OWN, "СОШ")
            .pupils(OWN, MATHS_4_BEFORE, Region.same(25, 4, 3))
            .pupils(OWN, MATHS_5, Region.same(25, 12, 3))
            .school("980002", "СОШ")
            .pupils("980002", MATHS_4_BEFORE, Region.same(25, 16, 3))
            .pupils("980002", MATHS_5, Region.same(25, 8, 3));

    Sign rise = sign(region, SignKind.C);
    Sign fall = region.sign("980002", MATHS_5, SignKind.C);
    assertThat(rise.state()).isEqualTo(State.PRESENT);
    assertThat(rise.value()).isEqualTo(1 / 3.0, within(1e-12));
    assertThat(rise.sentence()).contains("резкий рост");
    assertThat(fall.state()).isEqualTo(State.PRESENT);
    assertThat(fall.value()).isEqualTo(2, within(1e-12));
    assertThat(fall.sentence()).contains("резкий спад");
    assertThat(sign(region, SignKind.V2).state()).isEqualTo(State.PRESENT);
    assertThat(region.sign("980100", MATHS_5, SignKind.C).state()).isEqualTo(State.ABSENT);
  }

  @Test
  void aParallelWithoutAYearBeforeIsNotCompared() {
    assertThat(sign(with("СОШ", moved(2)), SignKind.C).sentence())
        .isEqualTo("Не оценивалось: нет результатов этой параллели за 2024 год");
  }

  @Test
  void aStandingThatTheNextExamDoesNotConfirmIsASign() {
    Work eighth = new Work(Exam.VPR, "математика", 8, 2025);
    Work exam = new Work(Exam.OGE, "математика", 9, 2026);
    Region region = Region.ordinary(20, eighth, exam);
    region.school(OWN, "СОШ");
    region.pupils(OWN, eighth, Region.same(25, 18, 5));
    region.pupils(OWN, exam, Region.same(25, 3, 0));

    Sign sign = region.sign(OWN, eighth, SignKind.V1);
    assertThat(sign.state()).isEqualTo(State.PRESENT);
    assertThat(sign.value()).isGreaterThan(3);
    region.tallies.removeIf(tally -> tally.work().equals(exam));
    assertThat(region.sign(OWN, eighth, SignKind.V1).sentence())
        .isEqualTo("Не оценивалось: нет сопоставимых результатов ОГЭ 2026 года");
  }
}
