package mera.data.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mera.data.identify.WorkScope;
import mera.data.result.Outcome;
import mera.data.result.Work;

/**
 * The mean result of a school in standard deviations: in every work {@code z = (mean of the school
 * − mean of the region)/sd of the region's pupils}, over the works {@code Σ n·z / Σ n}.
 *
 * @param shrunk {@code z̄ + λ(z − z̄)}, {@code λ = τ²/(τ² + σ²/n)}: a mean of random effects; the
 *     variance between schools τ² by moments, σ² within them. A pupil who wrote two works counts
 *     twice in n, so λ is rather too large than too small
 * @param n results of pupils behind it
 * @param works works behind it
 */
public record ResultLevel(String schoolCode, double z, double shrunk, int n, int works) {

  private static final class Sum {
    private double weighted;
    private double within;
    private int n;
    private int works;

    private double z() {
      return weighted / n;
    }
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
    // By code, so that sums of doubles come out alike every time.
    Map<String, Sum> sums = new TreeMap<>();
    new TreeMap<>(works).values().forEach(work -> add(work, sums));
    Spread spread = Spread.of(sums.values());
    Map<String, ResultLevel> levels = new HashMap<>();
    sums.forEach(
        (code, sum) -> {
          if (sum.n >= least) {
            levels.put(code, new ResultLevel(code, sum.z(), spread.shrunk(sum), sum.n, sum.works));
          }
        });
    return levels;
  }

  /** How the schools spread: {@code τ² = (Σ n(z − z̄)² − (K − 1)σ²)/(N − Σn²/N)}. */
  private record Spread(double mean, double within, double between) {

    static Spread of(Collection<Sum> schools) {
      double n = 0;
      double weighted = 0;
      double squares = 0;
      double inside = 0;
      for (Sum one : schools) {
        n += one.n;
        weighted += one.weighted;
        squares += (double) one.n * one.n;
        inside += one.within;
      }
      double mean = n == 0 ? 0 : weighted / n;
      double within = n > schools.size() ? inside / (n - schools.size()) : 0;
      double sum = 0;
      for (Sum one : schools) {
        sum += one.n * (one.z() - mean) * (one.z() - mean);
      }
      double weight = n == 0 ? 0 : n - squares / n;
      double between =
          weight <= 0 ? 0 : Math.max(0, (sum - (schools.size() - 1) * within) / weight);
      return new Spread(mean, within, between);
    }

    double shrunk(Sum school) {
      double error = within / school.n;
      double share = between + error <= 0 ? 1 : between / (between + error);
      return mean + share * (school.z() - mean);
    }
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
      double own = (double) outcome.sum() / outcome.n();
      double inside = outcome.sumOfSquares() - own * outcome.sum();
      school.weighted += outcome.n() * (own - mean) / deviation;
      school.within += Math.max(0, inside) / (deviation * deviation);
      school.n += outcome.n();
      school.works++;
    }
  }
}
