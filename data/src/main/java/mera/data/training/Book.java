package mera.data.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook that is being written. */
final class Book {

  /** Writes the rows of a sheet. */
  @FunctionalInterface
  interface Rows {
    void write(Sheet sheet) throws IOException;
  }

  private Book() {}

  /** Writes a book of one sheet. */
  static void write(Path file, String sheet, Rows rows) throws IOException {
    SequencedMap<String, Rows> sheets = new LinkedHashMap<>();
    sheets.put(sheet, rows);
    write(file, sheets);
  }

  /**
   * Writes the file, and its folder if there is none.
   *
   * @param sheets rows by name of the sheet, in order
   */
  static void write(Path file, SequencedMap<String, Rows> sheets) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Mera", "1.0")) {
      for (Map.Entry<String, Rows> named : sheets.entrySet()) {
        Worksheet worksheet = book.newWorksheet(named.getKey());
        named.getValue().write(new Sheet(worksheet));
        // Rows go out while they are made, so a sheet has to end before the next one begins.
        worksheet.finish();
      }
    }
  }
}
