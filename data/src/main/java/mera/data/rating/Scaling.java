package mera.data.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import mera.data.rating.Indicator.Better;
import mera.data.rating.Indicator.Step;

/**
 * Makes the values of one indicator comparable. The borders come from the observed values, so a
 * value that is only supposed (a draw of a simulation) is put on the same scale.
 *
 * <ul>
 *   <li>linear: {@code 100·(v − min)/(max − min)}, min and max the quantiles P(clip) and P(1 −
 *       clip) by linear interpolation (type 7 of Hyndman and Fan, ПРОЦЕНТИЛЬ.ВКЛ), values outside
 *       clipped;
 *   <li>deviation: {@code z = (v − mean)/sd}, weights n: {@code mean = Σnv/Σn}, {@code sd² = Σn(v −
 *       mean)²/Σn}; schools of equal values: 0;
 *   <li>rank: {@code (worse + 0.5·equal)/N·100}, the school itself among the equal.
 * </ul>
 */
final class Scaling {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Indicator indicator;
  private final boolean less;
  private final List<Ratio> sorted;
  private final BigDecimal lowest;
  private final BigDecimal highest;
  private final double mean;
  private final double deviation;

  /**
   * @param observed at least one
   * @param clip share cut off at both ends
   */
  Scaling(Indicator indicator, Collection<Measured> observed, BigDecimal clip) {
    this.indicator = indicator;
    less = indicator.better() == Better.LESS;
    sorted = observed.stream().map(Measured::value).sorted().toList();
    lowest = quantile(clip);
    highest = quantile(BigDecimal.ONE.subtract(clip));
    double weights = 0;
    double sum = 0;
    for (Measured one : observed) {
      double weight = Math.max(1, one.n());
      weights += weight;
      sum += weight * one.value().value();
    }
    mean = sum / weights;
    double squares = 0;
    for (Measured one : observed) {
      double distance = one.value().value() - mean;
      squares += Math.max(1, one.n()) * distance * distance;
    }
    deviation = Math.sqrt(squares / weights);
  }

  private BigDecimal quantile(BigDecimal share) {
    BigDecimal place = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
    int below = place.intValue();
    BigDecimal part = place.subtract(BigDecimal.valueOf(below));
    BigDecimal value = sorted.get(below).decimal();
    return part.signum() == 0
        ? value
        : value.add(part.multiply(sorted.get(below + 1).decimal().subtract(value)));
  }

  /** The comparable number; more is better. */
  BigDecimal normal(Ratio value) {
    return switch (indicator.normal()) {
      case POINTS -> points(value);
      case LINEAR -> linear(value.decimal());
      case DEVIATION -> BigDecimal.valueOf(z(value.value()));
      case RANK -> rank(value);
    };
  }

  /** The same for a supposed value, for show only. */
  double normal(double value) {
    return switch (indicator.normal()) {
      case POINTS -> points(value);
      case LINEAR -> {
        double low = lowest.doubleValue();
        double high = highest.doubleValue();
        double part = high > low ? (Math.clamp(value, low, high) - low) / (high - low) : 0.5;
        yield 100 * (less ? 1 - part : part);
      }
      case DEVIATION -> z(value);
      case RANK -> rank(value);
    };
  }

  private BigDecimal points(Ratio value) {
    BigDecimal points = indicator.steps().getFirst().points();
    for (Step step : indicator.steps()) {
      if (value.isAtLeast(step.from())) {
        points = step.points();
      }
    }
    return points;
  }

  private double points(double value) {
    double points = indicator.steps().getFirst().points().doubleValue();
    for (Step step : indicator.steps()) {
      if (value >= step.from().doubleValue()) {
        points = step.points().doubleValue();
      }
    }
    return points;
  }

  private BigDecimal linear(BigDecimal value) {
    BigDecimal range = highest.subtract(lowest);
    if (range.signum() == 0) {
      // All alike, save for what was clipped: nobody is better.
      return BigDecimal.valueOf(50);
    }
    BigDecimal clipped = value.max(lowest).min(highest);
    BigDecimal above = less ? highest.subtract(clipped) : clipped.subtract(lowest);
    return HUNDRED.multiply(above).divide(range, MathContext.DECIMAL128);
  }

  private double z(double value) {
    // Below the last digits of a double there is no spread, only rounding.
    double z = deviation <= 1e-12 ? 0 : (value - mean) / deviation;
    return less ? -z : z;
  }

  private BigDecimal rank(Ratio value) {
    int below = firstAbove(other -> other.compareTo(value) < 0);
    int equal = firstAbove(other -> other.compareTo(value) <= 0) - below;
    int worse = less ? sorted.size() - below - equal : below;
    return BigDecimal.valueOf(100L * (2L * worse + equal))
        .divide(BigDecimal.valueOf(2L * sorted.size()), MathContext.DECIMAL128);
  }

  /** How many of the sorted values are before the place where the condition ends. */
  private int firstAbove(Predicate<Ratio> before) {
    int from = 0;
    int to = sorted.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (before.test(sorted.get(middle))) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private double rank(double value) {
    double share = 100.0 * firstAbove(other -> other.value() < value) / sorted.size();
    return less ? 100 - share : share;
  }
}
