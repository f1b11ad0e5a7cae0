package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Table;
import mera.data.document.PdfText.Fragment;
import org.junit.jupiter.api.Test;

class PdfTableTest {

  private static final double POINTS = 72 / 25.4;
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Номер", 15, Align.CENTER),
          new Column("Мероприятие", 60, Align.LEFT),
          new Column("Исполнитель", 40, Align.LEFT));

  @Test
  void theCaptionsStandOnEveryPage() throws IOException {
    PdfText pdf = PdfText.of(document(plain(120)));
    assertThat(pdf.pages())
        .hasSizeGreaterThan(2)
        .allSatisfy(page -> assertThat(page).containsOnlyOnce("Исполнитель"));
  }

  @Test
  void columnNumbersCanReplaceTheCaptionsOverleaf() throws IOException {
    LayoutProfile profile =
        LayoutProfileTest.changed("tableHeader: HEADER", "tableHeader: NUMBERS_ONLY");
    PdfText pdf = PdfText.of(document(plain(120)), profile);
    assertThat(pdf.pages()).hasSizeGreaterThan(2);
    assertThat(pdf.pages().getFirst()).contains("Исполнитель").containsPattern("1\\s2\\s3\\s");
    assertThat(pdf.pages().subList(1, pdf.pages().size()))
        .allSatisfy(
            page -> assertThat(page).doesNotContain("Исполнитель").containsPattern("1\\s2\\s3\\s"));
  }

  @Test
  void captionsAndColumnNumbersCanStandOnEveryPage() throws IOException {
    LayoutProfile profile =
        LayoutProfileTest.changed("tableHeader: HEADER", "tableHeader: HEADER_AND_NUMBERS");
    PdfText pdf = PdfText.of(document(plain(120)), profile);
    assertThat(pdf.pages())
        .hasSizeGreaterThan(2)
        .allSatisfy(
            page -> assertThat(page).contains("Исполнитель").containsPattern("1\\s2\\s3\\s"));
  }

  @Test
  void anEmptyTablePrintsItsCaptionsOnly() throws IOException {
    PdfText pdf = PdfText.of(document(List.of()));
    assertThat(PdfText.compact(pdf.text())).isEqualTo("НомерМероприятиеИсполнитель");
  }

  @Test
  void aRowThatFitsOnAPageIsNotSplit() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int n = 1; n <= 40; n++) {
      rows.add(row("№" + n + ".", "начало" + n + " " + words(30 + n) + " конец" + n, "кто"));
    }
    PdfText pdf = PdfText.of(document(rows));
    assertThat(pdf.pages()).hasSizeGreaterThan(4);
    for (int n = 1; n <= 40; n++) {
      assertThat(pdf.fragment("начало" + n + " ").page())
          .isEqualTo(pdf.fragment("конец" + n).page());
    }
  }

  @Test
  void aRowTallerThanAPageIsSplitAndBeginsWhereItStands() throws IOException {
    List<Row> rows = List.of(row("1.", "коротко", "кто"), row("2.", words(900), "кто ещё"));
    Document document = document(rows);
    PdfText pdf = PdfText.of(document);
    assertThat(pdf.pages()).hasSizeGreaterThan(2);
    assertThat(pdf.fragment("2.").page()).isEqualTo(1);
    assertThat(pdf.missing(document)).isEmpty();
  }

  @Test
  void aMergedCellGoesOnOverleaf() throws IOException {
    int torn = 0;
    for (int before = 33; before <= 40; before++) {
      List<Row> rows = new ArrayList<>(plain(before));
      rows.add(
          new Row(
              List.of(Cell.of("а"), Cell.of("первая"), new Cell(words(12), 1, 4, false)), false));
      for (int n = 2; n <= 4; n++) {
        rows.add(new Row(List.of(Cell.of("а"), Cell.of("строка группы " + n)), false));
      }
      rows.add(row("99.", "после группы", "кто"));
      Document document = document(rows);
      PdfText pdf = PdfText.of(document);
      assertThat(pdf.missing(document)).isEmpty();
      torn += pdf.fragment("слово12").page() - pdf.fragment("слово1 ").page();
    }
    assertThat(torn).isPositive();
  }

  @Test
  void aMergedCellTallerThanAPageLosesNothing() throws IOException {
    List<Row> rows =
        List.of(
            new Row(
                List.of(Cell.of("1."), Cell.of("первая"), new Cell(words(700), 1, 2, false)),
                false),
            new Row(List.of(Cell.of("2."), Cell.of("вторая")), false),
            row("3.", "третья", "кто"));
    Document document = document(rows);
    PdfText pdf = PdfText.of(document);
    assertThat(pdf.pages()).hasSizeGreaterThan(2);
    assertThat(pdf.missing(document)).isEmpty();
    assertThat(pdf.fragment("третья").page()).isEqualTo(pdf.pages().size());
  }

  @Test
  void aSectionRowIsBoldAndMergedOverAllColumns() throws IOException {
    String title = "Организационно-управленческие мероприятия и сопровождение школ";
    PdfText pdf =
        PdfText.of(
            document(List.of(new Row(List.of(Cell.of(title)), true), row("1.", "мера", "кто"))));
    Fragment section = pdf.fragment("Организационно-управленческие");
    assertThat(section.font()).contains("Bold");
    assertThat(section.text()).isEqualTo(title);
    double centre = (20 * POINTS + 595 - 10 * POINTS) / 2;
    assertThat((section.x() + section.end()) / 2).isCloseTo(centre, within(0.5));
    assertThat(pdf.fragment("мера").font()).doesNotContain("Bold");
  }

  @Test
  void aSectionRowIsNeverTheLastOnAPage() throws IOException {
    for (int before = 30; before <= 55; before++) {
      List<Row> rows = new ArrayList<>(plain(before));
      rows.add(new Row(List.of(Cell.of("Раздел")), true));
      rows.add(new Row(List.of(Cell.of("Подраздел")), true));
      rows.add(row("1.", "мера после раздела " + words(20), "кто"));
      PdfText pdf = PdfText.of(document(rows));
      assertThat(pdf.fragment("Раздел").page()).isEqualTo(pdf.fragment("мера после").page());
    }
  }

  @Test
  void theHeaderIsNeverAloneAtTheFootOfAPage() throws IOException {
    for (int before = 36; before <= 48; before++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        blocks.add(Paragraph.left("строка"));
      }
      blocks.add(Paragraph.centred("План", true));
      blocks.add(new Table(COLUMNS, plain(2)));
      PdfText pdf = PdfText.of(document(blocks.toArray(Block[]::new)));
      assertThat(pdf.fragment("План").page()).isEqualTo(pdf.fragment("мера 1").page());
      assertThat(pdf.fragment("Исполнитель").page()).isEqualTo(pdf.fragment("мера 1").page());
    }
  }

  @Test
  void theFontShrinksForAWordThatDoesNotFitItsColumn() throws IOException {
    List<Column> narrow =
        List.of(new Column("№", 10, Align.LEFT), new Column("Иное", 128, Align.LEFT));
    assertThat(size(narrow, "кот")).isEqualTo(12);
    assertThat(size(narrow, "котик")).isBetween(10.0, 11.5);
    assertThat(size(narrow, "достопримечательность")).isEqualTo(10);
  }

  @Test
  void aWordWiderThanItsColumnStaysInsideAtTheFloorSize() throws IOException {
    Table table =
        new Table(
            List.of(new Column("№", 10, Align.LEFT), new Column("Иное", 128, Align.LEFT)),
            List.of(new Row(List.of(Cell.of("достопримечательность"), Cell.of("х")), false)));
    Document document = document(table);
    PdfText pdf = PdfText.of(document);
    assertThat(PdfText.compact(pdf.text())).contains("достопримечательность");
    double rule = 20 * POINTS + (595 - 30 * POINTS) * 10 / 138;
    assertThat(pdf.fragments())
        .filteredOn(f -> f.x() < rule)
        .allSatisfy(f -> assertThat(f.end()).isLessThan(rule));
  }

  @Test
  void aHeaderThatWouldFillThePageIsPrintedOnce() throws IOException {
    Table table =
        new Table(
            List.of(new Column(words(500), 50, Align.LEFT), new Column("б", 50, Align.LEFT)),
            List.of(new Row(List.of(Cell.of("ячейка"), Cell.of("другая")), false)));
    Document document = document(table);
    assertThat(PdfText.of(document).missing(document)).isEmpty();
  }

  @Test
  void aRowWithMoreCellsThanColumnsIsABug() {
    Document document =
        document(
            List.of(
                new Row(List.of(Cell.of("1"), Cell.of("2"), Cell.of("3"), Cell.of("4")), false)));
    assertThatThrownBy(() -> PdfText.of(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("«4»");
  }

  @Test
  void tablesOfAnyShapeLoseNothingAndKeepToTheirPlace() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      Document document = RandomTable.document(new Random(seed));
      PdfText pdf = PdfText.of(document);
      assertThat(pdf.missing(document)).as("seed %d", seed).isEmpty();
      assertThat(RandomTable.collisions(pdf)).as("seed %d", seed).isEmpty();
      assertThat(RandomTable.letters(pdf.text()))
          .as("seed %d", seed)
          .isEqualTo(RandomTable.letters(document, pdf.pages().size()));
    }
  }

  @Test
  void aTableWithoutCaptionsIsATextInTwoColumnsThatGoesOnOverThePage() throws IOException {
    List<Column> bare = List.of(new Column("", 35, Align.LEFT), new Column("", 65, Align.LEFT));
    List<Row> rows =
        List.of(
            row("Наименование", "Программа"), row("Задачи", words(260)), row("Итоги", words(260)));
    PdfText pdf = PdfText.of(document(new Table(bare, rows)));

    double first = pdf.fragment("Наименование").y();
    double second = pdf.fragment("Задачи").y();
    assertThat(second - first).isLessThan(30);
    assertThat(first).isLessThan(57 + 30);
    assertThat(pdf.fragment("Итоги").page()).isEqualTo(1);
    assertThat(pdf.pages()).hasSize(2);
  }

  private static double size(List<Column> columns, String word) throws IOException {
    Table table =
        new Table(columns, List.of(new Row(List.of(Cell.of(word), Cell.of("мера")), false)));
    return PdfText.of(document(table)).fragment("мера").size();
  }

  private static List<Row> plain(int count) {
    List<Row> rows = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      rows.add(row(n + ".", "мера " + n, "кто " + n));
    }
    return rows;
  }

  private static Row row(String... cells) {
    return new Row(List.of(cells).stream().map(Cell::of).toList(), false);
  }

  private static String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= count; n++) {
      text.append(n == 1 ? "" : " ").append("слово").append(n);
    }
    return text.toString();
  }

  private static Document document(List<Row> rows) {
    return document(new Table(COLUMNS, rows));
  }

  private static Document document(Block... blocks) {
    return new Document("т", List.of(new Section(Orientation.PORTRAIT, List.of(blocks))));
  }
}
