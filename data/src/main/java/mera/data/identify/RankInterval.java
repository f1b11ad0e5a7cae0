package mera.data.identify;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How sure a school's place in the order of shares is: rank 1 is the highest share of «2».
 *
 * @param median of the simulated ranks
 * @param lower 5th percentile
 * @param upper 95th percentile
 * @param bottom probability of being among the highest shares, see {@link #of}
 */
public record RankInterval(int median, int lower, int upper, double bottom) {

  /** Draws of the simulation; 1 000 to 5 000 are usual. */
  public static final int DRAWS = 2000;

  /** Of the random numbers: equal data, equal intervals. */
  public static final long SEED = 1;

  /**
   * Draws the true share of every school from its posterior {@code Beta(a + x, b + n − x)}, ranks
   * the schools in each draw, and reads the ranks off (Leckie and Goldstein 2011).
   *
   * @param x pupils below, by school
   * @param n participants, by school; schools with 0 are not ranked, their place is null
   * @param zone how many schools make the zone of the highest shares
   */
  public static @Nullable RankInterval[] of(
      BetaPrior prior, int[] x, int[] n, int zone, int draws, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    UniformRandomProvider source = random::nextLong;
    int[] schools = IntStream.range(0, n.length).filter(s -> n[s] > 0).toArray();
    ContinuousDistribution.Sampler[] samplers =
        Arrays.stream(schools)
            .mapToObj(school -> prior.posterior(x[school], n[school]).createSampler(source))
            .toArray(ContinuousDistribution.Sampler[]::new);
    int[][] ranks = new int[schools.length][draws];
    for (int draw = 0; draw < draws; draw++) {
      double[] shares = new double[schools.length];
      for (int i = 0; i < schools.length; i++) {
        shares[i] = samplers[i].sample();
      }
      double[] sorted = shares.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < schools.length; i++) {
        ranks[i][draw] = schools.length - Arrays.binarySearch(sorted, shares[i]);
      }
    }
    @Nullable RankInterval[] intervals = new @Nullable RankInterval[n.length];
    for (int i = 0; i < schools.length; i++) {
      intervals[schools[i]] = of(ranks[i], zone);
    }
    return intervals;
  }

  private static RankInterval of(int[] ranks, int zone) {
    Arrays.sort(ranks);
    long within = Arrays.stream(ranks).filter(rank -> rank <= zone).count();
    return new RankInterval(
        at(ranks, 0.5), at(ranks, 0.05), at(ranks, 0.95), (double) within / ranks.length);
  }

  private static int at(int[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
  }
}
