package mera.data.objectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mera.data.objectivity.Recount.Expected;
import mera.data.result.Exam;
import mera.data.result.Work;
import mera.data.school.School;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signs of random regions against a second computation. */
class RecountTest {

  private static Region random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Region region = new Region();
    for (int s = 0; s < 130; s++) {
      String code = String.valueOf(980_000 + s);
      if (s % 17 == 3) {
        region.schools.add(excluded(code));
      } else {
        region.school(code, "СОШ");
      }
      double level = 8 + 5 * random.nextDouble();
      for (int year = 2024; year <= 2025; year++) {
        for (int grade = 4; grade <= 6; grade++) {
          Work work = new Work(Exam.VPR, "математика", grade, year);
          region.scale(work);
          if (random.nextInt(10) > 0) {
            int n = random.nextInt(1, 60);
            region.pupils(code, work, pupils(random, n, level, random.nextInt(12)));
          }
        }
      }
    }
    return region;
  }

  private static School excluded(String code) {
    return new School(
        code,
        code,
        "Школа " + code,
        "Лесной район",
        "",
        "закрытая школа",
        null,
        null,
        null,
        null,
        null);
  }

  /** Some schools lift, some have marks of their own, some have both. */
  private static List<int[]> pupils(SplittableRandom random, int n, double level, int habit) {
    List<int[]> pupils = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int score = (int) Math.clamp(level + 4.5 * random.nextGaussian(), 0, Region.MAX);
      if (habit == 1 && (score % 4 == 2 || score % 4 == 1) && score > 4 && score < 15) {
        score = 7 + (score - 5) / 4 * 4;
      }
      int mark = score < 7 ? 2 : score < 11 ? 3 : score < 15 ? 4 : 5;
      int journal =
          habit == 2
              ? random.nextInt(2, 6)
              : habit == 3 ? 7 - mark : Math.clamp(mark + random.nextInt(-1, 2), 2, 5);
      pupils.add(new int[] {score, random.nextInt(20) == 0 ? 0 : journal});
    }
    return pupils;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everySignIsThatOfASecondComputation(long seed) {
    Region region = random(seed);
    Objectivity found = region.judged();
    Recount recount = new Recount(region.facts());
    int compared = 0;
    for (int grade = 4; grade <= 6; grade++) {
      Work work = new Work(Exam.VPR, "математика", grade, 2025);
      compared += compare(found, recount, work);
    }
    assertThat(compared).isGreaterThan(1500);
    assertThat(found.schools().stream().map(SchoolSigns::label))
        .contains(Label.CHECK, Label.SINGLE);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void anEarlierYearCallsForACheckAsItDoesByItself(long seed) {
    Region region = random(seed);
    Objectivity then = SignMethod.standard().judge(2024, region.facts());
    int checked = 0;
    for (SchoolSigns school : region.judged().schools()) {
      boolean calls = then.school(school.schoolCode()).orElseThrow().label().callsForCheck();
      assertThat(school.years().contains(2024)).as(school.schoolCode()).isEqualTo(calls);
      checked += calls ? 1 : 0;
    }
    assertThat(checked).isPositive();
  }

  /** Compares all signs of a work that are computed twice; says how many. */
  static int compare(Objectivity found, Recount recount, Work work) {
    int compared = 0;
    compared += same(found, work, SignKind.A, recount.level(work));
    compared += same(found, work, SignKind.B, recount.opposite(work));
    compared += same(found, work, SignKind.J1, recount.journal(work, -1, 0.50, 0.90));
    compared += same(found, work, SignKind.J2, recount.journal(work, 1, 0.30, 0.95));
    compared += same(found, work, SignKind.J4, recount.gaps(work));
    compared += same(found, work, SignKind.S1, recount.spikes(work));
    compared += same(found, work, SignKind.S3, recount.empty(work));
    compared += same(found, work, SignKind.V3, recount.spread(work));
    if (work.grade() > 4) {
      compared += same(found, work, SignKind.C, recount.change(work));
    }
    return compared;
  }

  static int same(Objectivity found, Work work, SignKind kind, Map<String, Expected> expected) {
    int compared = 0;
    for (SchoolSigns school : found.schools()) {
      for (WorkSigns signs : school.works()) {
        if (signs.work().equals(work)) {
          Sign sign = Region.sign(signs, kind);
          Expected one = expected.get(school.schoolCode());
          String name = kind + " " + school.schoolCode() + " " + sign.sentence();
          assertThat(sign.state() == State.NOT_EVALUATED).as(name).isEqualTo(one == null);
          if (one != null) {
            assertThat(sign.beyond()).as(name).isEqualTo(one.beyond());
            assertThat(sign.value()).as(name).isEqualTo(one.value(), within(1e-9));
            if (!Double.isNaN(one.limit())) {
              assertThat(sign.limit()).as(name).isEqualTo(one.limit(), within(1e-9));
            }
            compared++;
          }
        }
      }
    }
    return compared;
  }
}
