package mera.data.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The problems of an import as a workbook, to be sent to those who have made the files. */
public final class ProblemBook {

  private static final List<String> CAPTIONS =
      List.of(
          "Файл", "Лист", "Строка", "Столбец", "Значение", "Правило", "Что не так и что сделать");
  private static final int[] WIDTHS = {40, 18, 8, 24, 18, 18, 100};

  private ProblemBook() {}

  /**
   * Writes one row a problem, below a row of captions.
   *
   * @throws Refusal when the file cannot be written
   */
  public static void write(Path file, Collection<Problem> problems) throws Refusal {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Mera", "1.0")) {
      Worksheet sheet = book.newWorksheet("Замечания");
      for (int i = 0; i < WIDTHS.length; i++) {
        sheet.value(0, i, CAPTIONS.get(i));
        sheet.style(0, i).bold().set();
        sheet.width(i, WIDTHS[i]);
      }
      sheet.freezePane(0, 1);
      int row = 1;
      for (Problem problem : problems) {
        put(sheet, row++, problem);
      }
      sheet.finish();
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Reason.IN_USE,
          "Файл «"
              + Sentences.name(file)
              + "» не удаётся записать: закройте его в Excel или выберите другое имя.",
          e);
    }
  }

  private static void put(Worksheet sheet, int row, Problem problem) {
    text(sheet, row, 0, problem.file());
    text(sheet, row, 1, problem.sheet());
    if (problem.row() > 0) {
      sheet.value(row, 2, problem.row());
    }
    text(sheet, row, 3, problem.column());
    text(sheet, row, 4, problem.value());
    text(sheet, row, 5, problem.rule());
    text(sheet, row, 6, problem.message());
    sheet.style(row, 6).wrapText(true).set();
  }

  private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }
}
