package mera.data.ingest;

/**
 * Merged cells.
 *
 * @param firstRow number of the row, from 1
 * @param lastRow number of the row, from 1
 * @param firstColumn from 0
 * @param lastColumn from 0
 */
record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  boolean holds(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
