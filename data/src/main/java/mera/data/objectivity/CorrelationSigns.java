package mera.data.objectivity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mera.data.identify.Fraction;
import org.jspecify.annotations.Nullable;

/** B, J5: do pupils with better journal marks have higher scores? */
final class CorrelationSigns implements Signs {

  private final int n;
  private final boolean textbook;
  private final Map<String, Spearman> known = new HashMap<>();
  private final Fraction percentile;
  private final @Nullable Double limit;

  CorrelationSigns(Limits limits, WorkResults results) {
    n = limits.count(Parameter.J_N);
    textbook = limits.flag(Parameter.B_TEXTBOOK);
    percentile = limits.share(Parameter.J5_PERCENTILE);
    for (Evidence school : results.schools()) {
      // Scores of a report come without the journal marks.
      if (school.scores() != null && !school.classes().isEmpty()) {
        known.put(school.school(), Spearman.of(school.scores()));
      }
    }
    limit =
        results.limit(
            school -> missing(known.get(school.school()), n) == null,
            school -> value(known.get(school.school())),
            percentile);
  }

  private double value(@Nullable Spearman one) {
    return one == null ? Double.NaN : textbook ? one.textbook() : one.exact();
  }

  /** Why there is no correlation; null: there is one. */
  private static @Nullable String missing(@Nullable Spearman one, int participants) {
    if (one == null) {
      return Reasons.NO_PUPILS;
    }
    if (one.n() < participants) {
      return Reasons.fewerInJournal(participants);
    }
    return one.known() ? null : "все баллы или все отметки равны";
  }

  @Override
  public List<Sign> of(Evidence school) {
    Spearman own = known.get(school.school());
    return List.of(opposite(own), weak(own));
  }

  private Sign opposite(@Nullable Spearman own) {
    String missing = missing(own, 3);
    if (own == null || missing != null) {
      return Sign.notEvaluated(
          SignKind.B, own == null ? 0 : own.n(), () -> String.valueOf(missing));
    }
    double value = value(own);
    return Sign.judged(
        SignKind.B,
        own.negative(textbook),
        value,
        0.0,
        own.n(),
        () -> "Связь отметок и баллов " + Printed.number(value, 2) + ", порог 0");
  }

  private Sign weak(@Nullable Spearman own) {
    String missing = missing(own, n);
    if (own == null || missing != null) {
      return Sign.notEvaluated(
          SignKind.J5, own == null ? 0 : own.n(), () -> String.valueOf(missing));
    }
    if (limit == null) {
      return Sign.notEvaluated(SignKind.J5, own.n(), () -> Reasons.fewSchools(percentile));
    }
    double value = value(own);
    return Sign.judged(
        SignKind.J5,
        value < limit,
        value,
        limit,
        own.n(),
        () ->
            "Связь отметок и баллов "
                + Printed.number(value, 2)
                + ", процентиль региона "
                + Printed.number(limit, 2));
  }
}
