package mera.data.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The zones of a list of indices. By shares of the schools, the red zone has {@code share·N}
 * schools rounded (a half down: in doubt fewer), the green one likewise from the top; who equals
 * the first school above a border is above it too.
 */
final class Zoning {

  private final ZoneRule rule;
  private final List<BigDecimal> sorted;
  private final @Nullable BigDecimal redBelow;
  private final @Nullable BigDecimal heldBelow;
  private final @Nullable BigDecimal greenFrom;

  /**
   * @param indices of the schools that have one
   */
  Zoning(ZoneRule rule, List<BigDecimal> indices) {
    this.rule = rule;
    sorted = indices.stream().sorted().toList();
    BigDecimal held = rule.red().add(rule.margin());
    switch (rule.kind()) {
      case FIXED -> {
        redBelow = rule.red();
        heldBelow = held;
        greenFrom = rule.green();
      }
      case QUANTILES -> {
        redBelow = at(count(rule.red()));
        heldBelow = at(count(held.min(BigDecimal.ONE)));
        int green = count(rule.green());
        greenFrom = green == 0 ? null : at(sorted.size() - green);
      }
      case DEVIATION -> {
        redBelow = deviated(rule.red());
        heldBelow = deviated(held);
        greenFrom = deviated(rule.green());
      }
      default -> throw new IllegalStateException(rule.toString());
    }
  }

  private int count(BigDecimal share) {
    return share
        .multiply(BigDecimal.valueOf(sorted.size()))
        .setScale(0, RoundingMode.HALF_DOWN)
        .intValueExact();
  }

  /** The index of the school above so many of the lowest; null when there is none. */
  private @Nullable BigDecimal at(int below) {
    return below < sorted.size() ? sorted.get(below) : null;
  }

  /** The index so many deviations from the mean of all. */
  private @Nullable BigDecimal deviated(BigDecimal deviations) {
    if (sorted.isEmpty()) {
      return null;
    }
    BigDecimal n = BigDecimal.valueOf(sorted.size());
    BigDecimal mean =
        sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(n, MathContext.DECIMAL128);
    BigDecimal squares =
        sorted.stream()
            .map(index -> index.subtract(mean).pow(2))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal deviation = squares.divide(n, MathContext.DECIMAL128).sqrt(MathContext.DECIMAL128);
    return mean.add(deviations.multiply(deviation))
        .setScale(Rating.INDEX_DIGITS, RoundingMode.HALF_EVEN);
  }

  /** The zone of an index by itself. */
  Zone bare(BigDecimal index) {
    if (isBelow(index, redBelow)) {
      return Zone.RED;
    }
    return greenFrom != null && index.compareTo(greenFrom) >= 0 ? Zone.GREEN : Zone.YELLOW;
  }

  /** Was it red, and is it not yet far enough above the border? */
  boolean holds(BigDecimal index, @Nullable Zone previous) {
    return previous == Zone.RED && bare(index) != Zone.RED && isBelow(index, heldBelow);
  }

  /** No border: nobody is above the zone. */
  private boolean isBelow(BigDecimal index, @Nullable BigDecimal border) {
    return border == null ? rule.red().signum() > 0 : index.compareTo(border) < 0;
  }

  /** How many schools the red zone has by the rule alone. */
  int red() {
    return (int) sorted.stream().filter(index -> bare(index) == Zone.RED).count();
  }
}
