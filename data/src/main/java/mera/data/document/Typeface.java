package mera.data.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.pdf.BaseFont;

/**
 * Liberation Serif or Sans, regular and bold, as wide as Times New Roman and Arial. One for each
 * document: the library's font objects are not safe to share between threads.
 */
final class Typeface {

  /** Stands for a character that the font lacks, so that its loss can be seen. */
  private static final char MISSING = '□';

  private static final char ROUBLE = '₽';

  private final Face regular;
  private final Face bold;

  Typeface(LayoutProfile.Lettering lettering) {
    String family = lettering.free().replace(" ", "");
    regular = new Face(family + "-Regular.ttf");
    bold = new Face(family + "-Bold.ttf");
  }

  BaseFont font(boolean bold) {
    return face(bold).font;
  }

  /** Advance at size 1. */
  double advance(char c, boolean bold) {
    return face(bold).advance(c);
  }

  /** Advance of the whole text at size 1. */
  double width(String text, boolean bold) {
    Face face = face(bold);
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += face.advance(text.charAt(i));
    }
    return sum;
  }

  /** Natural distance of lines at size 1. */
  double lineHeight() {
    return regular.ascent + regular.descent + regular.leading;
  }

  /** From the baseline to the bottom of the line at size 1. */
  double belowBaseline() {
    return regular.descent + regular.leading / 2;
  }

  /**
   * The text with ordinary blanks for tabs, without invisible characters, with letters and accents
   * joined, and with a visible sign for what the font lacks.
   */
  String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String joined = joined(text);
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      if (c == '\n' || c == Typography.NO_BREAK) {
        out.append(c);
      } else if (c == '\t' || c == ' ') {
        appendBlank(out);
      } else if (Character.isSurrogate(c)) {
        // None of the font's characters lies beyond the basic plane.
        if (Character.isHighSurrogate(c)) {
          out.append(MISSING);
        }
      } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
        append(out, c);
      }
    }
    return out.toString();
  }

  private static String joined(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private void append(StringBuilder out, char c) {
    if (regular.known(c)) {
      out.append(c);
    } else if (c == ROUBLE) {
      out.append("руб.");
    } else {
      out.append(MISSING);
    }
  }

  private static void appendBlank(StringBuilder out) {
    if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private Face face(boolean bold) {
    return bold ? this.bold : regular;
  }

  private static final class Face {
    private final BaseFont font;
    private final double ascent;
    private final double descent;
    private final double leading;
    private final float[] advances = new float[Character.MAX_VALUE + 1];

    Face(String file) {
      font = load(file);
      ascent = font.getFontDescriptor(BaseFont.AWT_ASCENT, 1);
      descent = -font.getFontDescriptor(BaseFont.AWT_DESCENT, 1);
      leading = font.getFontDescriptor(BaseFont.AWT_LEADING, 1);
      Arrays.fill(advances, Float.NaN);
    }

    double advance(char c) {
      float known = advances[c];
      if (Float.isNaN(known)) {
        // A no-break space is drawn as a blank.
        known = font.getWidth(c == Typography.NO_BREAK ? ' ' : c) / 1000f;
        advances[c] = known;
      }
      return known;
    }

    boolean known(char c) {
      return font.charExists(c);
    }

    private static BaseFont load(String file) {
      try (InputStream in =
          Objects.requireNonNull(Liberation.class.getResourceAsStream("/liberation/" + file))) {
        return BaseFont.createFont(
            file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
