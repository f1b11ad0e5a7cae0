package mera.data.document;

import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTextArray;

/**
 * One line as it is drawn.
 *
 * @param width natural width without the indent, points
 * @param indent free space before the line, points
 * @param last ends a paragraph or stands before a forced break, so it is never stretched
 */
record TextLine(List<Piece> pieces, double width, double indent, boolean last) {

  /** A stretch of one style; its blanks are ordinary. */
  record Piece(String text, boolean bold, boolean spaced) {
    int blanks() {
      return (int) text.chars().filter(c -> c == ' ').count();
    }
  }

  /**
   * How a text is set.
   *
   * @param size points
   * @param spacing 1 is the natural height of the font
   * @param letterSpacing of spaced pieces, in sizes of the font
   */
  record Setting(Typeface typeface, double size, double spacing, double letterSpacing) {
    /** Distance of two lines, points. */
    double lineHeight() {
      return typeface.lineHeight() * size * spacing;
    }
  }

  /**
   * @param x left edge of the column of text
   * @param top upper edge of the line
   * @param column width of the column of text
   */
  void draw(
      PdfContentByte canvas,
      Setting setting,
      Document.Align align,
      double x,
      double top,
      double column) {
    if (pieces.isEmpty()) {
      return;
    }
    double free = column - indent - width;
    double start =
        switch (align) {
          case LEFT, JUSTIFY -> x + indent;
          case CENTER -> x + indent + free / 2;
          case RIGHT -> x + indent + free;
        };
    int blanks = pieces.stream().mapToInt(Piece::blanks).sum();
    double stretch =
        align == Document.Align.JUSTIFY && !last && blanks > 0 && free > 0 ? free / blanks : 0;
    double baseline =
        top - setting.lineHeight() + setting.typeface().belowBaseline() * setting.size();
    canvas.beginText();
    canvas.setTextMatrix((float) start, (float) baseline);
    for (Piece piece : pieces) {
      canvas.setFontAndSize(setting.typeface().font(piece.bold()), (float) setting.size());
      if (piece.spaced()) {
        drawSpaced(canvas, piece, setting, stretch);
      } else {
        show(canvas, piece.text(), stretch, setting.size());
      }
    }
    canvas.endText();
  }

  /** The actual text is given as well: some readers take wide gaps for blanks. */
  private static void drawSpaced(
      PdfContentByte canvas, Piece piece, Setting setting, double stretch) {
    PdfDictionary actual = new PdfDictionary();
    actual.put(PdfName.ACTUALTEXT, new PdfString(piece.text(), PdfObject.TEXT_UNICODE));
    canvas.beginMarkedContentSequence(PdfName.SPAN, actual, true);
    canvas.setCharacterSpacing((float) (setting.letterSpacing() * setting.size()));
    show(canvas, piece.text(), stretch, setting.size());
    canvas.setCharacterSpacing(0);
    canvas.endMarkedContentSequence();
  }

  /** The operator for word spacing does not work with two-byte fonts, so blanks are moved. */
  private static void show(PdfContentByte canvas, String text, double stretch, double size) {
    if (stretch == 0) {
      canvas.showText(text);
      return;
    }
    PdfTextArray array = new PdfTextArray();
    int from = 0;
    for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', from)) {
      array.add(text.substring(from, blank + 1));
      array.add((float) (-stretch * 1000 / size));
      from = blank + 1;
    }
    if (from < text.length()) {
      array.add(text.substring(from));
    }
    canvas.showText(array);
  }
}
