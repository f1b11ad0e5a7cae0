package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mera.data.problem.Problem;
import mera.data.school.School;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas, errors, dates, hidden rows and merged cells of workbooks, new and old. */
class CellsOfBooksTest {

  @TempDir Path folder;

  private interface Filling {
    void fill(Workbook book);
  }

  private Path write(String name, Filling filling) throws Exception {
    Path file = folder.resolve(name);
    try (Workbook book = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      filling.fill(book);
      book.write(out);
    }
    return file;
  }

  /** A register whose second school is told by this row. */
  private static Row register(Workbook book) {
    Sheet sheet = book.createSheet("Реестр");
    String[] captions = {"Логин", "Краткое наименование", "Муниципалитет", "ИНН", "Код ОГЭ"};
    Row header = sheet.createRow(0);
    for (int i = 0; i < captions.length; i++) {
      header.createCell(i).setCellValue(captions[i]);
    }
    for (int i = 1; i <= 9; i++) {
      Row row = sheet.createRow(i);
      row.createCell(0).setCellValue("edu98000" + i);
      row.createCell(1).setCellValue("Школа " + i);
      row.createCell(2).setCellValue("Округ");
      row.createCell(3).setCellValue(9_800_000_000.0 + i);
      row.createCell(4).setCellValue(980_000 + i);
    }
    return sheet.getRow(2);
  }

  private static Reading read(Path file) throws Exception {
    return Import.read(file, ImportOptions.NONE, Progress.NONE);
  }

  private static List<String> problems(Reading reading) {
    return reading.problems().stream()
        .map(problem -> problem.rule() + " " + problem.row() + " " + problem.column())
        .toList();
  }

  private static School second(Reading reading) {
    return reading.schools().get(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"школы.xlsx", "школы.xls"})
  void aFormulaGivesItsStoredValueAndIsNeverComputed(String name) throws Exception {
    Path file =
        write(
            name,
            book -> {
              Row row = register(book);
              row.createCell(4).setCellFormula("980000+2");
              book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
              row.createCell(2).setCellFormula("\"Ок\"&\"руг 2\"");
              book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(2));
            });
    Reading reading = read(file);
    assertThat(second(reading).ogeCode()).isEqualTo("980002");
    assertThat(second(reading).municipality()).isEqualTo("Округ 2");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void aFormulaWithoutAStoredValueIsAProblemAndNoValue() throws Exception {
    Path file = write("школы.xlsx", book -> register(book).createCell(4).setCellFormula("1+1"));
    try (Workbook book = new XSSFWorkbook(Files.newInputStream(file));
        OutputStream out = Files.newOutputStream(file)) {
      book.getSheetAt(0).getRow(2).getCell(4).setCellFormula("WEBSERVICE(\"http://127.0.0.1/\")");
      book.write(out);
    }
    Reading reading = read(file);
    assertThat(second(reading).ogeCode()).isNull();
    assertThat(reading.problems().getFirst().message())
        .isEqualTo(
            "Строка 3: в ячейке E формула без вычисленного значения, она не учтена – откройте файл"
                + " в Excel и сохраните.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"школы.xlsx", "школы.xls"})
  void anErrorCellIsAProblemWithItsPlace(String name) throws Exception {
    Path file = write(name, book -> register(book).createCell(3).setCellErrorValue((byte) 0x17));
    Reading reading = read(file);
    Problem problem = reading.problems().getFirst();
    assertThat(List.of(problem.rule(), problem.row(), String.valueOf(problem.column())))
        .containsExactly("error-cell", 3, "D");
    assertThat(problem.value()).isEqualTo("#REF!");
    assertThat(problem.sheet()).isEqualTo("Реестр");
  }

  @ParameterizedTest
  @ValueSource(strings = {"школы.xlsx", "школы.xls"})
  void aCodeShownAsADateIsTold(String name) throws Exception {
    Path file =
        write(
            name,
            book -> {
              Row row = register(book);
              CellStyle style = book.createCellStyle();
              style.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
              row.getCell(4).setCellStyle(style);
              row.getCell(4).setCellValue(46132);
            });
    Reading reading = read(file);
    assertThat(second(reading).ogeCode()).isNull();
    assertThat(problems(reading)).containsExactly("code-is-date 3 Код ОГЭ");
    assertThat(reading.problems().getFirst().value()).isEqualTo("20.04.2026");
    assertThat(reading.notes())
        .containsExactly(
            "На листе «Реестр» даты стоят в столбцах «Код ОГЭ» (ячеек 1, первая в строке 3): если"
                + " это коды или классы, задайте столбцу текстовый формат и введите их заново.");
  }

  @Test
  void aCodeThatBecameANumberIsTold() throws Exception {
    Path file =
        Files.write(
            folder.resolve("школы.csv"),
            """
            Логин;Краткое наименование;Муниципалитет;Код ОГЭ
            edu980001;Школа 1;Округ;1E5
            edu980002;Школа 2;Округ;9,80002E+11
            edu980003;Школа 3;Округ;980003
            """
                .getBytes(StandardCharsets.UTF_8));
    Reading reading = read(file);
    assertThat(problems(reading))
        .containsExactly("code-is-number 2 Код ОГЭ", "code-is-number 3 Код ОГЭ");
    assertThat(reading.schools()).extracting(School::ogeCode).containsExactly(null, null, "980003");
  }

  @Test
  void aCodeThatLostItsZerosIsTold() throws Exception {
    Path file =
        write("школы.xlsx", book -> register(book).createCell(3).setCellValue(980_000_002.0));
    Reading reading = read(file);
    assertThat(second(reading).inn()).isEqualTo("980000002");
    assertThat(problems(reading)).containsExactly("lost-zeros 3 ИНН");
  }

  @ParameterizedTest
  @ValueSource(strings = {"школы.xlsx", "школы.xls"})
  void hiddenRowsAndSheetsAreReadCountedAndSaid(String name) throws Exception {
    Path file =
        write(
            name,
            book -> {
              register(book).setZeroHeight(true);
              book.getSheetAt(0).getRow(5).setZeroHeight(true);
              book.createSheet("Служебный").createRow(0).createCell(0).setCellValue("да");
              book.createSheet("Виден").createRow(0).createCell(0).setCellValue("да");
              book.setActiveSheet(2);
              book.setSheetHidden(0, true);
              book.setSheetHidden(1, true);
            });
    Reading reading = read(file);
    assertThat(reading.schools()).hasSize(9);
    assertThat(reading.notes())
        .containsExactly(
            "Не использованы листы: «Служебный», «Виден».",
            "Лист «Реестр» скрыт, он прочитан.",
            "На листе «Реестр» скрытых строк: 2, они прочитаны.",
            "В файле есть скрытый лист «Служебный», из него ничего не взято.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"книга.xlsx", "книга.xls"})
  void theFirstCellOfAMergedRegionSpeaksForAllOfItWhereAReaderWantsIt(String name)
      throws Exception {
    Path file =
        write(
            name,
            book -> {
              Sheet sheet = book.createSheet("Лист");
              sheet.createRow(0).createCell(0).setCellValue("Русский язык");
              sheet.getRow(0).createCell(3).setCellValue("Итого");
              sheet.createRow(1).createCell(0).setCellValue("n");
              sheet.getRow(1).createCell(1).setCellValue("%");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
              sheet.addMergedRegion(new CellRangeAddress(0, 2, 3, 3));
            });
    try (Place place = Place.of(file, Progress.NONE);
        Book book = ContainersTest.open(place);
        Rows rows = MergedRows.of(book, 0);
        Rows plain = book.open(0)) {
      Line first = ContainersTest.next(rows);
      assertThat(List.of(first.text(0), first.text(1), first.text(2), first.text(3)))
          .containsExactly("Русский язык", "Русский язык", "Русский язык", "Итого");
      Line second = ContainersTest.next(rows);
      assertThat(List.of(second.text(0), second.text(1), second.text(2), second.text(3)))
          .containsExactly("n", "%", "", "Итого");
      assertThat(second.width()).isEqualTo(4);
      assertThat(ContainersTest.next(plain).text(1)).isEmpty();
    }
  }

  @Test
  void aNumberIsReadAsItWasTyped() throws Exception {
    Path file =
        OtherTables.xlsx(
            folder.resolve("числа.xlsx"),
            "<row r=\"1\"><c r=\"A1\"><v>46.899999999999999</v></c><c r=\"B1\"><v>1E5</v></c>"
                + "<c r=\"C1\"><v>33.649999999999999</v></c><c r=\"D1\"><v>-0.5</v></c>"
                + "<c r=\"E1\"><v>007</v></c><c r=\"F1\"><v>1E400</v></c><c r=\"G1\"><v>12a</v></c>"
                + "<c r=\"H1\"><v>123456789012345</v></c></row>",
            "");
    try (Place place = Place.of(file, Progress.NONE);
        Book book = ContainersTest.open(place);
        Rows rows = book.open(0)) {
      Line line = ContainersTest.next(rows);
      assertThat(List.of(line.text(0), line.text(1), line.text(2), line.text(3), line.text(4)))
          .containsExactly("46.9", "100000", "33.65", "-0.5", "7");
      assertThat(line.text(7)).isEqualTo("123456789012345");
      assertThat(line.flaws()).extracting(Flaw::column).containsExactly(5, 6);
    }
  }

  @Test
  void rowsOfAnOldWorkbookThatStandInDisorderAreReadInOrder() throws Exception {
    Path file =
        OtherTables.xls(
            folder.resolve("порядок.xls"), page("Лист", row("а", 1), row("б", 2), row("в", 3)));
    byte[] bytes = Files.readAllBytes(file);
    // The numbers of the first and the third row change places in each record of a cell.
    byte[] label = {(byte) 0xfd, 0, 10, 0};
    byte[] number = {3, 2, 14, 0};
    int changed = 0;
    for (int i = 0; i < bytes.length - 8; i++) {
      boolean cell = true;
      boolean other = true;
      for (int k = 0; k < 4; k++) {
        cell &= bytes[i + k] == label[k];
        other &= bytes[i + k] == number[k];
      }
      if ((cell || other) && (bytes[i + 4] == 0 || bytes[i + 4] == 2)) {
        bytes[i + 4] = (byte) (2 - bytes[i + 4]);
        changed++;
      }
    }
    assertThat(changed).isEqualTo(4);
    Files.write(file, bytes);
    try (Place place = Place.of(file, Progress.NONE);
        Book book = ContainersTest.open(place);
        Rows rows = book.open(0)) {
      for (String expected : List.of("1 в 3", "2 б 2", "3 а 1")) {
        Line line = ContainersTest.next(rows);
        assertThat(line.number() + " " + line.text(0) + " " + line.whole(1)).isEqualTo(expected);
      }
      assertThat(rows.next()).isNull();
    }
  }
}
