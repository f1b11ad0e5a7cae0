package mera.data.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes small workbooks of invented schools for tests. */
final class Tables {

  private Tables() {}

  /** A sheet of cells: numbers, texts, or an empty text for no cell. */
  record Page(String name, List<Object[]> rows) {}

  static Page page(String name, Object[]... rows) {
    return new Page(name, new ArrayList<>(Arrays.asList(rows)));
  }

  static Object[] row(Object... cells) {
    return cells;
  }

  static Path write(Path folder, String name, Page... pages) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      for (Page page : pages) {
        Worksheet sheet = book.newWorksheet(page.name());
        for (int r = 0; r < page.rows().size(); r++) {
          Object[] cells = page.rows().get(r);
          for (int c = 0; c < cells.length; c++) {
            put(sheet, r, c, cells[c]);
          }
        }
      }
    }
    return file;
  }

  private static void put(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (!cell.equals("")) {
      sheet.value(row, column, cell.toString());
    }
  }

  /** Sheet «Протокол» of the exports since 2022 with two tasks, of 1 and 2 points. */
  static Page protocol(Object[]... pupils) {
    Page page =
        page(
            "Протокол",
            row(
                "Пользователь",
                "Код региона",
                "Регион",
                "Муниципалитет",
                "Школа",
                "Дата загрузки",
                "Код",
                "Вариант",
                "1 (1б)",
                "2 (2б)",
                "Наименование класса",
                "Пол",
                "Отметка за предыдущий триместр/ четверть/полугодие",
                "Итого баллов"));
    page.rows().addAll(Arrays.asList(pupils));
    return page;
  }

  /** A row of {@link #protocol} of the school edu980001. */
  static Object[] pupil(
      Object variant, Object task1, Object task2, Object className, Object journal, Object total) {
    return pupilOf("edu980001", variant, task1, task2, className, journal, total);
  }

  static Object[] pupilOf(
      String login,
      Object variant,
      Object task1,
      Object task2,
      Object className,
      Object journal,
      Object total) {
    return row(
        login,
        98,
        "reg980000 | Придуманная область",
        "reg98_m001 | Заречный  округ",
        login + " | МБОУ «СОШ № 1» с. Примерное",
        "17.03.2024 05:33:20",
        40001,
        variant,
        task1,
        task2,
        className,
        "Ж",
        journal,
        total);
  }

  /** Name of an export that says its work: ВПР, математика, 4 класс, 2024. */
  static final String MA_4_2024 = "Форма сбора результатов Математика 4 класс ВПР 2024.xlsx";
}
