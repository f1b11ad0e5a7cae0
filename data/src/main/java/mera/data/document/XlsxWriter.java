package mera.data.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Section;
import mera.data.document.Document.Table;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a document as a workbook: a sheet for each section, ready to be printed. */
public final class XlsxWriter {

  /** What a cell of a workbook may hold. */
  private static final int LONGEST = 32767;

  private static final int LONGEST_NAME = 31;

  private XlsxWriter() {}

  /**
   * Writes the file, or leaves the folder as it was.
   *
   * @throws Refusal no such folder, no space, in use, a folder in place of the file; a text that no
   *     cell of a workbook can hold
   */
  public static void write(Document document, LayoutProfile profile, Path target) throws Refusal {
    SavedFile file = SavedFile.at(target, "XLSX");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(document, profile, out);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    file.fill(out.toByteArray());
  }

  /** Writes to the stream and leaves it open; nothing is written when it is refused. */
  public static void write(Document document, LayoutProfile profile, OutputStream out)
      throws IOException, Refusal {
    for (Section section : document.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table) {
          require(table);
        }
      }
    }
    Workbook book = new Workbook(out, "Mera", "1.0");
    // Widths of columns are counted in digits of this font.
    book.setGlobalDefaultFont(profile.lettering().office(), XlsxSheet.USUAL_FONT);
    book.properties().setTitle(document.title());
    Set<String> taken = new HashSet<>();
    for (Section section : document.sections()) {
      String name = name(section, taken);
      Worksheet sheet = book.newWorksheet(name);
      new XlsxSheet(sheet, section, profile).write();
      sheet.finish();
    }
    if (document.sections().isEmpty()) {
      book.newWorksheet("Лист").finish();
    }
    book.finish();
  }

  private static void require(Table table) throws Refusal {
    for (int row = 0; row < table.rows().size(); row++) {
      for (Cell cell : table.rows().get(row).cells()) {
        if (cell.text().length() > LONGEST) {
          throw new Refusal(
              Reason.TOO_LARGE,
              "Строка "
                  + (row + 1)
                  + ": текст «"
                  + cell.text().substring(0, 40).strip()
                  + "…» длиннее 32 767 знаков, ячейка Excel его не вместит; сохраните документ в"
                  + " DOCX или PDF.");
        }
      }
    }
  }

  private static String name(Section section, Set<String> taken) {
    String words = section.name().isBlank() ? "Лист" : section.name();
    String clean = words.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
    String name = clean.substring(0, Math.min(LONGEST_NAME, clean.length())).strip();
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      String end = " " + n;
      name = clean.substring(0, Math.min(LONGEST_NAME - end.length(), clean.length())) + end;
    }
    return name;
  }

  /** The table with most columns: the others are laid over its grid. */
  static List<Column> grid(Section section) {
    List<Column> widest = List.of();
    for (Block block : section.blocks()) {
      if (block instanceof Table table && table.columns().size() > widest.size()) {
        widest = table.columns();
      }
    }
    return widest.isEmpty() ? List.of(new Column("", 1, Document.Align.LEFT)) : widest;
  }
}
