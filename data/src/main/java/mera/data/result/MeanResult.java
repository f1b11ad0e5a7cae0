package mera.data.result;

import java.math.BigDecimal;

/**
 * A school's result where the source gives no more than a mean.
 *
 * @param n participants
 * @param mean mean score as printed by the source, exact decimal
 * @param max highest score
 */
public record MeanResult(String schoolCode, Work work, int n, BigDecimal mean, int max) {

  /** The same of another school: after a mention was linked. */
  public MeanResult of(String code) {
    return new MeanResult(code, work, n, mean, max);
  }
}
