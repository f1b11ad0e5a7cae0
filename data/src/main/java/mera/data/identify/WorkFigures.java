package mera.data.identify;

import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/**
 * Every number that is known of a school's share of «2» in one work. The rule uses {@code x} and
 * {@code n} alone, all the others inform.
 *
 * @param n participants
 * @param x pupils with mark 2 (ЕГЭ: below the minimum)
 * @param counted did enough pupils write for the rule to look?
 * @param low is the share at or above the threshold?
 * @param interval two-sided 95 % Wilson interval of the share
 * @param bound one-sided lower Wilson bound at the confidence of the method
 * @param region share of the region in the work, 0…1
 * @param shrunk share drawn towards the region's by empirical Bayes
 * @param probability that the true share is at or above the threshold, by empirical Bayes
 * @param p of the exact binomial test against the threshold
 * @param significant by Benjamini–Hochberg over all schools and works of the year
 * @param change against the same work of the year before; null: no result then
 * @param pooled with up to two years before
 */
public record WorkFigures(
    Work work,
    int n,
    int x,
    boolean counted,
    boolean low,
    Wilson interval,
    double bound,
    double region,
    double shrunk,
    double probability,
    double p,
    boolean significant,
    @Nullable ShareChange change,
    Pooled pooled) {

  /** The bare share, 0…1. */
  public double share() {
    return (double) x / n;
  }
}
