package mera.data.risk;

import java.math.BigDecimal;

/**
 * From which index of deficiency 0…100 on a factor matters how much. The borders are a setting: the
 * scoring of the methodology was not published.
 */
public record RiskMethod(BigDecimal high, BigDecimal middle) {

  public RiskMethod {
    if (middle.signum() < 0
        || high.compareTo(middle) <= 0
        || high.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("границы значимости: 0 ≤ средняя < высокая ≤ 100");
    }
  }

  /** Высокая from 67, средняя from 34. */
  public static RiskMethod standard() {
    return new RiskMethod(BigDecimal.valueOf(67), BigDecimal.valueOf(34));
  }

  Significance of(BigDecimal index) {
    if (index.compareTo(high) >= 0) {
      return Significance.HIGH;
    }
    return index.compareTo(middle) >= 0 ? Significance.MIDDLE : Significance.LOW;
  }
}
