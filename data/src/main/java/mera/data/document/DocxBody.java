package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.io.IOException;
import java.util.ArrayList;
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

  private final Document document;
  private final LayoutProfile profile;
  private final DocxMargins margins;
  private final Xml xml;
  private final Typeface typeface;
  private Section section;

  /** Free space that waits for the next paragraph, lines. */
  private double space;

  /** Free space that a table wants between itself and the paragraph being written, lines. */
  private double below;

  private boolean newPage;
  private boolean afterTable;

  /** What the last paragraph of a section carries. */
  private DocxParagraph.Content ending = () -> {};

  DocxBody(Document document, LayoutProfile profile, DocxMargins margins, Xml xml) {
    this.document = document;
    this.profile = profile;
    this.margins = margins;
    this.xml = xml;
    typeface = new Typeface(profile.lettering());
    section = new Section(Document.Orientation.PORTRAIT, List.of());
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
    section = document.sections().get(index);
    space = 0;
    newPage = false;
    boolean last = index + 1 == document.sections().size();
    DocxParagraph.Content properties = () -> margins.section(xml, index);
    List<Block> blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      below = spaceBeforeTable(blocks, i + 1);
      if (!last && i + 1 == blocks.size() && mayEnd(blocks.get(i))) {
        ending = properties;
      }
      block(blocks.get(i), closes(blocks, i + 1));
    }
    boolean ended = !blocks.isEmpty() && mayEnd(blocks.getLast());
    if (last) {
      if (!ended) {
        strut(() -> {});
      }
      properties.write();
    } else if (!ended) {
      strut(properties);
    }
    ending = () -> {};
  }

  /** May the end of a section stand in the paragraph of this block? */
  private static boolean mayEnd(Block block) {
    return block instanceof Paragraph || block instanceof Sides || block instanceof Signature;
  }

  /** A table has no space above itself, so the paragraph before it has it below. */
  private static double spaceBeforeTable(List<Block> blocks, int from) {
    double lines = 0;
    for (Block block : blocks.subList(from, blocks.size())) {
      switch (block) {
        case Space free -> lines += free.lines();
        case Table table -> {
          return lines;
        }
        default -> {
          return 0;
        }
      }
    }
    return 0;
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

  private void block(Block block, boolean keep) throws IOException {
    switch (block) {
      case Paragraph paragraph -> paragraph(paragraph, keep);
      case Sides sides -> signed(DocxStyles.LINE, List.of(sides.left()), sides.right(), true);
      case Corner corner -> corner(corner);
      case Signature signature ->
          signed(DocxStyles.SIGNATURE, signature.position(), signature.name(), keep);
      case Contact contact -> contact(contact);
      case Space free -> space += free.lines();
      case PageFoot foot -> foot(foot);
      case NewPage turn -> newPage = true;
      case Drawing drawing -> paragraph(Paragraph.left(drawing.words()), keep);
      case Table table -> {
        between();
        new DocxTable(table, profile, typeface, xml).write(margins.width(section));
        afterTable = true;
      }
    }
  }

  /** Two tables without anything between them would become one. */
  private void between() throws IOException {
    if (afterTable || space > 0 || newPage) {
      int height = Math.max(20, twipsOfLines(newPage ? 0 : space));
      new DocxParagraph(xml, "").newPage(newPage).exactly(height).write(() -> {});
      space = 0;
      newPage = false;
    }
  }

  /** A paragraph that takes next to no height: it ends a section, or stands after a last table. */
  private void strut(DocxParagraph.Content properties) throws IOException {
    new DocxParagraph(xml, "").exactly(20).section(properties).write(() -> {});
    afterTable = false;
  }

  /** Each line of indented text is indented, so it is a paragraph of its own. */
  private void paragraph(Paragraph paragraph, boolean keep) throws IOException {
    if (!paragraph.indented()) {
      line(paragraph, keep);
      return;
    }
    double wanted = below;
    DocxParagraph.Content end = ending;
    ending = () -> {};
    List<Paragraph> lines = lines(paragraph);
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i + 1 == lines.size();
      below = last ? wanted : 0;
      ending = last ? end : ending;
      line(lines.get(i), keep && last);
    }
  }

  private static List<Paragraph> lines(Paragraph paragraph) {
    List<Paragraph> lines = new ArrayList<>();
    List<Run> line = new ArrayList<>();
    for (Run run : paragraph.runs()) {
      String[] parts = run.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(part(paragraph, line));
          line.clear();
        }
        line.add(new Run(parts[i], run.bold(), run.spaced()));
      }
    }
    lines.add(part(paragraph, line));
    return lines;
  }

  private static Paragraph part(Paragraph whole, List<Run> line) {
    return new Paragraph(
        line, whole.align(), whole.indented(), whole.keepWithNext(), whole.level());
  }

  private void line(Paragraph paragraph, boolean keep) throws IOException {
    String style = style(paragraph);
    boolean heading = style.startsWith(DocxStyles.HEADING);
    boolean kept = heading || style.equals(DocxStyles.CENTRED);
    DocxParagraph line = next(style);
    if (paragraph.keepWithNext() != kept || keep && !kept) {
      line.keepNext(paragraph.keepWithNext() || keep);
    }
    if (paragraph.indented() != style.equals(DocxStyles.BODY)) {
      line.firstLine(paragraph.indented() ? DocxParagraph.twips(profile.paragraphIndent()) : 0);
    }
    if (usual(style) != paragraph.align()) {
      line.align(paragraph.align());
    }
    double spacing = profile.letterSpacing() * profile.bodySize();
    line.write(
        () -> {
          for (Run run : paragraph.align() == Align.CENTER ? even(paragraph) : paragraph.runs()) {
            DocxParagraph.run(xml, run, heading, spacing);
          }
        });
  }

  /** A title is broken by hand into lines of about the same width. */
  private List<Run> even(Paragraph title) {
    if (title.runs().size() != 1) {
      return title.runs();
    }
    Run only = title.runs().getFirst();
    String text = LineBreaker.broken(only, body(), points(margins.width(section)));
    return List.of(new Run(text, only.bold(), only.spaced()));
  }

  /** A frame at the lower margin: it stays there whatever is written above. */
  private void foot(PageFoot foot) throws IOException {
    DocxParagraph paragraph = next(DocxStyles.CENTRED).space(0, 0).keepNext(false);
    paragraph.frame(atFoot("center")).write(() -> DocxParagraph.run(xml, foot.text()));
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

  /**
   * A paragraph with the space that was asked for around it, on the page that it opens; at the top
   * of that one there is no space.
   */
  private DocxParagraph next(String style) {
    DocxParagraph paragraph = new DocxParagraph(xml, style).newPage(newPage).section(ending);
    paragraph.space(newPage ? 0 : twipsOfLines(space), twipsOfLines(below));
    space = -below;
    below = 0;
    newPage = false;
    afterTable = false;
    return paragraph;
  }

  private int twipsOfLines(double lines) {
    double line = typeface.lineHeight() * profile.bodySize() * profile.lineSpacing();
    return (int) Math.round(lines * line * 20);
  }

  private Setting body() {
    return new Setting(typeface, profile.bodySize(), 1, profile.letterSpacing());
  }

  private void corner(Corner corner) throws IOException {
    double width = points(margins.width(section));
    double column = Box.cornerColumn(corner, profile, body(), width);
    int left = (int) Math.round((width - column) * 20);
    double wanted = below;
    below = 0;
    List<String> lines = corner.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        space++;
      } else {
        below = i + 1 == lines.size() ? wanted : 0;
        String text = lines.get(i);
        next(DocxStyles.CORNER).left(left).write(() -> DocxParagraph.run(xml, text));
      }
    }
  }

  /** The name ends at the right margin, in line with the last line of the position. */
  private void signed(String style, List<String> position, String name, boolean keep)
      throws IOException {
    double width = points(margins.width(section));
    List<TextLine> names = LineBreaker.lines(name, false, body(), width / 2);
    double column = Box.Signed.positionColumn(names, profile, width);
    String broken = LineBreaker.broken(plain(String.join("\n", position)), body(), column);
    String[] named = LineBreaker.broken(plain(name), body(), width / 2).split("\n");
    DocxParagraph paragraph = next(style).keepLines().rightTab((int) Math.round(width * 20));
    if (keep) {
      paragraph.keepNext(true);
    }
    paragraph.write(
        () -> {
          DocxParagraph.run(xml, broken);
          for (String line : named) {
            xml.start("w:r").empty("w:tab").end();
            DocxParagraph.run(xml, line);
          }
        });
  }

  private static Run plain(String text) {
    return new Run(text, false, false);
  }

  /**
   * A frame on the page where the signature stands: in the lower margin, or above it if that has no
   * room.
   */
  private void contact(Contact contact) throws IOException {
    space = 0;
    String[] frame = atFoot("left");
    double height = contact.lines().size() * typeface.lineHeight() * profile.contactSize();
    if (height <= points(profile.footRoom(section.orientation()))) {
      int top = margins.height(section) - DocxParagraph.twips(margins.bottom(section));
      frame =
          new String[] {
            "w:wrap",
            "around",
            "w:hAnchor",
            "margin",
            "w:xAlign",
            "left",
            "w:vAnchor",
            "page",
            "w:y",
            String.valueOf(top)
          };
    }
    for (String line : contact.lines()) {
      DocxParagraph paragraph = new DocxParagraph(xml, DocxStyles.CONTACT).keepNext(true);
      paragraph.frame(frame).write(() -> DocxParagraph.run(xml, line));
    }
    // A frame stands on the page of the paragraph behind it, and that one follows the signature.
    strut(() -> {});
  }

  private static String[] atFoot(String align) {
    return new String[] {
      "w:wrap",
      "notBeside",
      "w:hAnchor",
      "margin",
      "w:xAlign",
      align,
      "w:vAnchor",
      "margin",
      "w:yAlign",
      "bottom"
    };
  }
}
