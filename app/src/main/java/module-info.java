/** The window and the command line of «Мера». */
@org.jspecify.annotations.NullMarked
module mera.app {
  requires atlantafx.base;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires info.picocli;
  requires java.desktop;
  requires java.logging;
  requires javafx.controls;
  requires javafx.swing;
  requires mera.data;
  requires org.apache.pdfbox;
  requires org.controlsfx.controls;
  requires org.jspecify;
  requires org.kordamp.ikonli.core;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires org.slf4j;

  // PDFBox logs through it, and being without a descriptor cannot say so.
  requires org.apache.commons.logging;

  // picocli fills the fields of the commands.
  opens mera.app.cli to
      info.picocli;
}
