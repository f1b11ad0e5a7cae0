package mera.data.ingest;

import java.util.HashMap;
import java.util.Map;

/** Columns whose empty cells say what the cell above says: merged or written once a group. */
final class FilledDown {

  private final Map<Integer, String> last = new HashMap<>();

  /** The cell, or the last one above that is not empty. */
  String text(Line line, int column) {
    String text = Cells.oneLine(line.text(column));
    if (text.isEmpty()) {
      return last.getOrDefault(column, "");
    }
    last.put(column, text);
    return text;
  }
}
