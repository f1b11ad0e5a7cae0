package mera.app.figure;

import mera.data.identify.Wilson;

/**
 * Where the share of a school with so many works lies by chance alone when its true share is the
 * region's: p ± z·√(p(1 − p)/n), the limits of a funnel plot (D. J. Spiegelhalter, 2005). A school
 * lies outside of them exactly when the region lies outside of its interval by {@link Wilson}.
 *
 * @param lower 0…1
 * @param upper 0…1
 */
public record Limits(double lower, double upper) {

  /** Quantile of the two-sided 99,8 %. */
  public static final double Z998 = Wilson.oneSided(0.999);

  /**
   * @param share of the region, 0…1
   * @param works at least 1
   * @param z quantile, see {@link Wilson#Z95} and {@link #Z998}
   */
  public static Limits of(double share, double works, double z) {
    double half = z * Math.sqrt(share * (1 - share) / works);
    return new Limits(Math.max(0, share - half), Math.min(1, share + half));
  }
}
