package mera.data.ingest;

import java.util.List;

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

  /** Is the cell stored as a number? A code stored so has lost its leading zeros. */
  default boolean isNumber(int column) {
    return false;
  }

  /**
   * Is the cell stored as a date? {@link #text} is then «20.04.2026», {@link #whole} is {@link
   * #OTHER}: whoever wanted a code or a mark has to say so.
   */
  default boolean isDate(int column) {
    return false;
  }

  /** Is there a date in the row? */
  default boolean hasDates() {
    return false;
  }

  /** Is the cell a number shown as a per cent? {@link #text} is then the share: 0.469. */
  default boolean isPercent(int column) {
    return false;
  }

  /** Is the row hidden in the spreadsheet program? */
  default boolean isHidden() {
    return false;
  }

  /** Cells of the row without a value that could be trusted; reported by whoever opened it. */
  default List<Flaw> flaws() {
    return List.of();
  }
}
