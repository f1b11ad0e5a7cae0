package mera.app.cli;

import java.util.Optional;
import mera.app.text.Words;
import mera.data.context.ContextFit;
import mera.data.context.ContextReview;
import mera.data.context.SchoolPoint;
import org.jspecify.annotations.Nullable;

/** What is said of the correction to context. */
final class RatingWords {

  private RatingWords() {}

  /** R² and the number of schools, always with a warning where they say little. */
  static String fit(ContextReview context) {
    Optional<ContextFit> fit = context.fit();
    if (fit.isEmpty()) {
      return "Поправка на контекст не рассчитана: мало школ с индексом и результатами.";
    }
    String words =
        "R² = "
            + Words.decimal(fit.get().rSquared(), 2)
            + " по "
            + Words.count(fit.get().schools(), "школе", "школам", "школам");
    return fit.get().isReliable()
        ? words + "."
        : words + ". Поправка ненадёжна, сравнение внутри кластеров.";
  }

  static @Nullable String conditions(SchoolPoint point) {
    return point.conditions() == null ? null : point.conditions().printed();
  }

  static @Nullable String expectation(SchoolPoint point) {
    return point.expectation() == null ? null : point.expectation().printed();
  }
}
