package mera.data.objectivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mera.data.result.Aggregate;
import mera.data.result.Histogram;
import mera.data.result.Outcome;
import mera.data.result.Tally;
import mera.data.result.TaskSum;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one school in one work.
 *
 * @param takesPart does the school take part, so that it helps to set limits?
 * @param scores null where only marks are known; without journal marks where a report gave them
 * @param scored participants whose primary score is known
 * @param max highest primary score; 0 when it is not known
 * @param classes empty where a report has counted
 * @param reports what others have counted; empty where the pupils are known
 */
record Evidence(
    boolean takesPart,
    Outcome outcome,
    @Nullable Histogram scores,
    int scored,
    int max,
    List<Tally> classes,
    List<Aggregate> reports) {

  /**
   * @param got points of all participants
   * @param possible their highest points; topics that were not taught are not possible
   */
  record Points(double got, double possible) {
    Points plus(Points other) {
      return new Points(got + other.got, possible + other.possible);
    }

    double share() {
      return got / possible;
    }
  }

  static Evidence of(
      Outcome outcome, boolean takesPart, List<Tally> classes, List<Aggregate> reports, int max) {
    boolean counted = outcome.origin() == Outcome.Origin.PUPILS;
    Histogram scores = counted ? scores(classes) : reported(reports);
    int highest = max;
    if (!counted && highest == 0) {
      for (Aggregate report : reports) {
        highest =
            report.part() instanceof Aggregate.ScoreCounts counts
                ? Math.max(highest, counts.max())
                : highest;
      }
    }
    return new Evidence(
        takesPart,
        outcome,
        scores,
        scores == null ? 0 : scores.participants(),
        highest,
        counted ? classes : List.of(),
        counted ? List.of() : reports);
  }

  /** Code of the school. */
  String school() {
    return outcome.schoolCode();
  }

  /** Points by task, added up anew at each call: only one sign at a time looks at them. */
  Map<String, Points> tasks() {
    return outcome.origin() == Outcome.Origin.PUPILS ? tasks(classes) : shares(reports);
  }

  private static @Nullable Histogram scores(List<Tally> classes) {
    Histogram sum = null;
    for (Tally tally : classes) {
      sum = sum == null ? tally.scores() : sum.plus(tally.scores());
    }
    return sum;
  }

  private static @Nullable Histogram reported(List<Aggregate> reports) {
    Histogram sum = null;
    for (Aggregate report : reports) {
      if (report.part() instanceof Aggregate.ScoreCounts counts) {
        sum = sum == null ? counts.scores() : sum.plus(counts.scores());
      }
    }
    return sum;
  }

  private static Map<String, Points> tasks(List<Tally> classes) {
    Map<String, Points> tasks = new LinkedHashMap<>();
    for (Tally tally : classes) {
      int pupils = tally.scores().participants();
      for (TaskSum task : tally.tasks()) {
        double possible = (double) task.max() * (pupils - task.notTaught());
        if (possible > 0) {
          tasks.merge(task.name(), new Points(task.sum(), possible), Points::plus);
        }
      }
    }
    return tasks;
  }

  private static Map<String, Points> shares(List<Aggregate> reports) {
    Map<String, Points> tasks = new LinkedHashMap<>();
    for (Aggregate report : reports) {
      if (report.part() instanceof Aggregate.TaskShares shares && shares.n() > 0) {
        for (Aggregate.TaskShare task : shares.tasks()) {
          double possible = (double) Math.max(1, task.max()) * shares.n();
          double got = task.percent().doubleValue() / 100 * possible;
          tasks.merge(task.name(), new Points(got, possible), Points::plus);
        }
      }
    }
    return tasks;
  }

  /** Participants. */
  int n() {
    return outcome.n();
  }

  /** Mean primary score, or the mean that a report prints; NaN where neither is known. */
  double mean() {
    return scores == null || scored == 0 ? outcome.mean() : (double) scores.sum() / scored;
  }

  /** The classes with at least so many participants. */
  List<Tally> classes(int participants) {
    List<Tally> large = new ArrayList<>();
    for (Tally tally : classes) {
      if (tally.scores().participants() >= participants) {
        large.add(tally);
      }
    }
    return large;
  }
}
