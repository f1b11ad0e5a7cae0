package mera.data.identify;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Which of many shares are above a threshold beyond chance, counting that many were looked at. */
public final class Significance {

  /** Share of false discoveries among what is called significant. */
  public static final double FALSE_DISCOVERIES = 0.10;

  private Significance() {}

  /**
   * One-sided exact binomial test: how likely are {@code x} or more of {@code n} pupils below when
   * the true share is {@code share}?
   */
  public static double exact(int x, int n, double share) {
    return x == 0 ? 1 : BinomialDistribution.of(n, share).survivalProbability(x - 1);
  }

  /**
   * The procedure of Y. Benjamini and Y. Hochberg (1995): the largest k with {@code p(k) ≤ q·k/m}
   * and all smaller p.
   *
   * @param p values of independent tests
   * @param q share of false discoveries that is borne, 0…1
   * @return for each test, in the given order, whether it is significant
   */
  public static boolean[] benjaminiHochberg(List<Double> p, double q) {
    int m = p.size();
    Integer[] order =
        IntStream.range(0, m).boxed().sorted(Comparator.comparing(p::get)).toArray(Integer[]::new);
    int found = 0;
    for (int k = 1; k <= m; k++) {
      if (p.get(order[k - 1]) <= q * k / m) {
        found = k;
      }
    }
    boolean[] significant = new boolean[m];
    Arrays.stream(order, 0, found).forEach(test -> significant[test] = true);
    return significant;
  }
}
