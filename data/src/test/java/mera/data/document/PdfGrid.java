package mera.data.document;

import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The ruled boxes of a PDF with the words inside them, as the eye sees the cells of its tables. */
public final class PdfGrid {

  private PdfGrid() {}

  /**
   * A ruled box; a cell that goes on over the page is one on each page.
   *
   * @param page from 1
   * @param top points from the upper edge
   * @param bottom points from the upper edge
   * @param text in the order of printing, without line breaks
   */
  public record Box(int page, double left, double top, double right, double bottom, String text) {}

  /** All boxes of a document printed in the standard profile, page by page as they were drawn. */
  public static List<Box> of(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(document, LayoutProfile.standard(), out);
    List<Box> boxes = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        Ruler ruler = new Ruler(pdf.getPage(page - 1));
        ruler.processPage(pdf.getPage(page - 1));
        boxes.addAll(ruler.boxes(page));
      }
    }
    return boxes;
  }

  private record Rule(double left, double bottom, double right, double top) {
    boolean holds(Sign sign) {
      return sign.x() >= left && sign.x() < right && sign.y() >= bottom && sign.y() < top;
    }
  }

  private record Sign(double x, double y, String text) {}

  /** Listens to what is drawn on a page. */
  private static final class Ruler extends PDFGraphicsStreamEngine {

    private final double height;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();
    private Point2D current = new Point2D.Double();

    Ruler(PDPage page) {
      super(page);
      height = page.getCropBox().getHeight();
    }

    List<Box> boxes(int page) {
      return rules.stream()
          .map(
              rule -> {
                StringBuilder text = new StringBuilder();
                signs.stream().filter(rule::holds).forEach(sign -> text.append(sign.text()));
                return new Box(
                    page,
                    rule.left(),
                    height - rule.top(),
                    rule.right(),
                    height - rule.bottom(),
                    text.toString());
              })
          .toList();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
      rules.add(
          new Rule(
              Math.min(p0.getX(), p2.getX()),
              Math.min(p0.getY(), p2.getY()),
              Math.max(p0.getX(), p2.getX()),
              Math.max(p0.getY(), p2.getY())));
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      String text = font.toUnicode(code);
      signs.add(new Sign(matrix.getTranslateX(), matrix.getTranslateY(), text == null ? "" : text));
    }

    @Override
    public void moveTo(float x, float y) {
      current = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
      current = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
      current = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
      return current;
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int rule) {}

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int rule) {}

    @Override
    public void fillAndStrokePath(int rule) {}

    @Override
    public void shadingFill(COSName name) {}
  }
}
