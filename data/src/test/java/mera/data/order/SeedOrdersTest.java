package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mera.data.document.Document;
import mera.data.document.DocxText;
import mera.data.document.DocxWriter;
import mera.data.document.LayoutProfile;
import mera.data.document.Office;
import mera.data.document.PdfText;
import mera.data.document.XlsxText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four published orders, rebuilt with all their text; skipped where they are not at hand. */
class SeedOrdersTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"samara", "smolensk", "khanty-mansiysk", "zabaikalye"})
  void docxHoldsTheWholeOrderInItsOrder(String id) throws Exception {
    SeedOrders.Made seed = SeedOrders.read(id);
    Document document = OrderPages.compose(seed.order(), seed.plans());
    assertThat(joined(DocxText.of(document))).isEqualTo(joined(seed.texts()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"samara", "smolensk", "khanty-mansiysk", "zabaikalye"})
  void pdfHoldsTheWholeOrder(String id) throws Exception {
    SeedOrders.Made seed = SeedOrders.read(id);
    PdfText pdf = PdfText.of(OrderPages.compose(seed.order(), seed.plans()));
    List<String> texts =
        seed.texts().stream()
            .map(text -> text.startsWith("п р") ? text.replace(" ", "") : text)
            .toList();
    assertThat(pdf.missing(texts)).isEmpty();
    String first = PdfText.compact(pdf.pages().getFirst());
    int at = 0;
    for (String text : texts.subList(0, 6)) {
      int next = first.indexOf(PdfText.compact(text), at);
      assertThat(next).as(text).isNotNegative();
      at = next;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"samara", "smolensk", "khanty-mansiysk", "zabaikalye"})
  void xlsxHoldsTheWholeOrderInItsOrder(String id) throws Exception {
    SeedOrders.Made seed = SeedOrders.read(id);
    Document document = OrderPages.compose(seed.order(), seed.plans());
    assertThat(joined(XlsxText.of(document))).isEqualTo(joined(seed.texts()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"samara", "smolensk", "khanty-mansiysk", "zabaikalye"})
  void theOfficeShowsItOnAsManyPages(String id) throws Exception {
    assumeTrue(Office.program().isPresent(), "LibreOffice is not installed here");
    SeedOrders.Made seed = SeedOrders.read(id);
    Document document = OrderPages.compose(seed.order(), seed.plans());
    Path docx = folder.resolve("order.docx");
    DocxWriter.write(document, LayoutProfile.standard(), docx);
    PdfText office = PdfText.of(Office.pdf(docx));
    assertThat(Office.missing(office, document)).isEmpty();
    int own = PdfText.of(document).pages().size();
    assertThat(office.pages().size()).isBetween(own - 1, own + 1);
  }

  private static String joined(List<String> texts) {
    return texts.stream().map(PdfText::compact).collect(Collectors.joining());
  }
}
