package mera.data.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import mera.data.problem.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table of data in a workbook: numbers stay numbers, so that others can compute with them.
 *
 * @param name of the sheet, at most 31 characters
 * @param rows values by column: texts, whole numbers, decimals, or null for nothing
 */
public record DataSheet(String name, List<Column> columns, List<List<@Nullable Object>> rows) {

  /** How the values of a column are shown. */
  public enum Kind {
    TEXT(""),
    NUMBER(""),
    /** Two decimals. */
    DECIMAL("0.00"),
    /** Four decimals. */
    PROBABILITY("0.0000"),
    /** A share 0…1 as per cent. */
    SHARE("0.0%");

    private final String format;

    Kind(String format) {
      this.format = format;
    }
  }

  /**
   * @param width in characters
   */
  public record Column(String caption, Kind kind, double width) {}

  public DataSheet {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(rows);
  }

  /**
   * Writes a workbook of these sheets, or leaves the folder as it was.
   *
   * @throws Refusal no such folder, no space, in use, a folder in place of the file
   */
  public static void write(String title, List<DataSheet> sheets, Path target) throws Refusal {
    SavedFile file = SavedFile.at(target, "XLSX");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Mera", "1.0")) {
      book.properties().setTitle(title);
      for (DataSheet sheet : sheets) {
        Worksheet worksheet = book.newWorksheet(sheet.name());
        sheet.fill(worksheet);
        worksheet.finish();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    file.fill(out.toByteArray());
  }

  private void fill(Worksheet sheet) {
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(0, column, columns.get(column).caption());
      sheet.style(0, column).bold().wrapText(true).set();
      sheet.width(column, columns.get(column).width());
    }
    sheet.freezePane(0, 1);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        Kind kind = columns.get(column).kind();
        put(sheet, row + 1, column, rows.get(row).get(column));
        if (!kind.format.isEmpty()) {
          sheet.style(row + 1, column).format(kind.format).set();
        } else if (kind == Kind.TEXT) {
          sheet.style(row + 1, column).wrapText(true).verticalAlignment("top").set();
        }
      }
    }
    if (!rows.isEmpty()) {
      sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
    }
  }

  private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case Object other -> sheet.value(row, column, other.toString());
    }
  }
}
