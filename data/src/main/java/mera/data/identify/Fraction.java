package mera.data.identify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact share 0…1 given as a decimal. Shares of pupils are compared with it in whole numbers, so
 * that exactly 30 % is never a question of rounding.
 */
public record Fraction(long numerator, long denominator) {

  /** More digits mean nothing for pupils and might overflow {@link #isReachedBy}. */
  private static final int MAX_DIGITS = 6;

  public Fraction {
    if (numerator < 0 || denominator < numerator || denominator < 1) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
    long divisor =
        BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
    numerator /= divisor;
    denominator /= divisor;
  }

  /** «0.30», «0,3», «30%» and «30 %» are 3/10; empty when the text is no share 0…1. */
  public static Optional<Fraction> parse(String text) {
    String digits = text.strip().replace(',', '.');
    boolean percent = digits.endsWith("%");
    if (percent) {
      digits = digits.substring(0, digits.length() - 1).strip();
    }
    if (!digits.matches("\\d{1,3}(\\.\\d{1,6})?")) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(digits).scaleByPowerOfTen(percent ? -2 : 0);
    BigDecimal exact = value.stripTrailingZeros();
    if (exact.compareTo(BigDecimal.ONE) > 0 || exact.scale() > MAX_DIGITS) {
      return Optional.empty();
    }
    BigDecimal denominator = BigDecimal.TEN.pow(Math.max(0, exact.scale()));
    return Optional.of(
        new Fraction(exact.multiply(denominator).longValueExact(), denominator.longValueExact()));
  }

  /** Is part / whole at least this share? Never for an empty whole. */
  public boolean isReachedBy(int part, int whole) {
    return whole > 0 && part * denominator >= whole * numerator;
  }

  /** Is part / whole below this share, by no more than the margin? In whole numbers. */
  public boolean isNearlyReachedBy(int part, int whole, Fraction margin) {
    long raised = (part * margin.denominator + whole * margin.numerator) * denominator;
    return !isReachedBy(part, whole) && raised >= whole * numerator * margin.denominator;
  }

  /** The whole number of things that this share of so many makes, rounded down. */
  public int floorOf(int whole) {
    return Math.toIntExact(whole * numerator / denominator);
  }

  /** For show and for statistics that only inform. */
  public double value() {
    return (double) numerator / denominator;
  }

  /** «0.30»: two decimals at least, as parameters are frozen. */
  public String printed() {
    BigDecimal exact = decimal();
    return exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  private BigDecimal decimal() {
    BigDecimal exact = BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator));
    return exact.stripTrailingZeros();
  }
}
