package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens our DOCX and shows what our PDF shows. */
class OfficeTest {

  @TempDir Path folder;

  @BeforeEach
  void present() {
    assumeTrue(Office.program().isPresent(), "LibreOffice is not installed here");
  }

  @Test
  void theOfficeShowsTheSameTextOnAsManyPages() throws Exception {
    Document document = WritersTest.whole();
    Path docx = folder.resolve("order.docx");
    DocxWriter.write(document, LayoutProfile.standard(), docx);
    PdfText office = PdfText.of(Office.pdf(docx));
    PdfText own = PdfText.of(document);
    assertThat(Office.missing(office, document)).isEmpty();
    assertThat(office.pages().size()).isBetween(own.pages().size() - 1, own.pages().size() + 1);
  }
}
