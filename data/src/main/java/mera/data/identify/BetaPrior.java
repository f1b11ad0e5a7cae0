package mera.data.identify;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How the true shares of the region's schools spread in one work: the beta prior of an empirical
 * Bayes estimate (beta–binomial, by moments). It only informs; the rules use the bare counts.
 *
 * <p>Few schools say little of how schools differ, and a spread of nothing is then as good as
 * chance. A probability of exactly 0 or 1 would claim what nobody can know, so the prior never
 * counts for more pupils than the schools can bear out: the correlation ρ is taken to be at least
 * its own standard error without differences, {@code √(2(K − 1)) / (N − Σn²/N)}.
 *
 * @param mean share of the region
 * @param weight pupils that the prior is worth (a + b); infinite when the schools do not differ
 * @param most pupils that it may be worth in a probability; 0: the region says nothing
 */
public record BetaPrior(double mean, double weight, double most) {

  /** Keeps the prior proper when schools are all or nothing. */
  private static final double MAX_CORRELATION = 0.999;

  /** Half a pupil below and half a pupil not below: the prior of Jeffreys for a share alone. */
  private static final double JEFFREYS = 0.5;

  /** A prior that is known, not estimated. */
  public BetaPrior(double mean, double weight) {
    this(mean, weight, Double.POSITIVE_INFINITY);
  }

  /**
   * The prior of the schools with a result. Share of the region P, {@code τ² = (Σ n(p − P)² − (K −
   * 1)P(1 − P)) / (N − Σn²/N)}, {@code ρ = τ²/(P(1 − P))}, weight {@code (1 − ρ)/ρ}.
   *
   * @param low pupils below, by school
   * @param n participants, by school; schools with 0 are left out
   */
  public static BetaPrior byMoments(int[] low, int[] n) {
    long pupils = 0;
    long below = 0;
    double squares = 0;
    int schools = 0;
    for (int s = 0; s < n.length; s++) {
      pupils += n[s];
      below += low[s];
      squares += (double) n[s] * n[s];
      schools += n[s] > 0 ? 1 : 0;
    }
    double mean = pupils == 0 ? 0 : (double) below / pupils;
    double variance = mean * (1 - mean);
    double spread = pupils == 0 ? 0 : pupils - squares / pupils;
    if (variance <= 0 || spread <= 0) {
      return new BetaPrior(mean, Double.POSITIVE_INFINITY, 0);
    }
    double sum = 0;
    for (int s = 0; s < n.length; s++) {
      if (n[s] > 0) {
        double distance = (double) low[s] / n[s] - mean;
        sum += n[s] * distance * distance;
      }
    }
    double correlation = (sum - (schools - 1) * variance) / spread / variance;
    double error = Math.sqrt(2.0 * (schools - 1)) / spread;
    return new BetaPrior(
        mean,
        correlation <= 0
            ? Double.POSITIVE_INFINITY
            : weight(Math.min(correlation, MAX_CORRELATION)),
        weight(Math.min(error, MAX_CORRELATION)));
  }

  private static double weight(double correlation) {
    return 1 / correlation - 1;
  }

  /** Parameter a: pupils below that the prior is worth. */
  public double a() {
    return mean * weight;
  }

  /** Parameter b: pupils not below that the prior is worth. */
  public double b() {
    return (1 - mean) * weight;
  }

  /** The share of a school drawn towards the region's, the more the fewer pupils it has. */
  public double shrunk(int x, int n) {
    return Double.isInfinite(weight) ? mean : (x + a()) / (n + weight);
  }

  /**
   * Probability, between 0 and 1, that the school's true share is at least {@code share} (0…1,
   * exclusive): {@code 1 − I(a + x, b + n − x)}. Where the region says nothing (one school; nobody
   * or everybody below) the school's own pupils decide under the prior of Jeffreys.
   */
  public double probability(int x, int n, double share) {
    return posterior(x, n).survivalProbability(share);
  }

  /** What is known of a school's true share after its x of n. */
  BetaDistribution posterior(int x, int n) {
    double worth = Math.min(weight, most);
    return worth <= 0
        ? BetaDistribution.of(JEFFREYS + x, JEFFREYS + n - x)
        : BetaDistribution.of(mean * worth + x, (1 - mean) * worth + n - x);
  }
}
