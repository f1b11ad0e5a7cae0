package mera.data.identify;

import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** Shares of pupils below the mark «3» in one work, by school. */
final class ShareWork implements Judged {

  private final LowShare method;
  private final Work work;
  private final double z;
  private final int[] low;
  private final int[] n;
  private int max;
  private @Nullable BetaPrior prior;

  /**
   * @param z quantile of the method's one-sided confidence
   */
  ShareWork(LowShare method, Work work, int schools, double z) {
    this.method = method;
    this.work = work;
    this.z = z;
    this.low = new int[schools];
    this.n = new int[schools];
  }

  void add(int school, int below, int participants, int highest) {
    low[school] += below;
    n[school] += participants;
    max = Math.max(max, highest);
  }

  /** Pupils below the mark «3» (ЕГЭ: the minimum). */
  int below(int school) {
    return low[school];
  }

  int participants(int school) {
    return n[school];
  }

  /** Highest score of the work; 0: not known. */
  int max() {
    return max;
  }

  @Override
  public Work work() {
    return work;
  }

  @Override
  public boolean counted(int school) {
    return n[school] >= method.participants();
  }

  @Override
  public boolean low(int school) {
    return method.threshold().isReachedBy(low[school], n[school]);
  }

  /** Below the threshold by no more than the margin. */
  boolean nearlyLow(int school, Fraction margin) {
    return method.threshold().isNearlyReachedBy(low[school], n[school], margin);
  }

  @Override
  public boolean confirmed(int school) {
    return Wilson.isConfirmed(low[school], n[school], method.threshold(), z);
  }

  @Override
  public Reason reason(String rule, int school) {
    int x = low[school];
    int pupils = n[school];
    double limit = method.threshold().value();
    Wilson interval = Wilson.of(x, pupils, Wilson.Z95);
    return new Reason(
        rule,
        work,
        pupils,
        x,
        (double) x / pupils,
        interval.lower(),
        interval.upper(),
        Wilson.of(x, pupils, z).lower(),
        prior().probability(x, pupils, limit),
        null,
        0,
        0,
        limit);
  }

  /** Computed when first needed: all schools of the work must be in. */
  BetaPrior prior() {
    BetaPrior known = prior;
    if (known == null) {
      known = BetaPrior.byMoments(low, n);
      prior = known;
    }
    return known;
  }
}
