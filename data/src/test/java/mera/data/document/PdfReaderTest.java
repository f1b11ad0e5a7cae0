package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Contact;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Section;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Space;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a viewer, a search and an archive find in our PDF. */
class PdfReaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "ПРОЕКТ"})
  void anArchiveAccepts(String watermark) throws Exception {
    Path file = folder.resolve("archive.pdf");
    PdfWriter.write(
        WritersTest.whole().withWatermark(watermark),
        LayoutProfile.standard(),
        PdfWriter.Kind.ARCHIVE,
        file);
    ValidationResult result = PreflightParser.validate(file.toFile());
    assertThat(result.getErrorsList())
        .as(result.getErrorsList().toString())
        .extracting(ValidationResult.ValidationError::getDetails)
        .isEmpty();
    assertThat(result.isValid()).isTrue();
  }

  @Test
  void theArchiveKindShowsTheSameText() throws IOException {
    Document document = WritersTest.whole();
    LayoutProfile profile = LayoutProfile.standard();
    byte[] archive = PdfWriter.print(document, profile, PdfWriter.Kind.ARCHIVE).pdf();
    assertThat(PdfText.of(archive).text()).isEqualTo(PdfText.of(document).text());
  }

  @Test
  void fontsAreEmbeddedInPartAndTellTheirLetters() throws IOException {
    try (PDDocument pdf = open(WritersTest.whole())) {
      for (var page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif(-Bold)?");
          assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).isTrue();
        }
      }
    }
  }

  @Test
  void titleAndLanguageAreThoseOfTheDocument() throws IOException {
    try (PDDocument pdf = open(WritersTest.whole())) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Об утверждении");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ru-RU");
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    }
  }

  @Test
  void bookmarksLeadToSectionsAndChapters() throws IOException {
    try (PDDocument pdf = open(WritersTest.whole())) {
      List<String> marks = new ArrayList<>();
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        marks.add(item.getTitle() + " " + page(pdf, item));
        for (PDOutlineItem chapter : item.children()) {
          marks.add("- " + chapter.getTitle() + " " + page(pdf, chapter));
        }
      }
      int last = pdf.getNumberOfPages();
      assertThat(marks)
          .containsExactly("Приказ 1", "Приложение № 2 " + (last - 1), "- Глава " + last);
    }
  }

  @Test
  void aWatermarkStandsOnEveryPage() throws IOException {
    PdfText pdf = PdfText.of(WritersTest.whole().withWatermark("ПРОЕКТ"));
    assertThat(pdf.pages())
        .allSatisfy(page -> assertThat(PdfText.compact(page)).contains("ПРОЕКТ"));
  }

  @Test
  void sectionsMayCountTheirOwnPages() throws Exception {
    Paragraph text = Paragraph.body("Слово ".repeat(900));
    Section section = new Section(Orientation.PORTRAIT, List.of(text));
    Document document = new Document("Проба", List.of(section, section));
    LayoutProfile restart = LayoutProfile.standard().with("pageNumber.restart", "true");
    PdfText pdf = PdfText.of(document, restart);
    assertThat(pdf.pages()).hasSize(4);
    assertThat(pdf.pages().stream().map(page -> page.replaceAll("\\D", "")).toList())
        .containsExactly("", "2", "", "2");
  }

  /** The Samara order: a contact alone on a second page. */
  @Test
  void theContactNeverTakesAPageOfItsOwn() throws IOException {
    int lower = 0;
    for (int lines = 30; lines < 60; lines++) {
      List<Document.Block> blocks = new ArrayList<>();
      for (int n = 0; n < lines; n++) {
        blocks.add(Paragraph.body("Строка " + n));
      }
      blocks.add(new Space(2));
      blocks.add(new Signature(List.of("Директор"), "А.Б. Соснин"));
      blocks.add(new Contact(List.of("Лугова 22803")));
      PdfText pdf =
          PdfText.of(new Document("", List.of(new Section(Orientation.PORTRAIT, blocks))));
      PdfText.Fragment contact = pdf.fragment("Лугова");
      assertThat(contact.page()).isEqualTo(pdf.fragment("Соснин").page());
      assertThat(contact.page()).isEqualTo(pdf.fragment("Строка " + (lines - 1)).page());
      assertThat(contact.y()).isGreaterThan(pdf.fragment("Соснин").y() + 5);
      lower += contact.y() > 842 - 20 * 72 / 25.4 ? 1 : 0;
    }
    assertThat(lower).isPositive();
  }

  private PDDocument open(Document document) throws IOException {
    Path file = Files.createTempFile(folder, "reader", ".pdf");
    Files.write(file, PdfWriter.print(document, LayoutProfile.standard()).pdf());
    return Loader.loadPDF(file.toFile());
  }

  private static int page(PDDocument pdf, PDOutlineItem item) throws IOException {
    return pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1;
  }
}
