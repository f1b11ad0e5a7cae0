package mera.app.context;

import java.util.Optional;
import javafx.scene.Node;
import mera.app.control.Chip;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.context.ContextFit;
import mera.data.context.ContextReview;
import mera.data.context.SchoolPoint;
import mera.data.rating.RankInterval;
import mera.data.rating.RatedSchool;
import mera.data.rating.Zone;

/** What is said of context and zones. */
final class ContextWords {

  private ContextWords() {}

  /** R² and the number of schools, always; with a warning where they say little. */
  static String fit(ContextReview review) {
    Optional<ContextFit> fit = review.fit();
    if (fit.isEmpty()) {
      return "Поправка на контекст не рассчитана: мало школ с индексом и результатами.";
    }
    String words =
        "R² = "
            + Words.decimal(fit.get().rSquared(), 2)
            + " по "
            + Words.count(fit.get().schools(), "школе", "школам", "школам")
            + ". ";
    return fit.get().isReliable()
        ? words
            + "Контекст объясняет "
            + Math.round(fit.get().rSquared() * 100)
            + "\u00a0% различий результатов; вывод показан рядом со школой."
        : words + "Поправка ненадёжна, сравнение внутри кластеров.";
  }

  static String expectation(SchoolPoint point) {
    return point.expectation() == null ? "—" : point.expectation().printed();
  }

  /** Icon, word and colour. */
  static Node zone(Zone zone) {
    return switch (zone) {
      case RED -> new Chip(Tone.DANGER, "fth-arrow-down-circle", zone.printed());
      case YELLOW -> new Chip(Tone.WARNING, "fth-minus-circle", zone.printed());
      case GREEN -> new Chip(Tone.SUCCESS, "fth-arrow-up-circle", zone.printed());
    };
  }

  static String zone(RatedSchool school) {
    return school.zone() == null ? "—" : school.zone().printed() + (school.held() ? ", запас" : "");
  }

  static String previous(RatedSchool school) {
    return school.previous() == null ? "—" : school.previous().printed();
  }

  /** «12–31», the places of 90 % of the draws; «…» until they are simulated. */
  static String places(RatedSchool school) {
    RankInterval rank = school.rank();
    if (school.index() == null) {
      return "—";
    }
    if (rank == null) {
      return "…";
    }
    return rank.best() == rank.worst()
        ? String.valueOf(rank.best())
        : rank.best() + "–" + rank.worst();
  }
}
