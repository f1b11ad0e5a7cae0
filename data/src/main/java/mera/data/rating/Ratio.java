package mera.data.rating;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The exact value of an indicator: a share, a mean or an imported decimal as a quotient of whole
 * numbers. Order and borders are decided on it, never on a rounded number.
 *
 * @param denominator at least 1
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

  public Ratio {
    if (denominator < 1) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
  }

  /** An imported decimal. */
  static Ratio of(BigDecimal decimal) {
    BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    return new Ratio(
        plain.unscaledValue().longValueExact(), BigInteger.TEN.pow(plain.scale()).longValueExact());
  }

  /** For show and for statistics that only inform. */
  public double value() {
    return (double) numerator / denominator;
  }

  /** With 34 digits: more than any index keeps. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(numerator)
        .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
  }

  /** Compares with a decimal without a quotient. */
  boolean isAtLeast(BigDecimal border) {
    return BigDecimal.valueOf(numerator).compareTo(border.multiply(BigDecimal.valueOf(denominator)))
        >= 0;
  }

  @Override
  public int compareTo(Ratio other) {
    return BigInteger.valueOf(numerator)
        .multiply(BigInteger.valueOf(other.denominator))
        .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
  }
}
