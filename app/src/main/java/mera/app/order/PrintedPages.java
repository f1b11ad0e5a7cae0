package mera.app.order;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import mera.data.document.Printout;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF kept open to be looked at page by page; one thread at a time. */
final class PrintedPages implements AutoCloseable {

  /** Pixels to a point at the size of paper. */
  private static final double PIXELS_PER_POINT = 96.0 / 72;

  private final PDDocument pdf;
  private final PDFRenderer renderer;
  private final List<Integer> firstPages;

  PrintedPages(Printout printout) {
    try {
      pdf = Loader.loadPDF(printout.pdf());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    renderer = new PDFRenderer(pdf);
    firstPages = printout.firstPages();
  }

  int count() {
    return pdf.getNumberOfPages();
  }

  /** By section of the document: where it begins, from 1. */
  List<Integer> firstPages() {
    return firstPages;
  }

  /** Width on paper as pixels of the screen. */
  double width(int page) {
    return pdf.getPage(page - 1).getMediaBox().getWidth() * PIXELS_PER_POINT;
  }

  /**
   * @param page from 1
   * @param scale 1 = as on paper
   * @param density dots of the screen to a pixel
   */
  Sheet draw(int page, double scale, double density) {
    try {
      BufferedImage image =
          renderer.renderImage(
              page - 1, (float) (scale * density * PIXELS_PER_POINT), ImageType.RGB);
      return new Sheet(page, scale, width(page) * scale, image);
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
