package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.io.IOException;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Contact;
import mera.data.document.Document.Corner;
import mera.data.document.Document.NewPage;
import mera.data.document.Document.PageFoot;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Run;
import mera.data.document.Document.Section;
import mera.data.document.Document.Sides;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;
import mera.data.document.TextLine.Setting;

/** The text of a document for word processors: paragraphs with styles, section by section. */
final class DocxBody {

  private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

  /** Room on each side of a title for a font that is a little wider than ours, points. */
  private static final double BALANCE_SLACK = 4;

  private final Document document;
  private final LayoutProfile profile;
  private final DocxMargins margins;
  private final Xml xml;
  private final Typeface typeface;

  /** Free space that waits for the next paragraph, lines. */
  private double space;

  private boolean newPage;
  private boolean afterTable;

  DocxBody(Document document, LayoutProfile profile, DocxMargins margins, Xml xml) {
    this.document = document;
    this.profile = profile;
    this.margins = margins;
    this.xml = xml;
    typeface = new Typeface(profile.lettering());
  }

  void write() throws IOException {
    xml.start("w:document", "xmlns:w", DocxWriter.MAIN).start("w:body");
    for (int i = 0; i < document.sections().size(); i++) {
      section(i);
    }
    if (document.sections().isEmpty()) {
      xml.empty("w:p");
    }
    xml.end();
  }

  private void section(int index) throws IOException {
    Section section = document.sections().get(index);
    space = 0;
    newPage = false;
    List<Block> blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean keep = closes(blocks, i + 1);
      block(blocks.get(i), keep, section);
    }
    if (index + 1 < document.sections().size()) {
      strut(() -> margins.section(xml, index));
    } else {
      if (blocks.isEmpty() || standsInTable(blocks.getLast())) {
        strut(() -> {});
      }
      margins.section(xml, index);
    }
  }

  private static boolean standsInTable(Block block) {
    return block instanceof Table || block instanceof Signature;
  }

  /**
   * Does a signature, a contact or the heading above those who agreed follow, with nothing but
   * space before it? None of them stands on a page without text.
   */
  private static boolean closes(List<Block> blocks, int from) {
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Paragraph heading && heading.keepWithNext()) {
        return i + 1 < blocks.size() && signs(blocks, i + 1);
      }
      if (!(block instanceof Space)) {
        return block instanceof Signature || block instanceof Contact;
      }
    }
    return false;
  }

  private static boolean signs(List<Block> blocks, int from) {
    for (Block block : blocks.subList(from, blocks.size())) {
      if (!(block instanceof Space)) {
        return block instanceof Signature;
      }
    }
    return false;
  }

  private void block(Block block, boolean keep, Section section) throws IOException {
    switch (block) {
      case Paragraph paragraph -> paragraph(paragraph, keep, section);
      case Sides sides -> sides(sides, section);
      case Corner corner -> corner(corner, section);
      case Signature signature -> signature(signature, keep, section);
      case Contact contact -> contact(contact);
      case Space free -> space += free.lines();
      case PageFoot foot -> foot(foot);
      case NewPage turn -> newPage = true;
      case Drawing drawing -> paragraph(Paragraph.left(drawing.words()), keep, section);
      case Table table -> {
        between(false);
        new DocxTable(table, profile, typeface, xml).write(margins.width(section));
        afterTable = true;
      }
    }
  }

  /** Two tables without anything between them would become one. */
  private void between(boolean keep) throws IOException {
    if (afterTable || space > 0 || newPage) {
      double lines = space;
      space = 0;
      xml.start("w:p").start("w:pPr");
      if (keep) {
        xml.empty("w:keepNext");
      }
      if (newPage) {
        xml.empty("w:pageBreakBefore");
        newPage = false;
      }
      exactly(Math.max(20, twipsOfLines(lines)));
      xml.start("w:rPr").empty("w:sz", "w:val", "2").end().end().end();
    }
    afterTable = false;
  }

  private void exactly(int twips) throws IOException {
    xml.empty(
        "w:spacing",
        "w:before",
        "0",
        "w:after",
        "0",
        "w:line",
        String.valueOf(twips),
        "w:lineRule",
        "exact");
  }

  private interface Inside {
    void write() throws IOException;
  }

  /** A paragraph that takes next to no height: it ends a section, or stands after a last table. */
  private void strut(Inside inside) throws IOException {
    xml.start("w:p").start("w:pPr");
    exactly(20);
    xml.start("w:rPr").empty("w:sz", "w:val", "2").end();
    inside.write();
    xml.end().end();
    afterTable = false;
  }

  private void paragraph(Paragraph paragraph, boolean keep, Section section) throws IOException {
    String style = style(paragraph);
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style);
    boolean kept = style.startsWith(DocxStyles.HEADING) || style.equals(DocxStyles.CENTRED);
    if (paragraph.keepWithNext() != kept || keep && !kept) {
      xml.empty("w:keepNext", "w:val", paragraph.keepWithNext() || keep ? "1" : "0");
    }
    before();
    if (paragraph.indented() != style.equals(DocxStyles.BODY)) {
      int indent = paragraph.indented() ? twips(profile.paragraphIndent()) : 0;
      xml.empty("w:ind", "w:firstLine", String.valueOf(indent));
    }
    if (paragraph.align() == Align.CENTER) {
      balance(paragraph, section);
    }
    if (!usual(style).equals(paragraph.align())) {
      xml.empty("w:jc", "w:val", justification(paragraph.align()));
    }
    xml.end();
    boolean heading = style.startsWith(DocxStyles.HEADING);
    for (Run run : paragraph.runs()) {
      run(xml, run, heading, profile.letterSpacing() * profile.bodySize(), 0);
    }
    xml.end();
  }

  /** Indents on both sides, so that a title breaks into lines of about the same width. */
  private void balance(Paragraph title, Section section) throws IOException {
    double width = points(margins.width(section));
    Setting setting = new Setting(typeface, profile.bodySize(), 1, profile.letterSpacing());
    List<TextLine> lines = LineBreaker.balanced(title.runs(), setting, width);
    double widest = lines.stream().mapToDouble(TextLine::width).max().orElse(0);
    double side = (width - widest) / 2 - BALANCE_SLACK;
    if (lines.size() > 1 && side > BALANCE_SLACK) {
      String indent = String.valueOf(Math.round(side * 20));
      xml.empty("w:ind", "w:left", indent, "w:right", indent, "w:firstLine", "0");
    }
  }

  private void sides(Sides sides, Section section) throws IOException {
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", DocxStyles.LINE);
    xml.empty("w:keepNext")
        .start("w:tabs")
        .empty("w:tab", "w:val", "right", "w:pos", twipsText(margins.width(section)))
        .end();
    before();
    xml.end();
    run(xml, new Run(sides.left(), false, false), false, 0, 0);
    xml.start("w:r").empty("w:tab").end();
    run(xml, new Run(sides.right(), false, false), false, 0, 0);
    xml.end();
  }

  /** A frame at the lower margin: it stays there whatever is written above. */
  private void foot(PageFoot foot) throws IOException {
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", DocxStyles.CENTRED);
    xml.empty("w:keepNext", "w:val", "0");
    atFoot("center");
    space = 0;
    xml.end();
    run(xml, new Run(foot.text(), false, false), false, 0, 0);
    xml.end();
    // A frame stands on the page of the paragraph behind it.
    strut(() -> {});
  }

  private static String style(Paragraph paragraph) {
    if (paragraph.level() > 0) {
      return DocxStyles.HEADING + Math.min(3, paragraph.level());
    }
    return switch (paragraph.align()) {
      case JUSTIFY -> DocxStyles.BODY;
      case CENTER -> DocxStyles.CENTRED;
      case LEFT, RIGHT -> DocxStyles.LINE;
    };
  }

  private static Align usual(String style) {
    if (style.equals(DocxStyles.BODY)) {
      return Align.JUSTIFY;
    }
    return style.equals(DocxStyles.LINE) ? Align.LEFT : Align.CENTER;
  }

  /** The space that was asked for before a paragraph, and the page that it opens. */
  private void before() throws IOException {
    if (newPage) {
      xml.empty("w:pageBreakBefore");
      newPage = false;
    }
    if (space > 0) {
      xml.empty("w:spacing", "w:before", String.valueOf(twipsOfLines(space)));
      space = 0;
    }
    afterTable = false;
  }

  private int twipsOfLines(double lines) {
    double line = typeface.lineHeight() * profile.bodySize() * profile.lineSpacing();
    return (int) Math.round(lines * line * 20);
  }

  private void corner(Corner corner, Section section) throws IOException {
    double width = points(margins.width(section));
    Setting setting = new Setting(typeface, profile.bodySize(), 1, profile.letterSpacing());
    double column = Box.cornerColumn(corner, profile, setting, width);
    String indent = String.valueOf(Math.round((width - column) * 20));
    for (String line : corner.lines()) {
      xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", DocxStyles.CORNER);
      before();
      xml.empty("w:ind", "w:left", indent).end();
      run(xml, new Run(line, false, false), false, 0, 0);
      xml.end();
    }
  }

  /** A row of a table without rules: the name stands beside the last line of the position. */
  private void signature(Signature signature, boolean keep, Section section) throws IOException {
    between(true);
    Setting setting = new Setting(typeface, profile.bodySize(), 1, 0);
    double whole = points(margins.width(section));
    double name =
        LineBreaker.lines(signature.name(), false, setting, whole / 2).stream()
            .mapToDouble(TextLine::width)
            .max()
            .orElse(0);
    // More than measured: another font may be wider.
    int right = (int) Math.round(Math.min(name * 1.15 + 6, whole / 2) * 20);
    int left = twips(margins.width(section)) - right;
    xml.start("w:tbl");
    DocxTable.properties(xml, DocxStyles.BARE, new int[] {left, right});
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit").end();
    signed(left, signature.position(), "left", twips(profile.signatureGap()), keep);
    signed(right, List.of(signature.name()), "right", 0, keep);
    xml.end().end();
    afterTable = true;
  }

  private void signed(int width, List<String> lines, String align, int gap, boolean keep)
      throws IOException {
    xml.start("w:tc")
        .start("w:tcPr")
        .empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa")
        .empty("w:vAlign", "w:val", "bottom")
        .end();
    for (String line : lines.isEmpty() ? List.of("") : lines) {
      xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", DocxStyles.SIGNATURE);
      if (keep) {
        xml.empty("w:keepNext");
      }
      if (gap > 0) {
        xml.empty("w:ind", "w:right", String.valueOf(gap));
      }
      xml.empty("w:jc", "w:val", align).end();
      run(xml, new Run(line, false, false), false, 0, 0);
      xml.end();
    }
    xml.end();
  }

  /** A frame at the lower margin of the page where the signature stands, whatever is above. */
  private void contact(Contact contact) throws IOException {
    space = 0;
    for (String line : contact.lines()) {
      xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", DocxStyles.CONTACT);
      xml.empty("w:keepNext");
      atFoot("left");
      xml.end();
      run(xml, new Run(line, false, false), false, 0, 0);
      xml.end();
    }
    // A frame stands on the page of the paragraph behind it, and that one follows the signature.
    strut(() -> {});
  }

  private void atFoot(String align) throws IOException {
    xml.empty(
        "w:framePr",
        "w:wrap",
        "notBeside",
        "w:hAnchor",
        "margin",
        "w:xAlign",
        align,
        "w:vAnchor",
        "margin",
        "w:yAlign",
        "bottom");
  }

  /**
   * A run with its line breaks and no-break spaces.
   *
   * @param plain its style is bold already
   * @param spacing between spaced letters, points
   * @param size points; 0: as the style says
   */
  static void run(Xml xml, Run run, boolean plain, double spacing, double size) throws IOException {
    if (run.text().isEmpty()) {
      return;
    }
    xml.start("w:r").start("w:rPr");
    if (run.bold() && !plain) {
      xml.empty("w:b").empty("w:bCs");
    }
    if (run.spaced()) {
      xml.empty("w:spacing", "w:val", String.valueOf(Math.round(spacing * 20)));
    }
    if (size > 0) {
      xml.empty("w:sz", "w:val", DocxStyles.half(size));
      xml.empty("w:szCs", "w:val", DocxStyles.half(size));
    }
    xml.end();
    String[] lines = Typography.bind(run.text()).replace('\t', ' ').split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xml.empty("w:br");
      }
      if (!lines[i].isEmpty()) {
        xml.start("w:t", "xml:space", "preserve").text(lines[i].replace("\r", "")).end();
      }
    }
    xml.end();
  }

  static String justification(Align align) {
    return switch (align) {
      case LEFT -> "left";
      case CENTER -> "center";
      case RIGHT -> "right";
      case JUSTIFY -> "both";
    };
  }

  /** Twentieths of a point. */
  static int twips(double millimetres) {
    return (int) Math.round(millimetres * TWIPS_PER_MILLIMETRE);
  }

  static String twipsText(double millimetres) {
    return String.valueOf(twips(millimetres));
  }
}
