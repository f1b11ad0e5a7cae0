package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import mera.data.problem.Refusal;

/**
 * The first rows of a sheet: title, frame and header stand there.
 *
 * @param sheet index in the book
 * @param name name of the sheet, empty where there are no sheets
 */
record Top(int sheet, String name, List<TopRow> rows) {

  /** Headers further down are not looked for. */
  static final int ROWS = 30;

  /**
   * @param number of the row, from 1
   * @param captions the cells as captions are compared
   */
  record TopRow(int number, List<String> cells, List<String> captions) {

    /** A row without cells. */
    static final TopRow NONE = new TopRow(0, List.of(), List.of());

    /** Caption of the first cell. */
    String caption() {
      return captions.isEmpty() ? "" : captions.getFirst();
    }

    String first() {
      return cells.isEmpty() ? "" : cells.getFirst();
    }
  }

  static Top of(Book book, int sheet) throws Refusal {
    List<TopRow> rows = new ArrayList<>();
    try (Rows all = book.open(sheet)) {
      for (Line line = all.next(); line != null && rows.size() < ROWS; line = all.next()) {
        rows.add(row(line));
      }
    }
    return new Top(sheet, book.sheets().get(sheet), rows);
  }

  /** The row as it stands; the line may go on. */
  static TopRow row(Line line) {
    List<String> cells = new ArrayList<>(line.width());
    for (int i = 0; i < line.width(); i++) {
      cells.add(line.text(i));
    }
    return new TopRow(line.number(), cells, cells.stream().map(Cells::caption).toList());
  }
}
