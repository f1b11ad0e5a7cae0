package mera.data.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import mera.data.result.Scale;
import mera.data.training.Paper.Task;

/** Draws the pupils of one school in one work so that the target is met exactly. */
final class Draw {

  /** A class has so many pupils at most. */
  private static final int CLASS = 26;

  private final Random random;
  private final Paper paper;
  private final Scale scale;
  private final boolean writesZero;

  /**
   * @param writesZero the school writes 0 for a task that was not attempted
   */
  Draw(Random random, Paper paper, boolean writesZero) {
    this.random = random;
    this.paper = paper;
    this.scale = paper.scale();
    this.writesZero = writesZero;
  }

  List<Pupil> pupils(Target target) {
    int[] totals = totals(target);
    List<Integer> rows = new ArrayList<>();
    Arrays.stream(totals).forEach(rows::add);
    for (int i = 0; i < target.rejected(); i++) {
      rows.add(scale.max() + 6 + random.nextInt(9));
    }
    rows.addAll(Collections.nCopies(target.absent(), Pupil.NOT_ATTEMPTED));
    Collections.shuffle(rows, random);
    int groups = (rows.size() + CLASS - 1) / CLASS;
    List<Pupil> pupils = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      int code = 10_000 * paper.work().grade() + i + 1;
      pupils.add(pupil(code, i * groups / rows.size() + 1, rows.get(i)));
    }
    return pupils;
  }

  private Pupil pupil(int code, int group, int total) {
    boolean absent = total < 0;
    int usual = absent ? scale.max() / 2 : Math.min(total, scale.max());
    return new Pupil(
        code,
        group,
        1 + random.nextInt(2),
        absent,
        random.nextBoolean(),
        random.nextInt(50) == 0 ? 0 : journal(scale.mark(usual)),
        Math.max(0, total),
        absent ? List.of() : points(total));
  }

  /** Totals of the participants in ascending order. */
  private int[] totals(Target target) {
    int[] totals = new int[target.n()];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = total(target.ability() + 0.95 * random.nextGaussian());
    }
    Arrays.sort(totals);
    int twos = (int) Arrays.stream(totals).filter(total -> scale.mark(total) == 2).count();
    for (int i = target.maxTwos(); i < twos; i++) {
      totals[i] = scale.min3() + random.nextInt(2);
    }
    for (int i = twos; i < target.minTwos(); i++) {
      totals[i] = scale.min3() - 1 - random.nextInt(3);
    }
    return totals;
  }

  /**
   * The total at a place among all pupils: within a mark the totals crowd just above its border,
   * within «2» just below it, as in real histograms.
   */
  private int total(double place) {
    double share = 1 / (1 + Math.exp(-1.702 * place));
    int[] first = {0, scale.min3(), scale.min4(), scale.min5(), scale.max() + 1};
    double from = 0;
    for (int mark = 2; mark <= 5; mark++) {
      double width = paper.marks().get(mark - 2);
      if (share < from + width || mark == 5) {
        double within = Math.clamp((share - from) / width, 0, 0.999);
        double bent = mark == 2 ? Math.sqrt(within) : Math.pow(within, 1.3);
        return first[mark - 2] + (int) (bent * (first[mark - 1] - first[mark - 2]));
      }
      from += width;
    }
    throw new AssertionError("mark above 5");
  }

  /** A «2» of a quarter is rare, so failing pupils mostly have a «3» in the journal. */
  private int journal(int mark) {
    double chance = random.nextDouble();
    return switch (mark) {
      case 2 -> chance < 0.86 ? 3 : 2;
      case 3 -> chance < 1.1 * paper.lower() ? 4 : 3;
      case 4 -> chance < 0.5 * paper.lower() ? 5 : chance > 1 - 1.1 * paper.higher() ? 3 : 4;
      default -> chance > 1 - 1.8 * paper.higher() ? 4 : 5;
    };
  }

  /** Points that sum to the total; advanced tasks get fewer. */
  private List<Integer> points(int total) {
    int need = Math.min(total, scale.max());
    List<Task> tasks = paper.tasks();
    double left = tasks.stream().mapToDouble(Draw::weight).sum();
    int units = scale.max();
    List<Integer> points = new ArrayList<>(tasks.size());
    for (Task task : tasks) {
      int got = 0;
      for (int unit = 0; unit < task.max(); unit++) {
        double each = weight(task) / task.max();
        if (need > 0 && (need == units || random.nextDouble() * left < need * each)) {
          got++;
          need--;
        }
        left -= each;
        units--;
      }
      points.add(written(got));
    }
    int excess = total - scale.max();
    if (excess > 0) {
      points.set(0, points.getFirst() + excess);
    }
    return points;
  }

  private int written(int points) {
    return points == 0 && !writesZero && random.nextInt(3) == 0 ? Pupil.NOT_ATTEMPTED : points;
  }

  private static double weight(Task task) {
    return task.max() * (task.advanced() ? 0.6 : 1);
  }
}
