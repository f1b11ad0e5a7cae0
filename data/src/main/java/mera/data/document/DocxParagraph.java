package mera.data.document;

import java.io.IOException;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Run;

/**
 * A paragraph for word processors. Its properties are collected in any order and written in the one
 * that the schema lays down: Word refuses a file in which they are mixed up.
 */
final class DocxParagraph {

  private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

  private final Xml xml;
  private final String style;
  private String keepNext = "";
  private boolean keepLines;
  private boolean newPage;
  private List<String> frame = List.of();
  private int tab;
  private int before;
  private int after;
  private int exact;
  private int left;
  private int firstLine = -1;
  private String align = "";
  private Content section = () -> {};

  /** What is written inside of something that was started. */
  interface Content {
    void write() throws IOException;
  }

  /**
   * @param style id; empty: that of plain text
   */
  DocxParagraph(Xml xml, String style) {
    this.xml = xml;
    this.style = style;
  }

  /** On the same page as what follows, or not, whatever the style says. */
  DocxParagraph keepNext(boolean kept) {
    keepNext = kept ? "1" : "0";
    return this;
  }

  /** Never split over pages. */
  DocxParagraph keepLines() {
    keepLines = true;
    return this;
  }

  /** On a new page. */
  DocxParagraph newPage(boolean turned) {
    newPage = turned;
    return this;
  }

  /** Away from the text, at a place of its own: names and values by turns. */
  DocxParagraph frame(String... place) {
    frame = List.of(place);
    return this;
  }

  /** What stands behind a tab ends at this distance from the left margin. */
  DocxParagraph rightTab(int twips) {
    tab = twips;
    return this;
  }

  /** Free space above and below, twips; 0: as the style says. */
  DocxParagraph space(int above, int below) {
    before = above;
    after = below;
    return this;
  }

  /** Takes so much height whatever stands in it. */
  DocxParagraph exactly(int twips) {
    exact = twips;
    return this;
  }

  DocxParagraph left(int twips) {
    left = twips;
    return this;
  }

  DocxParagraph firstLine(int twips) {
    firstLine = twips;
    return this;
  }

  DocxParagraph align(Align side) {
    align = justification(side);
    return this;
  }

  /** Ends a section, whose properties stand in its last paragraph. */
  DocxParagraph section(Content properties) {
    section = properties;
    return this;
  }

  /** Writes it with what stands in it. */
  void write(Content runs) throws IOException {
    xml.start("w:p").start("w:pPr");
    if (!style.isEmpty()) {
      xml.empty("w:pStyle", "w:val", style);
    }
    if (!keepNext.isEmpty()) {
      xml.empty("w:keepNext", "w:val", keepNext);
    }
    if (keepLines) {
      xml.empty("w:keepLines");
    }
    if (newPage) {
      xml.empty("w:pageBreakBefore");
    }
    if (!frame.isEmpty()) {
      xml.empty("w:framePr", frame.toArray(String[]::new));
    }
    if (tab > 0) {
      xml.start("w:tabs").empty("w:tab", "w:val", "right", "w:pos", String.valueOf(tab)).end();
    }
    spacing();
    indents();
    if (!align.isEmpty()) {
      xml.empty("w:jc", "w:val", align);
    }
    if (exact > 0) {
      xml.start("w:rPr").empty("w:sz", "w:val", "2").end();
    }
    section.write();
    xml.end();
    runs.write();
    xml.end();
  }

  private void spacing() throws IOException {
    String above = String.valueOf(before);
    String below = String.valueOf(after);
    if (exact > 0) {
      String height = String.valueOf(exact);
      xml.empty(
          "w:spacing",
          "w:before",
          above,
          "w:after",
          below,
          "w:line",
          height,
          "w:lineRule",
          "exact");
    } else if (before > 0 && after > 0) {
      xml.empty("w:spacing", "w:before", above, "w:after", below);
    } else if (before > 0) {
      xml.empty("w:spacing", "w:before", above);
    } else if (after > 0) {
      xml.empty("w:spacing", "w:after", below);
    }
  }

  private void indents() throws IOException {
    if (left > 0) {
      xml.empty("w:ind", "w:left", String.valueOf(left));
    } else if (firstLine >= 0) {
      xml.empty("w:ind", "w:firstLine", String.valueOf(firstLine));
    }
  }

  /** A run with its line breaks, and with no-break spaces where a line may not end. */
  static void run(Xml xml, Run run, boolean plain, double spacing) throws IOException {
    String text = Typography.bind(run.text());
    bound(xml, new Run(text, run.bold(), run.spaced()), plain, spacing, 0);
  }

  /**
   * A run with its line breaks and the no-break spaces that it has.
   *
   * @param plain its style is bold already
   * @param spacing between spaced letters, points
   * @param size points; 0: as the style says
   */
  static void bound(Xml xml, Run run, boolean plain, double spacing, double size)
      throws IOException {
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
    String[] lines = run.text().replace('\t', ' ').split("\n", -1);
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

  /** Plain text in the letters of its style. */
  static void run(Xml xml, String text) throws IOException {
    run(xml, new Run(text, false, false), false, 0);
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
