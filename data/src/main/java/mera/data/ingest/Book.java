package mera.data.ingest;

import java.util.List;
import mera.data.problem.Refusal;

/** An opened file of one or more tables. */
sealed interface Book extends AutoCloseable permits XlsxBook, CsvBook {

  /** Names of the sheets; one empty name where the kind of file has no sheets. */
  List<String> sheets();

  /**
   * @param sheet index, from 0
   */
  Rows open(int sheet) throws Refusal;

  @Override
  void close();
}
