package mera.data.ingest;

/**
 * One row of a table while it is being read; the next row may use the same object. Columns count
 * from 0, and a column that is not there is empty.
 */
interface Line {

  /** {@link #whole} of an empty cell. */
  int EMPTY = -1;

  /** {@link #whole} of a cell that holds something else than a whole number from 0. */
  int OTHER = -2;

  /** Number of the row as the spreadsheet program shows it, from 1. */
  int number();

  /** One more than the last column. */
  int width();

  /** What the cell says, blanks (also unbreakable ones) around it removed; empty without a cell. */
  String text(int column);

  /**
   * The whole number 0…999 999 999 of the cell, also where it is stored as text; else {@link
   * #EMPTY} or {@link #OTHER}.
   */
  int whole(int column);
}
