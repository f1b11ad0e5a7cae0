package mera.data.objectivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import mera.data.identify.Fraction;
import mera.data.result.Histogram;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/**
 * What all schools did in one work. The region is everybody who wrote it; limits come from the
 * schools that take part.
 *
 * @param scale null while it is not known
 */
record WorkResults(Work work, @Nullable Scale scale, List<Evidence> schools) {

  /** Pupils of the region by primary score. */
  int[] scores() {
    int[] pupils = new int[0];
    for (Evidence school : schools) {
      Histogram scores = school.scores();
      if (scores != null) {
        if (scores.maxScore() >= pupils.length) {
          pupils = Arrays.copyOf(pupils, scores.maxScore() + 1);
        }
        for (int score = 0; score <= scores.maxScore(); score++) {
          pupils[score] += scores.count(score);
        }
      }
    }
    return pupils;
  }

  /** Journal comparison of the region. */
  Outcome.Journal journal() {
    Outcome.Journal sum = new Outcome.Journal(0, 0, 0);
    for (Evidence school : schools) {
      Outcome.Journal journal = school.outcome().journal();
      sum = journal == null ? sum : sum.plus(journal);
    }
    return sum;
  }

  /** Marks of the region. */
  Outcome.Marks marks() {
    Outcome.Marks sum = new Outcome.Marks(0, 0, 0, 0);
    for (Evidence school : schools) {
      Outcome.Marks marks = school.outcome().marks();
      sum = marks == null ? sum : sum.plus(marks);
    }
    return sum;
  }

  /** See {@link Quantile#limit}: of the schools that take part and fit. */
  @Nullable Double limit(
      Predicate<Evidence> fits, ToDoubleFunction<Evidence> value, Fraction percentile) {
    return Quantile.limit(
        schools.stream().filter(Evidence::takesPart).filter(fits).mapToDouble(value).toArray(),
        percentile);
  }
}
