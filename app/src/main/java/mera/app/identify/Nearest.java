package mera.app.identify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mera.app.figure.TwoShare;
import mera.data.identify.Status;

/** The schools that come nearest to the rules when none fits them. */
final class Nearest {

  private static final int SHOWN = 10;

  private static final Comparator<SelectionRow> ORDER =
      Comparator.<SelectionRow>comparingInt(row -> row.finding().lowWorks())
          .thenComparing(
              row -> Optional.ofNullable(row.highest()).map(TwoShare::share).orElse(-1.0))
          .reversed()
          .thenComparing(SelectionRow::code);

  private Nearest() {}

  /** Codes of at most ten schools by low works and highest share; none while some school fits. */
  static Set<String> of(List<SelectionRow> rows) {
    return rows.stream().anyMatch(SelectionRow::isMarked)
        ? Set.of()
        : rows.stream()
            .filter(row -> row.finding().status() == Status.NONE && row.finding().works() > 0)
            .sorted(ORDER)
            .limit(SHOWN)
            .map(SelectionRow::code)
            .collect(Collectors.toSet());
  }
}
