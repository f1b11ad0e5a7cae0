package mera.data.identify;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import mera.data.result.MeanResult;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** Means of one work by school, and the ranks of those with enough participants. */
final class MeanWork implements Judged {

  private final LowMean method;
  private final Work work;
  private final @Nullable MeanResult[] results;
  private BigDecimal @Nullable [] sorted;

  MeanWork(LowMean method, Work work, int schools) {
    this.method = method;
    this.work = work;
    this.results = new @Nullable MeanResult[schools];
  }

  void add(int school, MeanResult result) {
    results[school] = result;
  }

  @Override
  public Work work() {
    return work;
  }

  @Override
  public boolean counted(int school) {
    MeanResult result = results[school];
    return result != null && result.n() >= method.participants();
  }

  @Override
  public boolean low(int school) {
    // A tie at the border counts all its schools, so it falls out as a whole: to the better side.
    return rank(school) <= method.bottom().floorOf(sorted().length);
  }

  @Override
  public boolean confirmed(int school) {
    return false;
  }

  @Override
  public Reason reason(String rule, int school) {
    MeanResult result = result(school);
    return new Reason(
        rule,
        work,
        result.n(),
        0,
        null,
        null,
        null,
        null,
        null,
        result.mean(),
        rank(school),
        sorted().length,
        method.bottom().value());
  }

  private MeanResult result(int school) {
    return Objects.requireNonNull(results[school], "no result of school " + school);
  }

  /** Schools whose mean is not higher, itself included. */
  private int rank(int school) {
    BigDecimal[] means = sorted();
    BigDecimal own = result(school).mean();
    int from = 0;
    int to = means.length;
    while (from < to) {
      int middle = (from + to) / 2;
      if (means[middle].compareTo(own) <= 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Means of the ranked schools, the lowest first; computed when all schools are in. */
  private BigDecimal[] sorted() {
    BigDecimal[] known = sorted;
    if (known == null) {
      known =
          Arrays.stream(results)
              .filter(result -> result != null && result.n() >= method.participants())
              .map(MeanResult::mean)
              .sorted()
              .toArray(BigDecimal[]::new);
      sorted = known;
    }
    return known;
  }
}
