package mera.data.objectivity;

import java.util.List;
import mera.data.identify.Fraction;
import mera.data.identify.MeanInterval;
import mera.data.result.Histogram;
import mera.data.result.Outcome;
import org.jspecify.annotations.Nullable;

/** A, V3, V4: the school's level beside the region's. */
final class LevelSigns implements Signs {

  private final Exemption exemption;
  private final double t;
  private final @Nullable MeanInterval region;
  private final int spreadN;
  private final Fraction percentile;
  private final @Nullable Double leastSpread;
  private final Fraction high;
  private final int highN;
  private final Fraction regionHigh;
  private final Outcome.Marks marks;

  LevelSigns(Limits limits, WorkResults results, Exemption exemption) {
    this.exemption = exemption;
    t = limits.number(Parameter.A_T);
    region = region(results, t);
    spreadN = limits.count(Parameter.V3_N);
    percentile = limits.share(Parameter.V3_PERCENTILE);
    leastSpread =
        results.limit(
            school -> school.scored() >= Math.max(2, spreadN), LevelSigns::variance, percentile);
    high = limits.share(Parameter.V4_HIGH);
    highN = limits.count(Parameter.V4_N);
    regionHigh = limits.share(Parameter.V4_REGION);
    marks = results.marks();
  }

  private static @Nullable MeanInterval region(WorkResults results, double t) {
    long n = 0;
    long sum = 0;
    long squares = 0;
    for (Evidence school : results.schools()) {
      Histogram scores = school.scores();
      if (scores != null) {
        n += scores.participants();
        sum += scores.sum();
        squares += scores.sumOfSquares();
      }
    }
    return n < 2 ? null : MeanInterval.ofSums(n, sum, squares, t);
  }

  /** Sample variance of the primary scores, for a school with at least two. */
  private static double variance(Evidence school) {
    Histogram scores = school.scores();
    if (scores == null) {
      return Double.NaN;
    }
    long n = scores.participants();
    long sum = scores.sum();
    return (double) (n * scores.sumOfSquares() - sum * sum) / n / (n - 1);
  }

  @Override
  public List<Sign> of(Evidence school) {
    return List.of(mean(school), spread(school), highMarks(school));
  }

  private Sign mean(Evidence school) {
    Histogram scores = school.scores();
    int n = school.scored();
    if (scores == null || region == null) {
      return Sign.notEvaluated(SignKind.A, school.n(), () -> "первичные баллы неизвестны");
    }
    if (n < 2) {
      return Sign.notEvaluated(SignKind.A, n, () -> "участников меньше двух");
    }
    MeanInterval own = MeanInterval.ofSums(n, scores.sum(), scores.sumOfSquares(), t);
    double limit = region.upper();
    boolean above = own.lower() > limit;
    Sign sign = Sign.judged(SignKind.A, above, own.lower(), limit, n, () -> words(own, limit));
    String reason = above ? exemption.of(school.school()) : null;
    return reason == null ? sign : sign.notCounted(reason);
  }

  private static String words(MeanInterval own, double limit) {
    return "Средний балл "
        + Printed.number(own.mean(), 2)
        + ", нижняя граница интервала "
        + Printed.number(own.lower(), 2)
        + (own.lower() == own.upper() ? " (все баллы равны)" : "")
        + ", верхняя граница региона "
        + Printed.number(limit, 2);
  }

  private Sign spread(Evidence school) {
    int n = school.scored();
    if (school.scores() == null) {
      return Sign.notEvaluated(SignKind.V3, school.n(), () -> "первичные баллы неизвестны");
    }
    if (n < spreadN || n < 2) {
      return Sign.notEvaluated(SignKind.V3, n, () -> Reasons.fewer(Math.max(2, spreadN)));
    }
    if (leastSpread == null) {
      return Sign.notEvaluated(SignKind.V3, n, () -> Reasons.fewSchools(percentile));
    }
    double variance = variance(school);
    Double least = leastSpread;
    return Sign.judged(
        SignKind.V3,
        variance < leastSpread,
        variance,
        leastSpread,
        n,
        () ->
            "Дисперсия баллов "
                + Printed.number(variance, 2)
                + ", процентиль региона "
                + Printed.number(least, 2));
  }

  private Sign highMarks(Evidence school) {
    Outcome.Marks own = school.outcome().marks();
    if (own == null) {
      return Sign.notEvaluated(SignKind.V4, school.n(), () -> Reasons.NO_SCALE);
    }
    int n = own.two() + own.three() + own.four() + own.five();
    if (n < highN) {
      return Sign.notEvaluated(SignKind.V4, n, () -> Reasons.fewer(highN));
    }
    if (school.outcome().origin() == Outcome.Origin.REPORT) {
      return Sign.notEvaluated(SignKind.V4, n, () -> "неизвестно, все ли писали работу");
    }
    int top = own.four() + own.five();
    int all = marks.two() + marks.three() + marks.four() + marks.five();
    boolean low = !regionHigh.isReachedBy(marks.four() + marks.five(), all);
    boolean everybody = school.outcome().absent() == 0 && own.two() == 0;
    // Strictly above: as many as the share exactly are not beyond it.
    boolean above = Reasons.exceeds(top, n, high);
    return Sign.judged(
        SignKind.V4,
        everybody && above && low,
        (double) top / n,
        high.value(),
        n,
        () ->
            "Отсутствовавших "
                + school.outcome().absent()
                + ", отметок «2» "
                + own.two()
                + ", «4» и «5» у "
                + Printed.percent((double) top / n)
                + ", в регионе у "
                + Printed.percent((double) (marks.four() + marks.five()) / all));
  }
}
