package mera.data.ingest;

import java.util.List;

/**
 * A table of a document as its author laid it out: texts of cells as written, merged cells as such.
 *
 * @param name where it stands, for messages: «таблица 2», name of the sheet
 * @param above lines of text above it since the beginning of the document, as written; an empty
 *     line is an empty text
 * @param rows that hold at least one cell
 * @param widths relative widths of the columns from left to right; empty: not known
 * @param landscape whether the page lies on its side
 * @param merges whether the source tells merged cells; plain text does not
 */
public record PaperTable(
    String name,
    List<String> above,
    List<Row> rows,
    List<Double> widths,
    boolean landscape,
    boolean merges) {

  /**
   * @param number of the row in the source, from 1
   */
  public record Row(int number, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text that stands at this column, from 0; empty without a cell. */
    public String text(int column) {
      return cells.stream()
          .filter(cell -> cell.column() == column)
          .map(Cell::text)
          .findFirst()
          .orElse("");
    }
  }

  /**
   * @param column its first column, from 0
   * @param columns how many columns it covers
   * @param rows how many rows it covers, itself included
   * @param text as written, paragraphs apart by line breaks, without blanks around it
   */
  public record Cell(int column, int columns, int rows, String text) {}

  public PaperTable {
    above = List.copyOf(above);
    rows = List.copyOf(rows);
    widths = List.copyOf(widths);
  }

  /** How many columns its widest row has. */
  public int width() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .mapToInt(cell -> cell.column() + cell.columns())
        .max()
        .orElse(0);
  }
}
