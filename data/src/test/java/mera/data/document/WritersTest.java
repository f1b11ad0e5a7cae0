package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Contact;
import mera.data.document.Document.NewPage;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Sides;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Table;
import mera.data.problem.Refusal;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritersTest {

  @Test
  void docxHoldsEveryTextOnceAndInOrder() throws Exception {
    Document document = whole();
    assertThat(joined(DocxText.of(document))).isEqualTo(joined(PdfText.texts(document)));
  }

  @Test
  void xlsxHoldsEveryTextOnceAndInOrder() throws Exception {
    Document document = whole();
    assertThat(joined(XlsxText.of(document))).isEqualTo(joined(PdfText.texts(document)));
  }

  @Test
  void pdfHoldsEveryText() throws Exception {
    Document document = whole();
    assertThat(PdfText.of(document).missing(document)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyTableIsTheSameInAllThree(long seed) throws Exception {
    Document document = RandomTable.document(new Random(seed));
    String text = joined(PdfText.texts(document));
    assertThat(joined(DocxText.of(document))).isEqualTo(text);
    assertThat(joined(XlsxText.of(document))).isEqualTo(text);
  }

  @Test
  void theSameDocumentIsTheSameFile() throws IOException {
    LayoutProfile profile = LayoutProfile.standard();
    assertThat(DocxText.bytes(whole(), profile)).isEqualTo(DocxText.bytes(whole(), profile));
  }

  @Test
  void everySectionHasItsOwnPaper() throws IOException {
    String xml = part(whole(), LayoutProfile.standard(), "word/document.xml");
    assertThat(xml.split("<w:sectPr>", -1)).hasSize(4);
    assertThat(xml).containsOnlyOnce("w:orient=\"landscape\"").containsOnlyOnce("<w:titlePg/>");
  }

  @Test
  void captionsRepeatRowsStayWholeAndCellsMergeDown() throws IOException {
    try (XWPFDocument docx = DocxText.open(LongPlan.document())) {
      XWPFTable plan =
          docx.getTables().stream()
              .max(Comparator.comparingInt(XWPFTable::getNumberOfRows))
              .orElseThrow();
      assertThat(plan.getRow(0).isRepeatHeader()).isTrue();
      assertThat(plan.getRow(1).isRepeatHeader()).isFalse();
      assertThat(plan.getRow(1).isCantSplitRow()).isTrue();
      long going =
          plan.getRows().stream()
              .flatMap(row -> row.getTableCells().stream())
              .filter(cell -> cell.getCTTc().getTcPr().isSetVMerge())
              .count();
      assertThat(going).isEqualTo(21); // 7 + 6 + 4 rows of results, 4 of parties
    }
  }

  @Test
  void aSignatureIsALineWithATabAndNeitherATableNorATornPosition() throws IOException {
    Document order =
        document(
            List.of(
                Paragraph.body("Текст"),
                new Signature(
                    List.of(
                        "Руководитель",
                        "Северного управления министерства образования Лесогорской области"),
                    "О.А. Кедрова")));
    try (XWPFDocument docx = DocxText.open(order)) {
      assertThat(docx.getTables()).isEmpty();
      assertThat(docx.getParagraphs().getLast().getText())
          .isEqualTo(
              "Руководитель\nСеверного управления министерства\n"
                  + "образования Лесогорской области\tО.А.\u00a0Кедрова");
    }
  }

  @Test
  void everyLineOfIndentedTextIsAParagraphSoThatItIsNotStretched() throws IOException {
    Document text = document(List.of(Paragraph.body("Показатели:\n– доля школ;\n– доля учителей")));
    assertThat(DocxText.of(text)).containsExactly("Показатели:", "– доля школ;", "– доля учителей");
  }

  @Test
  void spaceAroundTextIsNotMadeOfEmptyParagraphs() throws IOException {
    Document text =
        document(
            List.of(
                new Document.Corner(List.of("Приложение", "", "УТВЕРЖДЁН")),
                new Document.Space(1),
                Paragraph.heading(1, "План"),
                new Document.Space(1),
                table("1", "слово"),
                new Document.Space(1),
                Paragraph.body("Текст")));
    try (XWPFDocument docx = DocxText.open(text)) {
      assertThat(docx.getParagraphs()).noneMatch(paragraph -> paragraph.getText().isBlank());
      assertThat(docx.getParagraphs()).extracting(p -> p.getSpacingAfter() > 0).contains(true);
    }
  }

  @Test
  void aChapterOnANewPageBeginsAtItsTop() throws IOException {
    Document text =
        document(
            List.of(
                Paragraph.body("Текст"),
                new Document.Space(2),
                new NewPage(),
                new Document.Space(1),
                Paragraph.heading(2, "Глава")));
    assertThat(part(text, LayoutProfile.standard(), "word/document.xml"))
        .contains("<w:pageBreakBefore/></w:pPr>");
  }

  @Test
  void boundWordsThatAreWiderThanTheirColumnAreNotTornByWord() throws IOException {
    Document text =
        document(
            List.of(
                new Table(
                    List.of(
                        new Column("Срок", 24, Align.LEFT),
                        new Column("Мероприятие", 150, Align.LEFT)),
                    List.of(
                        new Row(
                            List.of(
                                Cell.of("10 января-15 февраля"), Cell.of("10 января-15 февраля")),
                            false)))));
    assertThat(DocxText.of(text))
        .contains("10 января-15 февраля", "10\u00a0января-15\u00a0февраля");
  }

  @Test
  void pageNumbersAreFieldsAndTheFirstPageHasNone() throws IOException {
    Map<String, String> parts = parts(whole(), LayoutProfile.standard());
    assertThat(parts.get("word/header1.xml")).contains("PAGE");
    assertThat(parts.get("word/header2.xml")).doesNotContain("PAGE");
    assertThat(parts.get("word/document.xml")).contains("w:type=\"first\" r:id=\"rId11\"");
  }

  @Test
  void numbersAtTheFootStandInTheFooter() throws Exception {
    LayoutProfile foot = LayoutProfile.standard().with("pageNumber.place", "BOTTOM_RIGHT");
    Map<String, String> parts = parts(whole(), foot);
    assertThat(parts.get("word/footer1.xml")).contains("PAGE").contains("right");
    assertThat(parts.get("word/header1.xml")).doesNotContain("PAGE");
  }

  @Test
  void textsWearStylesAndTheStylesWearTheProfile() throws IOException {
    Map<String, String> parts = parts(whole(), LayoutProfile.standard());
    assertThat(parts.get("word/document.xml"))
        .contains("w:val=\"Heading1\"", "w:val=\"BodyText\"", "w:val=\"TableText\"")
        .contains("w:val=\"TableSection\"", "w:val=\"Corner\"", "w:val=\"Contact\"");
    assertThat(parts.get("word/styles.xml"))
        .contains("Times New Roman", "w:val=\"28\"", "w:lang w:val=\"ru-RU\"")
        .contains("<w:outlineLvl w:val=\"0\"/>");
    assertThat(parts.get("word/fontTable.xml")).contains("Liberation Serif");
  }

  @Test
  void aWatermarkHangsInTheHeaders() throws IOException {
    Map<String, String> parts = parts(whole().withWatermark("ПРОЕКТ"), LayoutProfile.standard());
    assertThat(parts.get("word/header1.xml")).contains("string=\"ПРОЕКТ\"");
    assertThat(parts.get("word/header2.xml")).contains("string=\"ПРОЕКТ\"");
    assertThat(parts(whole(), LayoutProfile.standard()).get("word/header1.xml"))
        .doesNotContain("ПРОЕКТ");
  }

  @Test
  void numbersOnlyMeansASecondTableWhoseNumbersRepeat() throws Exception {
    LayoutProfile numbers = LayoutProfile.standard().with("tableHeader", "NUMBERS_ONLY");
    Document document = document(List.of(table("1", "2")));
    String xml = part(document, numbers, "word/document.xml");
    assertThat(xml.split("<w:tbl>", -1)).hasSize(3);
    assertThat(xml.split("<w:tblHeader/>", -1)).hasSize(2);
    assertThat(xml.indexOf("<w:tblHeader/>")).isGreaterThan(xml.lastIndexOf("<w:tbl>"));
  }

  @Test
  void charactersThatXmlCannotHoldAreLeftOutAndTheRestIsKept() throws Exception {
    Document document =
        document(
            List.of(Paragraph.body("Класс\u0001 5\u000b «А» & <Б> \ud83d\ude00 \ud83d конец")));
    assertThat(joined(DocxText.of(document))).contains("Класс5«А»&<Б>\ud83d\ude00конец");
  }

  @Test
  void aTextThatNoCellOfAWorkbookHoldsIsRefusedAndTheOthersWriteIt() throws Exception {
    Document document = document(List.of(table("1", "слово ".repeat(8000))));
    assertThatThrownBy(() -> XlsxText.of(document))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Строка 1")
        .hasMessageContaining("DOCX или PDF");
    assertThat(joined(DocxText.of(document))).isEqualTo(joined(PdfText.texts(document)));
  }

  @Test
  void theFormatIsToldByTheName() throws Refusal {
    assertThat(Format.of(Path.of("Приказ.DOCX"), Format.PDF, Format.DOCX)).isEqualTo(Format.DOCX);
    assertThatThrownBy(() -> Format.of(Path.of("Приказ.odt"), Format.PDF, Format.DOCX))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "«Приказ.odt»: по имени не понять, какой файл нужен; добавьте в конце .pdf или .docx.");
  }

  /** Everything that a document may hold. */
  static Document whole() {
    List<Block> list =
        new ArrayList<>(
            List.of(
                Paragraph.heading(1, "Списки школ\nЛесогорской области"),
                table("1", "МБОУ СОШ № 5"),
                table("1", "МБОУ СОШ № 7"),
                new Sides("14 октября 2025 года", "№ 863-ЛО"),
                new NewPage(),
                Paragraph.heading(2, "Глава"),
                Paragraph.left("Строка слева"),
                table("2", "последняя")));
    List<Section> sections = new ArrayList<>(LongPlan.document().sections());
    List<Block> order = new ArrayList<>(sections.getFirst().blocks());
    order.add(new Contact(List.of("Лугова А.Б.", "8 (4000) 00-00-00")));
    sections.set(0, new Section(Orientation.PORTRAIT, "Приказ", order));
    sections.add(new Section(Orientation.PORTRAIT, "Приложение № 2", list));
    return new Document("Об утверждении", sections);
  }

  private static Document document(List<Block> blocks) {
    return new Document("Проба", List.of(new Section(Orientation.PORTRAIT, blocks)));
  }

  private static Table table(String number, String text) {
    return new Table(
        List.of(new Column("№", 15, Align.CENTER), new Column("Школа", 100, Align.LEFT)),
        List.of(
            new Row(List.of(Cell.of(number), Cell.of(text)), false),
            new Row(List.of(Cell.of("Раздел")), true),
            new Row(List.of(Cell.of(number + "1"), Cell.of("ещё")), false)));
  }

  private static String joined(List<String> texts) {
    return texts.stream().map(PdfText::compact).collect(Collectors.joining());
  }

  private static String part(Document document, LayoutProfile profile, String name)
      throws IOException {
    return Objects.requireNonNull(parts(document, profile).get(name));
  }

  private static Map<String, String> parts(Document document, LayoutProfile profile)
      throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(DocxText.bytes(document, profile)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
