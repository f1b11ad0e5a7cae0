package mera.data.document;

import static mera.data.document.DocxParagraph.twips;

import java.io.IOException;

/** The styles of a document: a secretary changes the look of all headings or tables at once. */
final class DocxStyles {

  static final String BODY = "BodyText";
  static final String LINE = "Line";
  static final String CENTRED = "Centred";
  static final String HEADING = "Heading";
  static final String CORNER = "Corner";
  static final String SIGNATURE = "Signature";
  static final String CONTACT = "Contact";
  static final String CELL = "TableText";
  static final String CAPTION = "TableHeader";
  static final String SECTION = "TableSection";
  static final String NUMBER = "Header";
  static final String GRID = "TableGrid";

  private final LayoutProfile profile;

  DocxStyles(LayoutProfile profile) {
    this.profile = profile;
  }

  void write(Xml xml) throws IOException {
    xml.start("w:styles", "xmlns:w", DocxWriter.MAIN);
    defaults(xml);
    style(xml, "Normal", "Normal", true);
    xml.end();
    derived(xml, BODY, "Body Text");
    properties(xml, "both", twips(profile.paragraphIndent()), false);
    xml.end();
    derived(xml, LINE, "Строка реквизита");
    properties(xml, "left", 0, false);
    xml.end();
    derived(xml, CENTRED, "Строка по центру");
    properties(xml, "center", 0, true);
    xml.end();
    for (int level = 1; level <= 3; level++) {
      heading(xml, level);
    }
    derived(xml, CORNER, "Гриф в углу");
    properties(xml, profile.cornerAlign() == Document.Align.CENTER ? "center" : "left", 0, true);
    xml.end();
    derived(xml, SIGNATURE, "Signature");
    properties(xml, "left", 0, false);
    xml.end();
    small(xml, CONTACT, "Исполнитель", "left", profile.contactSize(), false);
    small(xml, CELL, "Текст таблицы", "left", profile.tableSize(), false);
    small(xml, CAPTION, "Шапка таблицы", "center", profile.tableSize(), true);
    small(xml, SECTION, "Раздел таблицы", section(), profile.tableSize(), true);
    small(xml, NUMBER, "header", "left", profile.pageNumber().size(), false);
    table(xml);
  }

  private String section() {
    return DocxParagraph.justification(profile.sectionAlign());
  }

  private void defaults(Xml xml) throws IOException {
    String font = profile.lettering().office();
    String size = half(profile.bodySize());
    xml.start("w:docDefaults")
        .start("w:rPrDefault")
        .start("w:rPr")
        .empty("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font)
        .empty("w:sz", "w:val", size)
        .empty("w:szCs", "w:val", size)
        .empty("w:lang", "w:val", "ru-RU", "w:eastAsia", "ru-RU", "w:bidi", "ar-SA")
        .end()
        .end()
        .start("w:pPrDefault")
        .start("w:pPr")
        .empty("w:widowControl");
    spacing(xml, profile.lineSpacing());
    xml.end().end().end();
  }

  private static void spacing(Xml xml, double lines) throws IOException {
    xml.empty(
        "w:spacing",
        "w:before",
        "0",
        "w:after",
        "0",
        "w:line",
        String.valueOf(Math.round(240 * lines)),
        "w:lineRule",
        "auto");
  }

  private void heading(Xml xml, int level) throws IOException {
    derived(xml, HEADING + level, "heading " + level);
    xml.start("w:pPr")
        .empty("w:keepNext")
        .empty("w:keepLines")
        .empty("w:jc", "w:val", "center")
        .empty("w:outlineLvl", "w:val", String.valueOf(level - 1))
        .end()
        .start("w:rPr")
        .empty("w:b")
        .empty("w:bCs")
        .end()
        .end();
  }

  private void small(Xml xml, String id, String name, String align, double size, boolean bold)
      throws IOException {
    derived(xml, id, name);
    xml.start("w:pPr");
    spacing(xml, id.equals(CONTACT) || id.equals(NUMBER) ? 1 : profile.tableLineSpacing());
    xml.empty("w:jc", "w:val", align).end().start("w:rPr");
    if (bold && (!id.equals(CAPTION) || profile.boldTableHeader())) {
      xml.empty("w:b").empty("w:bCs");
    }
    xml.empty("w:sz", "w:val", half(size)).empty("w:szCs", "w:val", half(size)).end().end();
  }

  private void table(Xml xml) throws IOException {
    xml.start("w:style", "w:type", "table", "w:styleId", GRID)
        .empty("w:name", "w:val", "Table Grid")
        .empty("w:qFormat")
        .start("w:tblPr")
        .start("w:tblBorders");
    String eighths = String.valueOf(Math.max(2, Math.round(profile.rule() * 8)));
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml.empty("w:" + side, "w:val", "single", "w:sz", eighths, "w:space", "0", "w:color", "auto");
    }
    xml.end().start("w:tblCellMar");
    String ends = String.valueOf(twips(profile.cellEnds()));
    String sides = String.valueOf(twips(profile.cellSides()));
    xml.empty("w:top", "w:w", ends, "w:type", "dxa")
        .empty("w:left", "w:w", sides, "w:type", "dxa")
        .empty("w:bottom", "w:w", ends, "w:type", "dxa")
        .empty("w:right", "w:w", sides, "w:type", "dxa")
        .end()
        .end()
        .end();
  }

  private static void properties(Xml xml, String align, int firstLine, boolean keep)
      throws IOException {
    xml.start("w:pPr");
    if (keep) {
      xml.empty("w:keepNext");
    }
    if (firstLine > 0) {
      xml.empty("w:ind", "w:firstLine", String.valueOf(firstLine));
    }
    xml.empty("w:jc", "w:val", align).end();
  }

  private static void derived(Xml xml, String id, String name) throws IOException {
    style(xml, id, name, false);
  }

  /** Starts a paragraph style; the caller ends it. Those with a Russian name are our own. */
  private static void style(Xml xml, String id, String name, boolean usual) throws IOException {
    if (usual) {
      xml.start("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", id);
    } else if (name.codePointAt(0) > 'z') {
      xml.start("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", id);
    } else {
      xml.start("w:style", "w:type", "paragraph", "w:styleId", id);
    }
    xml.empty("w:name", "w:val", name);
    if (!usual) {
      xml.empty("w:basedOn", "w:val", "Normal");
    }
    if (id.startsWith(HEADING)) {
      xml.empty("w:next", "w:val", BODY);
    }
    xml.empty("w:qFormat");
  }

  /** Sizes are told in half points. */
  static String half(double points) {
    return String.valueOf(Math.round(points * 2));
  }
}
