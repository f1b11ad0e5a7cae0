package mera.data.objectivity;

import java.util.Arrays;
import mera.data.identify.Fraction;
import org.jspecify.annotations.Nullable;

/** Quantiles by linear interpolation, type 7 of Hyndman and Fan (1996): ПРОЦЕНТИЛЬ.ВКЛ. */
final class Quantile {

  private Quantile() {}

  /**
   * @param values at least one, in any order
   * @param share 0…1
   */
  static double of(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = (sorted.length - 1) * share;
    int below = (int) place;
    double part = place - below;
    return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
  }

  /**
   * The limit that so many values of the region set for each of them; null when they are too few
   * for the tail to hold even one of them: it would always mark somebody.
   */
  static @Nullable Double limit(double[] values, Fraction share) {
    return values.length < needed(share) ? null : (Double) of(values, share.value());
  }

  /** Values that {@link #limit} needs: 100 for a share of 0.01 or 0.99, 10 for 0.90. */
  static int needed(Fraction share) {
    long tail = Math.min(share.numerator(), share.denominator() - share.numerator());
    return Math.toIntExact((share.denominator() + tail - 1) / tail);
  }
}
