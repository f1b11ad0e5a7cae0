package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Row;
import mera.data.document.Document.Table;
import mera.data.document.TableGrid.GridRow;
import mera.data.document.TableGrid.Place;

/** How a table fits its width: rules and size of the letters; and what stands above its rows. */
final class TableFit {

  private static final double SIZE_STEP = 0.5;

  private TableFit() {}

  /** Left rules of the columns from the left margin, and the right rule of the last. */
  static double[] rules(List<Column> columns, double width) {
    double sum = columns.stream().mapToDouble(Column::width).sum();
    double[] rules = new double[columns.size() + 1];
    for (int c = 0; c < columns.size(); c++) {
      rules[c + 1] = rules[c] + columns.get(c).width() / sum * width;
    }
    return rules;
  }

  /** The table's size, or the largest below it in which the longest word fits its column. */
  static double size(
      List<TableGrid> grids, double[] rules, LayoutProfile profile, Typeface typeface) {
    double size = profile.tableSize();
    double sides = 2 * points(profile.cellSides());
    for (TableGrid part : grids) {
      for (GridRow row : part.rows()) {
        for (Place place : row.places()) {
          double column = rules[place.column() + place.across()] - rules[place.column()];
          double widest = LineBreaker.widestWord(place.text(), place.bold(), typeface);
          if (widest * size > column - sides) {
            size = Math.floor((column - sides) / widest / SIZE_STEP) * SIZE_STEP;
          }
        }
      }
    }
    return Math.max(size, profile.floorSize());
  }

  /** The captions as a row like any other. */
  static Row captions(Table table, LayoutProfile profile) {
    return new Row(
        table.columns().stream()
            .map(c -> new Cell(c.caption(), 1, 1, profile.boldTableHeader()))
            .toList(),
        false);
  }

  /** The row of captions, centred. */
  static TableGrid header(Table table, LayoutProfile profile) {
    List<Column> centred =
        table.columns().stream()
            .map(c -> new Column(c.caption(), c.width(), Align.CENTER))
            .toList();
    return TableGrid.of(centred, List.of(captions(table, profile)), Align.CENTER);
  }

  /** The row with the numbers of the columns. */
  static GridRow numbers(int columns) {
    List<Place> places = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      places.add(new Place(String.valueOf(c + 1), false, Align.CENTER, c, 1, 0));
    }
    return new GridRow(List.copyOf(places), false);
  }
}
