package mera.data.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.problem.Problem;

/**
 * The first rows of a file as the import understands them: read by the same code, with a limit.
 *
 * @param reading what these rows gave; its problems are those of the pages too
 * @param sheets names of all sheets; one empty name where there are none
 * @param pages the sheets that are read
 * @param guess what the columns could be, where no layout and no mapping fits
 * @param whole there are no more rows than these
 */
public record Preview(
    Reading reading, List<String> sheets, List<Page> pages, Optional<Guess> guess, boolean whole) {

  /**
   * One sheet.
   *
   * @param headerFrom first row of the header; 0: it has none
   * @param headerTo last row of the header
   */
  public record Page(
      String sheet, int headerFrom, int headerTo, List<PageColumn> columns, List<PageRow> rows) {
    public Page {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param letter «A», «B» … «AA»
   * @param caption as written, the rows of a header joined with a blank
   * @param meaning what is taken from it, in words; empty: it is not used
   */
  public record PageColumn(int index, String letter, String caption, String meaning) {}

  /** What a row is. */
  public enum Kind {
    TITLE,
    HEADER,
    DATA,
    /** A line of totals, never stored. */
    TOTAL
  }

  /**
   * @param number as the spreadsheet program shows it
   * @param cells texts; personal data of pupils are never among them
   * @param problems of this row, by index of the column; −1: of the row as a whole
   */
  public record PageRow(
      int number, Kind kind, List<String> cells, Map<Integer, List<Problem>> problems) {
    public PageRow {
      cells = List.copyOf(cells);
      problems = Map.copyOf(problems);
    }
  }

  public Preview {
    sheets = List.copyOf(sheets);
    pages = List.copyOf(pages);
  }
}
