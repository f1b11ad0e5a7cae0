package mera.data.rating;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * Where the zones begin. Equal schools at a border go to the better zone.
 *
 * @param kind how the two borders are meant
 * @param red below it a school is red: an index, a share of the schools, or a deviation
 * @param green from it on a school is green: an index, a share of the schools (from the top), or a
 *     deviation
 * @param margin «запас»: a school that was red stays so until it is this much above the red border,
 *     in the units of the border; 0: none
 */
public record ZoneRule(Kind kind, BigDecimal red, BigDecimal green, BigDecimal margin) {

  /** What the borders are. */
  public enum Kind {
    /** Values of the index. */
    @JsonProperty("fixed")
    FIXED,
    /** Shares of the schools that have an index: the lowest 25 % red, the highest 25 % green. */
    @JsonProperty("quantiles")
    QUANTILES,
    /** Standard deviations of the index from its mean: red below −1, green from 0 on. */
    @JsonProperty("z")
    DEVIATION
  }

  public ZoneRule {
    if (margin.signum() < 0) {
      throw new IllegalArgumentException("запас не может быть отрицательным");
    }
    boolean shares = kind == Kind.QUANTILES;
    if (shares
        && (red.signum() < 0
            || green.signum() < 0
            || red.add(green).compareTo(BigDecimal.ONE) > 0)) {
      throw new IllegalArgumentException("доли зон вместе не больше 1");
    }
    if (!shares && red.compareTo(green) > 0) {
      throw new IllegalArgumentException("граница красной зоны выше границы зелёной");
    }
  }

  /** 25/50/25 with a margin of 5 per cent of the schools: red is left above P30. */
  public static ZoneRule quarters() {
    return quantiles("0.25", "0.25", "0.05");
  }

  /** Shares of the schools. */
  public static ZoneRule quantiles(String red, String green, String margin) {
    return new ZoneRule(
        Kind.QUANTILES, new BigDecimal(red), new BigDecimal(green), new BigDecimal(margin));
  }

  /** The same with another margin. */
  public ZoneRule margined(BigDecimal other) {
    return new ZoneRule(kind, red, green, other);
  }
}
