package mera.data.identify;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How the true shares of the region's schools spread in one work: the beta prior of an empirical
 * Bayes estimate (beta–binomial, by moments). It only informs; the rules use the bare counts.
 *
 * @param mean share of the region
 * @param weight pupils that the prior is worth (a + b); infinite when the schools do not differ
 */
public record BetaPrior(double mean, double weight) {

  /** Keeps the prior proper when schools are all or nothing. */
  private static final double MAX_CORRELATION = 0.999;

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
      return new BetaPrior(mean, Double.POSITIVE_INFINITY);
    }
    double sum = 0;
    for (int s = 0; s < n.length; s++) {
      if (n[s] > 0) {
        double distance = (double) low[s] / n[s] - mean;
        sum += n[s] * distance * distance;
      }
    }
    double correlation = (sum - (schools - 1) * variance) / spread / variance;
    return correlation <= 0
        ? new BetaPrior(mean, Double.POSITIVE_INFINITY)
        : new BetaPrior(mean, 1 / Math.min(correlation, MAX_CORRELATION) - 1);
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

  /** Probability 0…1 that the school's true share is at least {@code share} (0…1, exclusive). */
  public double probability(int x, int n, double share) {
    if (Double.isInfinite(weight)) {
      return mean >= share ? 1 : 0;
    }
    return BetaDistribution.of(a() + x, b() + n - x).survivalProbability(share);
  }
}
