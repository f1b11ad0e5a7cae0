package mera.app.figure;

import java.util.List;
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

  /** Part of the schools at either end whose z stands for all beyond: Spiegelhalter's 10 %. */
  private static final double TAIL = 0.1;

  /**
   * Over-dispersion φ: by how much the schools differ more than chance alone allows, the mean of z²
   * over the schools after both tails of z are drawn in to their 10th and 90th percentile. Limits
   * of {@code z·√φ} allow for it (D. J. Spiegelhalter, Statistics in Medicine 24, 2005, 1185–1202,
   * section on over-dispersion). 1 where the schools differ no more than chance allows.
   *
   * @param share of the region, 0…1
   */
  public static double dispersion(List<TwoShare> schools, double share) {
    double[] z =
        schools.stream()
            .mapToDouble(one -> (one.share() - share) / Math.sqrt(share * (1 - share) / one.all()))
            .sorted()
            .toArray();
    if (z.length == 0 || share <= 0 || share >= 1) {
      return 1;
    }
    int cut = (int) (z.length * TAIL);
    double lowest = z[cut];
    double highest = z[z.length - 1 - cut];
    double squares = 0;
    for (double one : z) {
      double drawn = Math.clamp(one, lowest, highest);
      squares += drawn * drawn;
    }
    return Math.max(1, squares / z.length);
  }

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
