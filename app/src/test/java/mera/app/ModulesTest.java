package mera.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** Tests see the class path, the start script gives the program its modules alone. */
class ModulesTest {
  /** PDFBox has no descriptor that could name its log: without it no page of an order is drawn. */
  @Test
  void whatPdfBoxNeedsIsAmongTheModulesOfTheProgram() throws ClassNotFoundException {
    Module log =
        Class.forName("org.apache.commons.logging.LogFactory", false, Loader.class.getClassLoader())
            .getModule();
    assertThat(log.isNamed()).isTrue();
  }
}
