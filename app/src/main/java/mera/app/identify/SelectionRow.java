package mera.app.identify;

import java.util.List;
import java.util.stream.Collectors;
import mera.app.figure.TwoShare;
import mera.app.text.Search;
import mera.app.text.Works;
import mera.data.identify.Finding;
import mera.data.identify.Reason;
import mera.data.identify.Reliability;
import mera.data.identify.Status;
import org.jspecify.annotations.Nullable;

/**
 * One school in the table.
 *
 * @param share of mark «2» over all works of the year; null without marks
 * @param highest the highest share in a work that counts; null without marks
 * @param works that pupils wrote in the year
 * @param move against the baseline
 * @param before status in the baseline; null: no baseline, or not in it
 */
record SelectionRow(
    Finding finding,
    @Nullable TwoShare share,
    @Nullable TwoShare highest,
    long works,
    Move move,
    @Nullable Status before) {

  /** How the school moved against the list it is compared with. */
  enum Move {
    SAME(""),
    ENTERED("вошла"),
    LEFT("вышла");

    private final String words;

    Move(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  String code() {
    return finding.schoolCode();
  }

  /** Has it a status that is shown with the list: low results, the risk zone or a sign? */
  boolean isMarked() {
    return switch (finding.status()) {
      case STEADY, LOW, RISK, SIGN -> true;
      case EXCLUDED, NONE -> finding.ruling() != null;
    };
  }

  /** Works that are low for the second year: «МА-6, РУ-8». */
  String secondYear() {
    List<Reason> back = finding.reasons().stream().filter(Reason::looksBack).toList();
    return back.isEmpty()
        ? "—"
        : back.stream().map(reason -> Works.brief(reason.work())).collect(Collectors.joining(", "));
  }

  /** How far the number of pupils carries the status; «—» where it is not weighed. */
  String reliability() {
    Reliability known = finding.reliability();
    return known == null ? "—" : known == Reliability.CONFIRMED ? "надёжно" : "мало";
  }

  boolean matches(String query) {
    return query.isBlank()
        || Search.matches(
            String.join(" ", finding.name(), finding.municipality(), finding.schoolCode()), query);
  }
}
