package mera.data.identify;

import java.math.BigDecimal;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/**
 * One work that speaks for a status, with the numbers that made it count. Doubles are for show; the
 * decision was made on whole numbers. What a rule does not use is null, or 0 for a count.
 *
 * @param rule «R1»: low in the year; «R2»: low in the same work the year before, «R2-cohort»: by
 *     the same children in the grade below; «A»: mean above the region's. The work of an R2 reason
 *     is the one of the year before, its partner stands among the R1 reasons
 * @param n participants
 * @param low pupils with mark 2 (ЕГЭ: below the minimum)
 * @param share low / n, 0…1
 * @param lower lower end of the two-sided 95 % interval: of the share by Wilson, or of the mean
 * @param upper its upper end
 * @param bound one-sided lower Wilson bound at the confidence of the method: at or above the limit
 *     the work is confirmed
 * @param probability that the true share is at or above the limit, by empirical Bayes
 * @param mean mean score
 * @param rank schools whose mean is not higher, itself included
 * @param of schools ranked
 * @param limit what was compared with: the threshold T, the bottom share q, or the upper end of the
 *     region's interval
 */
public record Reason(
    String rule,
    Work work,
    int n,
    int low,
    @Nullable Double share,
    @Nullable Double lower,
    @Nullable Double upper,
    @Nullable Double bound,
    @Nullable Double probability,
    @Nullable BigDecimal mean,
    int rank,
    int of,
    double limit) {

  /** Rule R1: low in the year itself. */
  public static final String IN_YEAR = "R1";

  /** The level sign. */
  public static final String LEVEL = "A";

  /** Signs of bias that the analyst resolved to bring into a list; the reason has only n. */
  public static final String SIGNS = "signs";

  /** Does the reason belong to the year before? */
  public boolean looksBack() {
    return rule.startsWith("R2");
  }
}
