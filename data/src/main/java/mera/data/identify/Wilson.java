package mera.data.identify;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The score interval of E. B. Wilson (1927) for a share: what share the school may truly have when
 * {@code x} of {@code n} pupils were below. Bounds are shares 0…1.
 */
public record Wilson(double lower, double upper) {

  /** Quantile of the two-sided 95 % interval. */
  public static final double Z95 = 1.959963984540054;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** The quantile of a one-sided confidence: 1.2816 for 0.90, 1.6449 for 0.95. */
  public static double oneSided(double confidence) {
    return NORMAL.inverseCumulativeProbability(confidence);
  }

  /**
   * @param x 0…n
   * @param n at least 1
   * @param z quantile of the normal distribution, see {@link #Z95} and {@link #oneSided}
   */
  public static Wilson of(int x, int n, double z) {
    double share = (double) x / n;
    double square = z * z;
    double scale = 1 + square / n;
    double centre = (share + square / (2.0 * n)) / scale;
    double half = z * Math.sqrt(share * (1 - share) / n + square / (4.0 * n * n)) / scale;
    // The formula gives 0 and 1 here; floating point misses them by a hair.
    return new Wilson(x == 0 ? 0 : centre - half, x == n ? 1 : centre + half);
  }

  /**
   * Is the lower bound of x / n at or above the share? The bound is the root of {@code n(p − L)² =
   * z² L(1 − L)}, so the question needs no root: the left side is compared in whole numbers.
   */
  public static boolean isConfirmed(int x, int n, Fraction share, double z) {
    long above = x * share.denominator() - n * share.numerator();
    double variance =
        (double) share.numerator() * (share.denominator() - share.numerator()) * n * z * z;
    return above >= 0 && (double) above * above >= variance;
  }
}
