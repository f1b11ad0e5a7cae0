package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows that stand in a table and are no data: totals («Итого», «Всего», sums of a municipality) and
 * notes under it («Примечание», «* …»). They are counted as ignored and said in one note a sheet.
 */
final class SideRows {

  /** How many numbers of rows the note names. */
  private static final int NAMED = 8;

  private static final List<String> BEGINNINGS =
      List.of(
          "итого",
          "всего",
          "итог по",
          "в целом по",
          "в среднем",
          "среднее",
          "средние",
          "примечани",
          "*",
          "сноска",
          "исполнитель",
          "источник:");

  private final Source source;
  private final String sheet;
  private final List<Integer> rows = new ArrayList<>();

  /**
   * @param sheet name of the sheet; empty where there are none
   */
  SideRows(Source source, String sheet) {
    this.source = source;
    this.sheet = sheet;
  }

  /** Does the first text of the row say that it is a total or a note? */
  static boolean isSide(Line line) {
    for (int i = 0; i < line.width(); i++) {
      String text = line.text(i);
      if (!text.isEmpty()) {
        return isSide(text);
      }
    }
    return false;
  }

  /** Does this text begin a total or a note? */
  static boolean isSide(String text) {
    char first = text.charAt(0);
    if (first >= '0' && first <= '9') {
      return false;
    }
    String caption = Cells.caption(text);
    return BEGINNINGS.stream().anyMatch(caption::startsWith);
  }

  /** Counts a total or a note as ignored; false, and nothing done, when the row is none. */
  boolean take(Line line) {
    boolean side = isSide(line);
    if (side) {
      add(line.number());
    }
    return side;
  }

  /** A row of this number that the reader knows to be none of its rows. */
  void add(int row) {
    source.counts().ignored++;
    rows.add(row);
  }

  /** After the last row. */
  void end() {
    if (!rows.isEmpty()) {
      String more = rows.size() > NAMED ? " и ещё " + (rows.size() - NAMED) : "";
      source
          .problems()
          .note(
              "Итоги, примечания и другие строки без школы не учтены"
                  + (sheet.isEmpty() ? "" : ", лист «" + sheet + "»")
                  + ": строки "
                  + rows.stream()
                      .limit(NAMED)
                      .map(String::valueOf)
                      .collect(Collectors.joining(", "))
                  + more
                  + ".");
    }
  }

  /** Has the row any text? */
  static boolean hasText(Line line) {
    for (int i = 0; i < line.width(); i++) {
      if (!line.text(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
