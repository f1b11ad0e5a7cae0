package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Contact;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Run;
import mera.data.document.Document.Section;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Space;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signature, those who agreed and the contact of who prepared it: never on a page of their own. */
class ClosingTest {

  private static final String SENTENCE =
      "Школам представить в управление сведения о том, что сделано за год и что ещё предстоит. ";

  @TempDir Path folder;

  /**
   * @param points so many points of two lines each
   */
  private static Document order(int points, boolean approved) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 1; i <= points; i++) {
      blocks.add(Paragraph.body(i + ". пункт. " + SENTENCE));
    }
    blocks.add(new Space(2));
    blocks.add(new Signature(List.of("Начальник", "управления"), "А.Б. Соснина"));
    if (approved) {
      blocks.add(new Space(1));
      blocks.add(
          new Paragraph(List.of(new Run("Согласовано:", false, false)), Align.LEFT, false, true));
      for (String name : List.of("В.Г. Ельник", "Д.Е. Ивняк")) {
        blocks.add(new Space(0.5));
        blocks.add(new Signature(List.of("Заместитель начальника"), name));
      }
    }
    blocks.add(new Contact(List.of("Рябинина Анна", "(4000) 00-00-00")));
    return new Document("Приказ", List.of(new Section(Orientation.PORTRAIT, blocks)));
  }

  private static void assertTogether(PdfText pdf, int points, boolean approved) {
    List<String> pages = pdf.pages().stream().map(PdfText::compact).toList();
    String last = pages.getLast();
    assertThat(last)
        .as("points: " + points + ", pages: " + pages.size())
        .contains("А.Б.Соснина", "РябининаАнна", "пункт.");
    if (approved) {
      assertThat(last).contains("Согласовано:", "В.Г.Ельник", "Д.Е.Ивняк");
    }
  }

  @Test
  void thePdfNeverPartsThem() throws Exception {
    for (int points = 8; points <= 32; points++) {
      assertTogether(PdfText.of(order(points, false)), points, false);
      assertTogether(PdfText.of(order(points, true)), points, true);
    }
  }

  @Test
  void wordDoesNotPartThemEither() throws Exception {
    assumeTrue(Office.program().isPresent(), "LibreOffice is not installed here");
    for (int points = 14; points <= 24; points++) {
      boolean approved = points % 2 == 0;
      Path docx = folder.resolve("order" + points + ".docx");
      DocxWriter.write(order(points, approved), LayoutProfile.standard(), docx);
      assertTogether(PdfText.of(Office.pdf(docx)), points, approved);
    }
  }

  /** The lower margin has room for two small lines, so the order does not grow by a page. */
  @Test
  void wordNeedsNoMorePagesForThemThanThePdf() throws Exception {
    assumeTrue(Office.program().isPresent(), "LibreOffice is not installed here");
    for (int points = 17; points <= 20; points++) {
      Path docx = folder.resolve("pages" + points + ".docx");
      Document order = order(points, false);
      DocxWriter.write(order, LayoutProfile.standard(), docx);
      assertThat(PdfText.of(Office.pdf(docx)).pages()).hasSameSizeAs(PdfText.of(order).pages());
    }
  }
}
