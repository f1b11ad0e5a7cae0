package mera.data.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mera.data.identify.WorkScope;
import mera.data.result.Outcome;
import mera.data.result.Work;

/**
 * The mean result of a school in standard deviations: in every work {@code z = (mean of the school
 * − mean of the region)/sd of the region's pupils}, over the works {@code Σ n·z / Σ n}.
 *
 * @param n results of pupils behind it
 * @param works works behind it
 */
public record ResultLevel(String schoolCode, double z, int n, int works) {

  private static final class Sum {
    private double weighted;
    private int n;
    private int works;
  }

  /**
   * The levels of a year, by code.
   *
   * @param least results that a school must have
   */
  public static Map<String, ResultLevel> of(
      Collection<Outcome> outcomes, WorkScope scope, int year, int least) {
    Map<Work, List<Outcome>> works = new HashMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome.work().year() == year
          && scope.includes(outcome.work())
          && outcome.scores() != null
          && outcome.n() > 0) {
        works.computeIfAbsent(outcome.work(), work -> new ArrayList<>()).add(outcome);
      }
    }
    Map<String, Sum> sums = new HashMap<>();
    works.values().forEach(work -> add(work, sums));
    Map<String, ResultLevel> levels = new HashMap<>();
    sums.forEach(
        (code, sum) -> {
          if (sum.n >= least) {
            levels.put(code, new ResultLevel(code, sum.weighted / sum.n, sum.n, sum.works));
          }
        });
    return levels;
  }

  private static void add(List<Outcome> work, Map<String, Sum> sums) {
    long n = 0;
    long sum = 0;
    long squares = 0;
    for (Outcome outcome : work) {
      n += outcome.n();
      sum += outcome.sum();
      squares += outcome.sumOfSquares();
    }
    // n² times the variance in whole numbers: nothing is lost where squares nearly cancel.
    double scaled = n * squares - sum * sum;
    if (scaled <= 0) {
      return;
    }
    double mean = (double) sum / n;
    double deviation = Math.sqrt(scaled) / n;
    for (Outcome outcome : work) {
      Sum school = sums.computeIfAbsent(outcome.schoolCode(), code -> new Sum());
      double z = ((double) outcome.sum() / outcome.n() - mean) / deviation;
      school.weighted += outcome.n() * z;
      school.n += outcome.n();
      school.works++;
    }
  }
}
