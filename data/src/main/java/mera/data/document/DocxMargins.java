package mera.data.document;

import java.io.IOException;
import java.util.List;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Section;
import mera.data.document.LayoutProfile.Margins;
import mera.data.document.LayoutProfile.NumberPlace;

/** What stands in the margins: page number and watermark; and the pages of each section. */
final class DocxMargins {

  private static final int SHORT_SIDE = 11906; // of A4, twentieths of a point
  private static final int LONG_SIDE = 16838;

  /** With the number of the page, and without it for first pages. */
  private static final Part NUMBERED_TOP = new Part("rId10", "header1.xml", true, true);

  private static final Part FIRST_TOP = new Part("rId11", "header2.xml", true, false);
  private static final Part NUMBERED_FOOT = new Part("rId12", "footer1.xml", false, true);
  private static final Part FIRST_FOOT = new Part("rId13", "footer2.xml", false, false);

  private final Document document;
  private final LayoutProfile profile;

  /**
   * @param top a header, else a footer
   */
  record Part(String id, String file, boolean top, boolean numbered) {}

  DocxMargins(Document document, LayoutProfile profile) {
    this.document = document;
    this.profile = profile;
  }

  /** The watermark hangs in the headers, wherever the number stands. */
  List<Part> parts() {
    return atTop()
        ? List.of(NUMBERED_TOP, FIRST_TOP)
        : List.of(NUMBERED_TOP, FIRST_TOP, NUMBERED_FOOT, FIRST_FOOT);
  }

  private boolean atTop() {
    return switch (profile.pageNumber().place()) {
      case TOP_CENTER, TOP_RIGHT, NONE -> true;
      case BOTTOM_CENTER, BOTTOM_RIGHT -> false;
    };
  }

  void write(Xml xml, Part part) throws IOException {
    xml.start(
        part.top() ? "w:hdr" : "w:ftr",
        "xmlns:w",
        DocxWriter.MAIN,
        "xmlns:v",
        "urn:schemas-microsoft-com:vml",
        "xmlns:o",
        "urn:schemas-microsoft-com:office:office",
        "xmlns:w10",
        "urn:schemas-microsoft-com:office:word");
    NumberPlace place = profile.pageNumber().place();
    boolean centred = place == NumberPlace.TOP_CENTER || place == NumberPlace.BOTTOM_CENTER;
    xml.start("w:p")
        .start("w:pPr")
        .empty("w:pStyle", "w:val", DocxStyles.NUMBER)
        .empty("w:jc", "w:val", centred ? "center" : "right")
        .end();
    if (part.top() && !document.watermark().isBlank()) {
      watermark(xml, part.id());
    }
    if (part.numbered() && place != NumberPlace.NONE && part.top() == atTop()) {
      field(xml, "PAGE");
    }
    xml.end();
  }

  private static void field(Xml xml, String instruction) throws IOException {
    xml.start("w:r").empty("w:fldChar", "w:fldCharType", "begin").end();
    xml.start("w:r")
        .start("w:instrText", "xml:space", "preserve")
        .text(" " + instruction + " ")
        .end()
        .end();
    xml.start("w:r").empty("w:fldChar", "w:fldCharType", "separate").end();
    xml.start("w:r").start("w:t").text("2").end().end();
    xml.start("w:r").empty("w:fldChar", "w:fldCharType", "end").end();
  }

  /** Letters as a shape behind the text, as word processors make watermarks. */
  private void watermark(Xml xml, String id) throws IOException {
    xml.start("w:r")
        .start("w:pict")
        .start(
            "v:shapetype",
            "id",
            "_x0000_t136",
            "coordsize",
            "21600,21600",
            "o:spt",
            "136",
            "adj",
            "10800",
            "path",
            "m@7,l@8,m@5,21600l@6,21600e")
        .empty("v:path", "textpathok", "t")
        .empty("v:textpath", "on", "t", "fitshape", "t")
        .end()
        .start(
            "v:shape",
            "id",
            "PowerPlusWaterMarkObject" + id,
            "type",
            "#_x0000_t136",
            "style",
            "position:absolute;margin-left:0;margin-top:0;width:440pt;height:120pt;rotation:315;"
                + "z-index:-251658752;mso-position-horizontal:center;"
                + "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
                + "mso-position-vertical-relative:margin",
            "fillcolor",
            "#e0e0e0",
            "stroked",
            "f")
        .empty(
            "v:textpath",
            "style",
            "font-family:\"" + profile.lettering().office() + "\";font-size:1pt;font-weight:bold",
            "string",
            document.watermark())
        .end()
        .end()
        .end();
  }

  /** Ends a section: its paper, margins, header and numbers. */
  void section(Xml xml, int index) throws IOException {
    Section section = document.sections().get(index);
    boolean across = section.orientation() == Orientation.LANDSCAPE;
    Margins margins = profile.margins(section.orientation());
    String edge = DocxParagraph.twipsText(profile.pageNumber().edge());
    boolean unnumbered =
        profile.pageNumber().from() > 1 && (index == 0 || profile.pageNumber().restart());
    xml.start("w:sectPr");
    reference(xml, true, NUMBERED_TOP, FIRST_TOP);
    if (!atTop()) {
      reference(xml, false, NUMBERED_FOOT, FIRST_FOOT);
    }
    if (index > 0) {
      xml.empty("w:type", "w:val", "nextPage");
    }
    String width = String.valueOf(across ? LONG_SIDE : SHORT_SIDE);
    String height = String.valueOf(across ? SHORT_SIDE : LONG_SIDE);
    if (across) {
      xml.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
    } else {
      xml.empty("w:pgSz", "w:w", width, "w:h", height);
    }
    xml.empty(
        "w:pgMar",
        "w:top",
        DocxParagraph.twipsText(margins.top()),
        "w:right",
        DocxParagraph.twipsText(margins.right()),
        "w:bottom",
        DocxParagraph.twipsText(margins.bottom()),
        "w:left",
        DocxParagraph.twipsText(margins.left()),
        "w:header",
        edge,
        "w:footer",
        edge,
        "w:gutter",
        "0");
    if (profile.pageNumber().restart()) {
      xml.empty("w:pgNumType", "w:start", "1");
    }
    if (unnumbered) {
      xml.empty("w:titlePg");
    }
    xml.end();
  }

  private static void reference(Xml xml, boolean top, Part usual, Part first) throws IOException {
    String name = top ? "w:headerReference" : "w:footerReference";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    xml.empty(name, "xmlns:r", office, "w:type", "default", "r:id", usual.id());
    xml.empty(name, "xmlns:r", office, "w:type", "first", "r:id", first.id());
  }

  /** Width between the margins of a section, millimetres. */
  double width(Section section) {
    Margins margins = profile.margins(section.orientation());
    double paper = section.orientation() == Orientation.LANDSCAPE ? 297 : 210;
    return paper - margins.left() - margins.right();
  }

  /** Of the paper of a section, twips. */
  int height(Section section) {
    return section.orientation() == Orientation.LANDSCAPE ? SHORT_SIDE : LONG_SIDE;
  }

  /** Lower margin of a section, millimetres. */
  double bottom(Section section) {
    return profile.margins(section.orientation()).bottom();
  }
}
