package mera.data.document;

import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Row;

/**
 * Where each cell of a table stands. Every place of the grid belongs to exactly one cell: what the
 * rows leave out is filled with empty cells, the last cell of a section row takes what is left.
 *
 * @param rows the cells that begin in each row, from left to right
 */
record TableGrid(int columns, List<GridRow> rows) {

  /**
   * @param section kept with the next row
   */
  record GridRow(List<Place> places, boolean section) {}

  /**
   * @param column from 0
   * @param lastRow last row that the cell covers, from 0
   */
  record Place(String text, boolean bold, Align align, int column, int across, int lastRow) {}

  /**
   * @throws IllegalArgumentException when a row has more cells than free places: its text would be
   *     lost
   */
  static TableGrid of(List<Column> columns, List<Row> rows, Align sectionAlign) {
    int[] coveredUntil = new int[columns.size()]; // first row in which the column is free
    List<GridRow> grid = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Place> places = places(columns, rows.get(r), r, rows.size(), coveredUntil, sectionAlign);
      grid.add(new GridRow(places, rows.get(r).section()));
    }
    return new TableGrid(columns.size(), List.copyOf(grid));
  }

  private static List<Place> places(
      List<Column> columns, Row row, int r, int rowCount, int[] coveredUntil, Align sectionAlign) {
    List<Place> places = new ArrayList<>();
    int c = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      c = free(coveredUntil, c, r);
      boolean rest = row.section() && i + 1 == row.cells().size();
      int across = rest ? run(coveredUntil, c, r) : Math.max(1, cell.across());
      if (across == 0 || across > run(coveredUntil, c, r)) {
        throw new IllegalArgumentException(
            "no place for the cell «" + cell.text() + "» in row " + r);
      }
      int lastRow = Math.min(rowCount, r + Math.max(1, cell.down())) - 1;
      Align align = row.section() && across > 1 ? sectionAlign : columns.get(c).align();
      boolean bold = cell.bold() || row.section();
      places.add(new Place(cell.text(), bold, align, c, across, lastRow));
      for (int end = c + across; c < end; c++) {
        coveredUntil[c] = lastRow + 1;
      }
    }
    for (c = free(coveredUntil, c, r); c < columns.size(); c = free(coveredUntil, c, r)) {
      places.add(new Place("", false, Align.LEFT, c, 1, r));
      coveredUntil[c] = r + 1;
    }
    return List.copyOf(places);
  }

  private static int free(int[] coveredUntil, int from, int row) {
    int c = from;
    while (c < coveredUntil.length && coveredUntil[c] > row) {
      c++;
    }
    return c;
  }

  /** Free columns in a row from here on. */
  private static int run(int[] coveredUntil, int from, int row) {
    int c = from;
    while (c < coveredUntil.length && coveredUntil[c] <= row) {
      c++;
    }
    return c - from;
  }
}
