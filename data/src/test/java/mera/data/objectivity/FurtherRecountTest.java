package mera.data.objectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mera.data.result.Exam;
import mera.data.result.Tally;
import mera.data.result.TaskSum;
import mera.data.result.Work;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** J3, S2, T1, T1r, V1, V2 and V4 of random regions against a second computation. */
class FurtherRecountTest {

  private static final Work BEFORE = new Work(Exam.VPR, "математика", 7, 2024);
  private static final Work EIGHTH = new Work(Exam.VPR, "математика", 8, 2025);
  private static final Work EXAM = new Work(Exam.OGE, "математика", 9, 2026);
  private static final double[] EASINESS = {0.9, 0.8, 0.65, 0.5, 0.35, 0.2};

  /** What is unusual about a school. */
  private enum Habit {
    NONE,
    JOURNAL_AGREES,
    LIFTS,
    TASKS_TURNED,
    FALLS_IN_THE_EXAM,
    ALL_GOOD
  }

  private static Region random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Region region = new Region();
    region.scale(BEFORE).scale(EIGHTH).scale(EXAM);
    for (int s = 0; s < 140; s++) {
      String code = String.valueOf(980_000 + s);
      region.school(code, "СОШ");
      Habit habit = Habit.values()[s % 23 < 6 ? s % 23 : 0];
      double level = 8 + 4 * random.nextDouble();
      for (Work work : List.of(BEFORE, EIGHTH, EXAM)) {
        if (random.nextInt(12) > 0) {
          double here = work.equals(EXAM) && habit == Habit.FALLS_IN_THE_EXAM ? level - 6 : level;
          add(region, code, work, random, here, habit);
        }
      }
    }
    return region;
  }

  private static void add(
      Region region, String code, Work work, SplittableRandom random, double level, Habit habit) {
    boolean eighth = work.equals(EIGHTH);
    int n = random.nextInt(20, 80) - (random.nextInt(4) == 0 ? 17 : 0);
    List<int[]> pupils = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int score = (int) Math.round(Math.clamp(level + 4.5 * random.nextGaussian(), 0, Region.MAX));
      if (eighth && habit == Habit.LIFTS && score > 2 && score < 7) {
        score = 7 + random.nextInt(2);
      }
      if (eighth && habit == Habit.ALL_GOOD) {
        score = random.nextInt(10, 18);
      }
      int mark = score < 7 ? 2 : score < 11 ? 3 : score < 15 ? 4 : 5;
      boolean agrees = habit == Habit.JOURNAL_AGREES && random.nextInt(40) > 0;
      int journal = agrees ? mark : Math.clamp(mark + random.nextInt(-1, 2), 2, 5);
      pupils.add(new int[] {score, random.nextInt(25) == 0 ? 0 : journal});
    }
    List<TaskSum> tasks = new ArrayList<>();
    for (int task = 0; task < EASINESS.length; task++) {
      boolean turned = eighth && habit == Habit.TASKS_TURNED;
      double easiness = EASINESS[turned ? EASINESS.length - 1 - task : task];
      double share = Math.clamp(easiness + 0.08 * random.nextGaussian(), 0, 1);
      int max = 1 + task % 3;
      tasks.add(new TaskSum(String.valueOf(task + 1), max, Math.round(share * max * n), 0));
    }
    int absent = habit == Habit.ALL_GOOD ? 0 : random.nextInt(3);
    region.tallies.add(new Tally(code, work, "", Region.histogram(pupils), tasks, absent, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theOtherSignsToo(long seed) {
    Region region = random(seed);
    Objectivity found = region.judged();
    FurtherRecount recount = new FurtherRecount(region.facts());
    RecountTest.same(found, EIGHTH, SignKind.J3, recount.equal(EIGHTH));
    RecountTest.same(found, EIGHTH, SignKind.S2, recount.curve(EIGHTH));
    RecountTest.same(found, EIGHTH, SignKind.T1, recount.profile(EIGHTH));
    RecountTest.same(found, EIGHTH, SignKind.T1R, recount.likeness(EIGHTH));
    RecountTest.same(found, EIGHTH, SignKind.V1, recount.exam(EIGHTH, EXAM));
    RecountTest.same(found, EIGHTH, SignKind.V2, recount.change(EIGHTH, BEFORE));
    RecountTest.same(found, EIGHTH, SignKind.V4, recount.highMarks(EIGHTH));
    for (SignKind kind :
        List.of(
            SignKind.J3,
            SignKind.S2,
            SignKind.T1,
            SignKind.T1R,
            SignKind.V1,
            SignKind.V2,
            SignKind.V4)) {
      assertThat(
              found.schools().stream()
                  .flatMap(school -> school.works().stream())
                  .filter(work -> work.work().equals(EIGHTH))
                  .filter(work -> Region.sign(work, kind).beyond()))
          .as("%s is found somewhere, so the comparison is not of absences alone", kind)
          .isNotEmpty();
    }
  }
}
