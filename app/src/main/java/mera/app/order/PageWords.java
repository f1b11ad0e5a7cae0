package mera.app.order;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mera.app.text.Search;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The letters of the pages with their places. Letter case, the dots of «ё», blanks and the ends of
 * lines do not count, so words are found wherever they are broken.
 */
final class PageWords {

  private final List<Letters> pages;

  /**
   * Words that were found.
   *
   * @param page from 1
   * @param boxes one for each line, in points from the upper left corner of the page
   */
  record Hit(int page, List<Rectangle2D> boxes) {}

  /** The letters of one page, each with its box. */
  private record Letters(String text, List<Rectangle2D> boxes) {}

  private PageWords(List<Letters> pages) {
    this.pages = pages;
  }

  static PageWords of(PDDocument pdf) throws IOException {
    List<Letters> pages = new ArrayList<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      Reader reader = new Reader();
      reader.setStartPage(page);
      reader.setEndPage(page);
      reader.getText(pdf);
      pages.add(new Letters(reader.text.toString(), List.copyOf(reader.boxes)));
    }
    return new PageWords(List.copyOf(pages));
  }

  /** In the order of the pages. */
  List<Hit> find(String words) {
    String sought = squeezed(words);
    List<Hit> hits = new ArrayList<>();
    if (sought.isEmpty()) {
      return hits;
    }
    for (int page = 0; page < pages.size(); page++) {
      Letters letters = pages.get(page);
      int at = letters.text().indexOf(sought);
      while (at >= 0) {
        int end = at + sought.length();
        hits.add(new Hit(page + 1, lines(letters.boxes().subList(at, end))));
        at = letters.text().indexOf(sought, end);
      }
    }
    return List.copyOf(hits);
  }

  private static String squeezed(String text) {
    return Search.folded(text).replaceAll("[\\s\\u00a0\\u202f]+", "");
  }

  /** Letters that stand side by side share a box. */
  private static List<Rectangle2D> lines(List<Rectangle2D> letters) {
    List<Rectangle2D> lines = new ArrayList<>();
    for (Rectangle2D letter : letters) {
      Rectangle2D line = lines.isEmpty() ? null : lines.getLast();
      if (line != null
          && Math.abs(line.getCenterY() - letter.getCenterY()) < letter.getHeight() / 2
          && letter.getMaxX() > line.getX()) {
        lines.set(lines.size() - 1, line.createUnion(letter));
      } else {
        lines.add(letter);
      }
    }
    return List.copyOf(lines);
  }

  private static final class Reader extends PDFTextStripper {

    private final StringBuilder text = new StringBuilder();
    private final List<Rectangle2D> boxes = new ArrayList<>();

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
      for (TextPosition position : positions) {
        String letters = squeezed(position.getUnicode());
        double height = position.getFontSizeInPt() * 1.15;
        Rectangle2D box =
            new Rectangle2D.Double(
                position.getXDirAdj(),
                position.getYDirAdj() - height * 0.8,
                position.getWidthDirAdj(),
                height);
        for (int i = 0; i < letters.length(); i++) {
          text.append(letters.charAt(i));
          boxes.add(box);
        }
      }
    }
  }
}
