package mera.data.identify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import mera.data.result.Outcome;
import mera.data.result.Work;

/** Mean primary scores of one work: the region's and each school's. */
final class LevelWork implements Judged {

  private final HighLevel method;
  private final Work work;
  private final long[] n;
  private final long[] sum;
  private final long[] sumOfSquares;
  private long regionN;
  private long regionSum;
  private long regionSumOfSquares;

  LevelWork(HighLevel method, Work work, int schools) {
    this.method = method;
    this.work = work;
    this.n = new long[schools];
    this.sum = new long[schools];
    this.sumOfSquares = new long[schools];
  }

  /** The region is all who wrote the work, also in schools that take no part in the selection. */
  void addToRegion(Outcome outcome) {
    regionN += outcome.n();
    regionSum += outcome.sum();
    regionSumOfSquares += outcome.sumOfSquares();
  }

  void add(int school, Outcome outcome) {
    n[school] += outcome.n();
    sum[school] += outcome.sum();
    sumOfSquares[school] += outcome.sumOfSquares();
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
    return interval(school).lower() > region().upper();
  }

  @Override
  public boolean confirmed(int school) {
    return false;
  }

  @Override
  public Reason reason(String rule, int school) {
    MeanInterval interval = interval(school);
    BigDecimal mean =
        BigDecimal.valueOf(sum[school])
            .divide(BigDecimal.valueOf(n[school]), 4, RoundingMode.HALF_UP);
    return new Reason(
        rule,
        work,
        Math.toIntExact(n[school]),
        0,
        null,
        interval.lower(),
        interval.upper(),
        null,
        null,
        mean,
        0,
        0,
        region().upper());
  }

  private MeanInterval interval(int school) {
    return MeanInterval.ofSums(n[school], sum[school], sumOfSquares[school], method.quantile());
  }

  private MeanInterval region() {
    return MeanInterval.ofSums(regionN, regionSum, regionSumOfSquares, method.quantile());
  }
}
