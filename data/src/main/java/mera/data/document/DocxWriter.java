package mera.data.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mera.data.problem.Refusal;

/**
 * Writes a document for word processors (WordprocessingML): with styles, heading rows, sections and
 * fields, as a careful secretary makes it. Part by part and row by row, so a long appendix takes no
 * memory.
 */
public final class DocxWriter {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private DocxWriter() {}

  /**
   * Writes the file, or leaves the folder as it was.
   *
   * @throws Refusal no such folder, no space, in use, a folder in place of the file
   */
  public static void write(Document document, LayoutProfile profile, Path target) throws Refusal {
    SavedFile file = SavedFile.at(target, "DOCX");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(document, profile, out);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    file.fill(out.toByteArray());
  }

  /** Writes to the stream and leaves it open. */
  public static void write(Document document, LayoutProfile profile, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    DocxMargins margins = new DocxMargins(document, profile);
    part(zip, "[Content_Types].xml", xml -> types(xml, margins));
    part(zip, "_rels/.rels", DocxWriter::roots);
    part(zip, "docProps/core.xml", xml -> core(xml, document));
    part(zip, "docProps/app.xml", DocxWriter::app);
    part(zip, "word/_rels/document.xml.rels", xml -> relations(xml, margins));
    part(zip, "word/styles.xml", xml -> new DocxStyles(profile).write(xml));
    part(zip, "word/settings.xml", DocxWriter::settings);
    part(zip, "word/fontTable.xml", xml -> fonts(xml, profile));
    for (DocxMargins.Part margin : margins.parts()) {
      part(zip, "word/" + margin.file(), xml -> margins.write(xml, margin));
    }
    part(zip, "word/document.xml", xml -> new DocxBody(document, profile, margins, xml).write());
    zip.finish();
  }

  private interface Content {
    void write(Xml xml) throws IOException;
  }

  private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // The same document is the same file, whenever it is written.
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    Xml xml = new Xml(zip);
    content.write(xml);
    xml.finish();
    zip.closeEntry();
  }

  private static void types(Xml xml, DocxMargins margins) throws IOException {
    xml.start("Types", "xmlns", PACKAGE + "content-types")
        .empty(
            "Default",
            "Extension",
            "rels",
            "ContentType",
            "application/vnd.openxmlformats-package.relationships+xml")
        .empty("Default", "Extension", "xml", "ContentType", "application/xml");
    type(xml, "/word/document.xml", WORD + "document.main+xml");
    type(xml, "/word/styles.xml", WORD + "styles+xml");
    type(xml, "/word/settings.xml", WORD + "settings+xml");
    type(xml, "/word/fontTable.xml", WORD + "fontTable+xml");
    for (DocxMargins.Part margin : margins.parts()) {
      type(xml, "/word/" + margin.file(), WORD + (margin.top() ? "header+xml" : "footer+xml"));
    }
    type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    type(
        xml,
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  }

  private static void type(Xml xml, String part, String type) throws IOException {
    xml.empty("Override", "PartName", part, "ContentType", type);
  }

  private static void roots(Xml xml) throws IOException {
    xml.start("Relationships", "xmlns", PACKAGE + "relationships");
    relation(xml, "rId1", OFFICE + "/officeDocument", "word/document.xml");
    relation(xml, "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
    relation(xml, "rId3", OFFICE + "/extended-properties", "docProps/app.xml");
  }

  private static void relations(Xml xml, DocxMargins margins) throws IOException {
    xml.start("Relationships", "xmlns", PACKAGE + "relationships");
    relation(xml, "rId1", OFFICE + "/styles", "styles.xml");
    relation(xml, "rId2", OFFICE + "/settings", "settings.xml");
    relation(xml, "rId3", OFFICE + "/fontTable", "fontTable.xml");
    for (DocxMargins.Part margin : margins.parts()) {
      relation(xml, margin.id(), OFFICE + (margin.top() ? "/header" : "/footer"), margin.file());
    }
  }

  private static void relation(Xml xml, String id, String type, String target) throws IOException {
    xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
  }

  private static void core(Xml xml, Document document) throws IOException {
    xml.start(
            "cp:coreProperties",
            "xmlns:cp",
            PACKAGE + "metadata/core-properties",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/")
        .start("dc:title")
        .text(document.title())
        .end()
        .start("dc:creator")
        .text("Мера")
        .end()
        .start("dc:language")
        .text("ru-RU")
        .end();
  }

  private static void app(Xml xml) throws IOException {
    xml.start(
            "Properties",
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        .start("Application")
        .text("Мера")
        .end();
  }

  /** Compatibility 15: table rules stand at the margins, as in our own pages. */
  private static void settings(Xml xml) throws IOException {
    xml.start("w:settings", "xmlns:w", MAIN)
        .empty("w:zoom", "w:percent", "100")
        .empty("w:defaultTabStop", "w:val", "709")
        .empty("w:characterSpacingControl", "w:val", "doNotCompress")
        .start("w:compat")
        .empty(
            "w:compatSetting",
            "w:name",
            "compatibilityMode",
            "w:uri",
            "http://schemas.microsoft.com/office/word",
            "w:val",
            "15")
        .end()
        .empty("w:themeFontLang", "w:val", "ru-RU")
        .empty("w:decimalSymbol", "w:val", ",")
        .empty("w:listSeparator", "w:val", ";");
  }

  private static void fonts(Xml xml, LayoutProfile profile) throws IOException {
    boolean serif = profile.lettering() == LayoutProfile.Lettering.SERIF;
    xml.start("w:fonts", "xmlns:w", MAIN)
        .start("w:font", "w:name", profile.lettering().office())
        .empty("w:altName", "w:val", profile.lettering().free())
        .empty("w:charset", "w:val", "CC")
        .empty("w:family", "w:val", serif ? "roman" : "swiss")
        .empty("w:pitch", "w:val", "variable");
  }
}
