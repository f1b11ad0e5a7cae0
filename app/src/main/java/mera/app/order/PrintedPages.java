package mera.app.order;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import mera.data.document.Printout;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** A PDF kept open to be looked at page by page; one thread at a time. */
final class PrintedPages implements AutoCloseable {

  /** Pixels to a point at the size of paper. */
  private static final double PIXELS_PER_POINT = 96.0 / 72;

  private static final Color MARKER = new Color(255, 208, 0, 110);
  private static final Color FRAME = new Color(160, 70, 0);

  private final PDDocument pdf;
  private final PDFRenderer renderer;
  private final List<Integer> firstPages;
  private final List<Printout.End> ends;
  private @Nullable PageWords words;

  PrintedPages(Printout printout) {
    try {
      pdf = Loader.loadPDF(printout.pdf());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    renderer = new PDFRenderer(pdf);
    firstPages = printout.firstPages();
    ends = printout.ends();
  }

  int count() {
    return pdf.getNumberOfPages();
  }

  /** By section of the document: where it begins, from 1. */
  List<Integer> firstPages() {
    return firstPages;
  }

  /** Where the blocks of the document end. */
  List<Printout.End> ends() {
    return ends;
  }

  /** Width on paper as pixels of the screen. */
  double width(int page) {
    return pdf.getPage(page - 1).getMediaBox().getWidth() * PIXELS_PER_POINT;
  }

  /**
   * @param page from 1
   * @param scale 1 = as on paper
   * @param density dots of the screen to a pixel
   * @param hits places that are marked
   * @param chosen the one of them that is looked at; −1: none
   */
  Sheet draw(int page, double scale, double density, List<PageWords.Hit> hits, int chosen) {
    try {
      BufferedImage image =
          renderer.renderImage(
              page - 1, (float) (scale * density * PIXELS_PER_POINT), ImageType.RGB);
      for (int i = 0; i < hits.size(); i++) {
        if (hits.get(i).page() == page) {
          mark(image, hits.get(i), scale * density * PIXELS_PER_POINT, i == chosen);
        }
      }
      return new Sheet(page, scale, width(page) * scale, image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Like a marker pen on paper, which is white in every theme; the one looked at is framed. */
  private static void mark(BufferedImage image, PageWords.Hit hit, double scale, boolean chosen) {
    Graphics2D graphics = image.createGraphics();
    graphics.scale(scale, scale);
    for (Rectangle2D box : hit.boxes()) {
      graphics.setColor(MARKER);
      graphics.fill(box);
      if (chosen) {
        graphics.setColor(FRAME);
        graphics.draw(box);
      }
    }
    graphics.dispose();
  }

  /** Where the words stand; the letters are read when they are first looked for. */
  List<PageWords.Hit> find(String sought) {
    if (sought.isEmpty()) {
      return List.of();
    }
    try {
      PageWords known = words;
      if (known == null) {
        known = PageWords.of(pdf);
        words = known;
      }
      return known.find(sought);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      pdf.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
