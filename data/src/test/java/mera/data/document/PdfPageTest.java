package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Corner;
import mera.data.document.Document.NewPage;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.PageFoot;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Run;
import mera.data.document.Document.Section;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Space;
import mera.data.document.PdfText.Fragment;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

class PdfPageTest {

  private static final double POINTS = 72 / 25.4;
  private static final double LEFT = 20 * POINTS;
  private static final double RIGHT = 595 - 10 * POINTS;

  @Test
  void cyrillicTextCanBeCopiedOut() throws IOException {
    String text = "Ёжик, съешь ещё № 5 «„щи“» — 1–2 %; Ъ ъ Э э §";
    assertThat(PdfText.of(portrait(Paragraph.left(text))).text().strip()).isEqualTo(text);
  }

  @Test
  void fontsAreEmbeddedAsSubsets() throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(bytes(LongPlan.document()))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
    }
    assertThat(fonts)
        .isNotEmpty()
        .allSatisfy(
            font -> {
              assertThat(font).isInstanceOf(PDType0Font.class);
              assertThat(font.isEmbedded()).isTrue();
              assertThat(font.getName()).contains("+LiberationSerif");
            });
  }

  @Test
  void theFileKnowsItsTitleAndItsLanguage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(LongPlan.document()))) {
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Об утверждении перечня мероприятий");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ru-RU");
    }
  }

  @Test
  void pagesLieAcrossWithoutRotation() throws IOException {
    Document both =
        new Document(
            "т",
            List.of(
                new Section(Orientation.PORTRAIT, List.of(Paragraph.body("а"))),
                new Section(Orientation.LANDSCAPE, List.of(Paragraph.body("б"))),
                new Section(Orientation.PORTRAIT, List.of(Paragraph.body("в")))));
    try (PDDocument pdf = Loader.loadPDF(bytes(both))) {
      assertThat(pdf.getPages())
          .extracting(page -> page.getMediaBox().getWidth())
          .containsExactly(595f, 842f, 595f);
      assertThat(pdf.getPages())
          .extracting(page -> page.getMediaBox().getHeight())
          .containsExactly(842f, 595f, 842f);
      assertThat(pdf.getPages()).allSatisfy(page -> assertThat(page.getRotation()).isZero());
    }
  }

  @Test
  void aDocumentWithoutBlocksIsAnEmptyPage() throws IOException {
    assertThat(PdfText.of(new Document("т", List.of())).pages()).hasSize(1);
    assertThat(PdfText.of(portrait()).pages()).hasSize(1);
  }

  @Test
  void pagesAreNumberedFromTheSecondInTheMiddleOfTheTopMargin() throws IOException {
    PdfText pdf = PdfText.of(portrait(paragraphs(60)));
    assertThat(pdf.pages()).hasSizeGreaterThan(2);
    for (int page = 1; page <= pdf.pages().size(); page++) {
      int number = page;
      List<Fragment> inMargin =
          pdf.fragments().stream().filter(f -> f.page() == number && f.y() < 20 * POINTS).toList();
      if (page == 1) {
        assertThat(inMargin).isEmpty();
      } else {
        assertThat(inMargin).extracting(Fragment::text).containsExactly(String.valueOf(page));
        Fragment only = inMargin.getFirst();
        assertThat((only.x() + only.end()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(0.5));
        assertThat(only.y()).isGreaterThan(10 * POINTS);
      }
    }
  }

  @Test
  void theProfileMovesThePageNumber() throws IOException {
    LayoutProfile profile =
        LayoutProfileTest.changed("place: TOP_CENTER, from: 2", "place: BOTTOM_RIGHT, from: 1");
    Fragment number = PdfText.of(portrait(Paragraph.left("текст")), profile).fragment("1");
    assertThat(number.end()).isCloseTo(RIGHT, within(0.5));
    assertThat(number.y()).isBetween(842 - 20 * POINTS, 842 - 10 * POINTS);
  }

  @Test
  void theBodyIsIndentedAndStretchedBetweenTheMargins() throws IOException {
    PdfText pdf = PdfText.of(portrait(paragraphs(1)));
    double middle =
        pdf.fragments().stream()
            .filter(f -> f.y() > pdf.fragments().getFirst().y() + 1)
            .mapToDouble(Fragment::x)
            .min()
            .orElseThrow();
    assertThat(pdf.fragments().getFirst().x()).isCloseTo(LEFT + 12.5 * POINTS, within(0.5));
    assertThat(middle).isCloseTo(LEFT, within(0.5));
    assertThat(pdf.fragments().stream().mapToDouble(Fragment::end).max().orElseThrow())
        .isCloseTo(RIGHT, within(0.5));
  }

  @Test
  void theCornerStandsInTheRightHalfWithOneLeftEdge() throws IOException {
    PdfText pdf =
        PdfText.of(
            portrait(
                new Corner(
                    List.of(
                        "Приложение № 2",
                        "к приказу Министерства образования и науки Лесогорской области",
                        "от «14» октября 2025 г. № 863-ЛО"))));
    assertThat(pdf.fragments()).hasSizeGreaterThan(3);
    assertThat(pdf.fragments())
        .allSatisfy(
            line -> {
              assertThat(line.x()).isGreaterThan(595 / 2.0);
              assertThat(line.end()).isLessThanOrEqualTo(RIGHT + 0.5);
            });
    assertThat(pdf.fragment("Приложение").x()).isCloseTo(pdf.fragment("от «14»").x(), within(0.01));
  }

  @Test
  void aLineOfTheCornerThatIsALittleTooLongIsNotTorn() throws IOException {
    PdfText pdf =
        PdfText.of(
            portrait(new Corner(List.of("Приложение", "к приказу Министерства образования,"))));
    assertThat(pdf.fragments()).hasSize(2);
    assertThat(pdf.fragments()).allMatch(line -> line.x() > 595 / 2.0);
  }

  @Test
  void noWordOfATitleStandsOnALineByItself() throws IOException {
    PdfText pdf =
        PdfText.of(
            portrait(
                Paragraph.heading(
                    1,
                    "Об утверждении комплекса мер по поддержке школ с низкими результатами в"
                        + " Югре")));
    assertThat(pdf.fragments()).hasSize(2);
    double one = pdf.fragments().getFirst().end() - pdf.fragments().getFirst().x();
    double two = pdf.fragments().getLast().end() - pdf.fragments().getLast().x();
    assertThat(two).isGreaterThan(one * 0.7);
  }

  @Test
  void theYearOfATitlePageStandsAtItsFoot() throws IOException {
    PdfText pdf =
        PdfText.of(
            portrait(
                Paragraph.heading(1, "ПРОГРАММА"),
                new PageFoot("2026 год"),
                new NewPage(),
                Paragraph.body("Раздел")));
    assertThat(pdf.fragment("2026 год").page()).isEqualTo(1);
    assertThat(pdf.fragment("2026 год").y()).isBetween(842 - 57 - 10.0, 842 - 57.0);
    assertThat(pdf.fragment("Раздел").page()).isEqualTo(2);
  }

  @Test
  void theNameStandsFlushRightOnTheLastLineOfThePosition() throws IOException {
    PdfText pdf =
        PdfText.of(
            portrait(new Signature(List.of("Начальник", "Департамента"), "В.М. Имяфамилия")));
    Fragment name = pdf.fragment("Имяфамилия");
    Fragment last = pdf.fragment("Департамента");
    assertThat(name.end()).isCloseTo(RIGHT, within(0.5));
    assertThat(name.y()).isCloseTo(last.y(), within(0.01));
    assertThat(last.x()).isCloseTo(LEFT, within(0.5));
    assertThat(pdf.fragment("Начальник").y()).isLessThan(last.y());
  }

  @Test
  void aSignatureIsNeverAloneOnAPage() throws IOException {
    for (int lines = 36; lines <= 50; lines++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < lines; i++) {
        blocks.add(Paragraph.left("строка " + i));
      }
      blocks.add(new Space(3));
      blocks.add(new Signature(List.of("Министр"), "В.Г. Соснин"));
      PdfText pdf = PdfText.of(portrait(blocks.toArray(Block[]::new)));
      assertThat(pdf.pages().getLast()).contains("строка").contains("Соснин");
    }
  }

  @Test
  void aTitleIsNeverTheLastLineOfAPage() throws IOException {
    for (int lines = 36; lines <= 50; lines++) {
      List<Block> blocks = new ArrayList<>(Collections.nCopies(lines, Paragraph.left("строка")));
      blocks.add(Paragraph.centred("Заголовок", true));
      blocks.add(new Space(1));
      blocks.add(Paragraph.body("Текст под заголовком."));
      PdfText pdf = PdfText.of(portrait(blocks.toArray(Block[]::new)));
      assertThat(pdf.fragment("Заголовок").page()).isEqualTo(pdf.fragment("Текст под").page());
    }
  }

  @Test
  void letterSpacedTextIsCopiedWithoutBlanks() throws IOException {
    Paragraph spaced =
        new Paragraph(
            List.of(new Run("школ ", false, false), new Run("приказываю", true, true)),
            Align.LEFT,
            false,
            false);
    Paragraph plain =
        new Paragraph(
            List.of(new Run("школ ", false, false), new Run("приказываю", true, false)),
            Align.LEFT,
            false,
            false);
    PdfText wide = PdfText.of(portrait(spaced));
    assertThat(wide.text().strip()).isEqualTo("школ приказываю");
    assertThat(end(wide)).isGreaterThan(end(PdfText.of(portrait(plain))) + 10);
  }

  @Test
  void nothingOfALongOrderWithAPlanIsLost() throws IOException {
    Document plan = LongPlan.document();
    assertThat(PdfText.of(plan).missing(plan)).isEmpty();
  }

  @Test
  void thePagesKnowWhereTheirBlocksEnd() {
    Document document =
        new Document(
            "Проба",
            List.of(
                new Section(
                    Orientation.PORTRAIT,
                    List.of(Paragraph.body("Первый"), Paragraph.body("Второй"))),
                new Section(Orientation.LANDSCAPE, List.of(Paragraph.body("Третий")))));
    List<Printout.End> ends = PdfWriter.print(document, LayoutProfile.standard()).ends();
    assertThat(ends).extracting(Printout.End::block).containsExactly(0, 1, 0);
    assertThat(Printout.at(ends, 1, 0)).hasValue(ends.get(0));
    assertThat(Printout.at(ends, 1, ends.get(0).down() + 0.001)).hasValue(ends.get(1));
    assertThat(Printout.at(ends, 1, 0.9)).hasValue(ends.get(2));
    assertThat(Printout.at(ends, 2, 0.9)).isEmpty();
  }

  @Test
  void aTextThatIsNotInThePdfIsFoundMissing() throws IOException {
    Document plan = LongPlan.document();
    assertThat(PdfText.of(plan).missing(List.of("нет такого текста", "Приложение", "Приложение")))
        .containsExactly("нет такого текста", "Приложение");
  }

  private static double end(PdfText pdf) {
    return pdf.fragments().stream().mapToDouble(Fragment::end).max().orElseThrow();
  }

  private static Block[] paragraphs(int count) {
    return Collections.nCopies(
            count,
            Paragraph.body(
                "Институту развития образования обеспечить сопровождение школ, которые требуют"
                    + " дополнительного анализа, и представить отчёт; обеспечить консультации"
                    + " учителей и разбор заданий, выполненных хуже прочих по региону."))
        .toArray(Block[]::new);
  }

  private static Document portrait(Block... blocks) {
    return new Document("т", List.of(new Section(Orientation.PORTRAIT, List.of(blocks))));
  }

  private static byte[] bytes(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(document, LayoutProfile.standard(), out);
    return out.toByteArray();
  }
}
