package mera.data.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One group of participants in a ФИС ОКО report.
 *
 * @param number of the row, or of the first row of a block
 * @param schools as printed; empty where the report does not say
 * @param participants as printed
 * @param values cells in the order that the kind of report gives them, as printed
 */
record ReportRow(
    int number, Group group, String schools, String participants, List<String> values) {

  /** Participants; {@link Line#EMPTY} or {@link Line#OTHER} where the cell has no such number. */
  int n() {
    return Cells.whole(participants);
  }

  /** The whole number of a cell. */
  int whole(int value) {
    return Cells.whole(values.get(value));
  }

  /** The per cent of a cell; nothing and a dash are 0. */
  Optional<BigDecimal> percent(int value) {
    return percent(values.get(value));
  }

  static Optional<BigDecimal> percent(String text) {
    return isNothing(text)
        ? Optional.of(BigDecimal.ZERO)
        : Cells.decimal(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
  }

  /** Does the cell say nothing? */
  static boolean isNothing(String text) {
    return text.isEmpty() || text.equals("-") || text.equals("–") || text.equals("—");
  }

  /** A group without participants: no result. */
  boolean isEmpty() {
    int n = n();
    return n == 0
        || (n == Line.EMPTY || isNothing(participants))
            && values.stream().allMatch(text -> isNothing(text) || Cells.whole(text) == 0);
  }
}
