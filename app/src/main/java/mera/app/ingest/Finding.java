package mera.app.ingest;

import java.util.List;

/**
 * Something to look at in a sheet.
 *
 * @param error is something not loaded because of it? else it is only to be checked
 * @param row as the spreadsheet program shows it; 0: no row in sight
 * @param column from 0; −1: the row as a whole
 * @param fixes what can be done about it with one click
 */
record Finding(boolean error, String title, String text, int row, int column, List<Fix> fixes) {

  /** One click. */
  record Fix(String words, Runnable action) {}

  Finding {
    fixes = List.copyOf(fixes);
  }
}
