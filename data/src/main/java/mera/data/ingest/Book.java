package mera.data.ingest;

import java.util.List;
import mera.data.problem.Refusal;

/** An opened file of one or more tables. */
sealed interface Book extends AutoCloseable
    permits XlsxBook, XlsBook, OdsBook, CsvBook, ReportingBook, FirstRows {

  /** Names of the sheets; one empty name where the kind of file has no sheets. */
  List<String> sheets();

  /** Is the sheet hidden in the spreadsheet program? */
  default boolean isHidden(int sheet) {
    return false;
  }

  /**
   * @param sheet index, from 0
   */
  Rows open(int sheet) throws Refusal;

  /**
   * The merged cells of a sheet. Only the first cell of a region holds its value; {@link
   * MergedRows} gives it to all of them.
   */
  default List<Region> merged(int sheet) throws Refusal {
    return List.of();
  }

  @Override
  void close();
}
