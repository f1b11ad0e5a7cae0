package mera.app.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.print.PageFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Sides;
import mera.app.print.PrintTicket.Faces;
import mera.app.print.PrintTicket.Span;
import mera.data.document.Document;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Section;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfWriter;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;

class PressTest {

  private final PaperPrinter printer = new PaperPrinter();

  @Test
  void everyPageComesOutAsItLies() throws Exception {
    int pages = Press.print(printer, "Приказ", pdf(), ticket(1, Faces.AS_SET));

    assertThat(pages).isEqualTo(3);
    assertThat(printer.pages()).hasSize(3);
    assertThat(printer.pages()).allMatch(PaperPrinter.Page::inked);
    assertThat(printer.pages())
        .extracting(PaperPrinter.Page::orientation)
        .containsExactly(PageFormat.PORTRAIT, PageFormat.LANDSCAPE, PageFormat.PORTRAIT);
    assertThat(printer.wishes().get(Sides.class)).isNull();
  }

  @Test
  void onlyTheChosenPagesComeOutWithTheCopiesAndSidesThatWereChosen() throws Exception {
    int pages = Press.print(printer, "Приказ", pdf(), ticket(2, Faces.BOOK, new Span(2, 2)));

    assertThat(pages).isEqualTo(1);
    assertThat(printer.pages())
        .extracting(PaperPrinter.Page::orientation)
        .containsExactly(PageFormat.LANDSCAPE);
    assertThat(printer.wishes().get(Copies.class)).isEqualTo(new Copies(2));
    assertThat(printer.wishes().get(Sides.class)).isEqualTo(Sides.TWO_SIDED_LONG_EDGE);
    assertThat(String.valueOf(printer.wishes().get(JobName.class))).isEqualTo("Приказ");
  }

  @Test
  void pagesThatAreNotThereAreRefusedBeforeThePrinterIsAsked() {
    assertThatThrownBy(
            () -> Press.print(printer, "Приказ", pdf(), ticket(1, Faces.ONE, new Span(8, 9))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("таких страниц");
    assertThat(printer.pages()).isEmpty();
  }

  @Test
  void aPrinterThatFailsIsNamed() {
    printer.breakDown();
    assertThatThrownBy(() -> Press.print(printer, "Приказ", pdf(), ticket(1, Faces.ONE)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Принтер «Кабинет 12» не принял документ: проверьте, включён ли он, или выберите"
                + " другой.");
  }

  @Test
  void aRealPrinterLanguageIsWritten() throws Exception {
    StreamPrintServiceFactory[] factories =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Press.print(factories[0].getPrintService(out), "Приказ", pdf(), ticket(1, Faces.ONE));

    String language = out.toString(StandardCharsets.ISO_8859_1);
    assertThat(language).startsWith("%!PS");
    assertThat(language.split("%%Page: ", -1)).hasSize(4);
  }

  private static PrintTicket ticket(int copies, Faces faces, Span... spans) {
    return new PrintTicket("Кабинет 12", copies, true, faces, List.of(spans));
  }

  private static byte[] pdf() {
    List<Section> sections =
        IntStream.range(0, 3)
            .mapToObj(
                n ->
                    new Section(
                        n == 1 ? Orientation.LANDSCAPE : Orientation.PORTRAIT,
                        List.of(Paragraph.body("Часть " + n))))
            .toList();
    return PdfWriter.print(new Document("Приказ", sections), LayoutProfile.standard()).pdf();
  }
}
