package mera.app.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.ServiceUIFactory;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashPrintJobAttributeSet;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobListener;
import javax.print.event.PrintServiceAttributeListener;
import org.jspecify.annotations.Nullable;

/** A printer whose paper is looked at: it draws every page that it is given. */
final class PaperPrinter implements PrintService {

  private final List<Page> pages = new ArrayList<>();
  private PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
  private boolean broken;

  /** A printed page: how it lay, and whether anything came on it. */
  record Page(int orientation, boolean inked) {}

  void breakDown() {
    broken = true;
  }

  List<Page> pages() {
    return List.copyOf(pages);
  }

  /** What was asked for with the pages. */
  PrintRequestAttributeSet wishes() {
    return wishes;
  }

  @Override
  public String getName() {
    return "Кабинет 12";
  }

  @Override
  public DocPrintJob createPrintJob() {
    return new Job();
  }

  private void take(Pageable paper) throws PrinterException {
    for (int n = 0; n < paper.getNumberOfPages(); n++) {
      PageFormat format = paper.getPageFormat(n);
      BufferedImage image =
          new BufferedImage(
              (int) format.getWidth(), (int) format.getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      int answer = paper.getPrintable(n).print(graphics, format, n);
      graphics.dispose();
      int[] dots =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      boolean inked = Arrays.stream(dots).anyMatch(dot -> (dot & 0xff) < 128);
      pages.add(new Page(format.getOrientation(), answer == Printable.PAGE_EXISTS && inked));
    }
  }

  private final class Job implements DocPrintJob {

    @Override
    public void print(Doc doc, PrintRequestAttributeSet asked) throws PrintException {
      if (broken) {
        throw new PrintException("out of paper");
      }
      wishes = asked;
      try {
        take((Pageable) doc.getPrintData());
      } catch (IOException | PrinterException fault) {
        throw new PrintException(fault);
      }
    }

    @Override
    public PrintService getPrintService() {
      return PaperPrinter.this;
    }

    @Override
    public PrintJobAttributeSet getAttributes() {
      return new HashPrintJobAttributeSet();
    }

    @Override
    public void addPrintJobListener(PrintJobListener listener) {}

    @Override
    public void removePrintJobListener(PrintJobListener listener) {}

    @Override
    public void addPrintJobAttributeListener(
        PrintJobAttributeListener listener, PrintJobAttributeSet attributes) {}

    @Override
    public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {}
  }

  @Override
  public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

  @Override
  public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

  @Override
  public PrintServiceAttributeSet getAttributes() {
    return new HashPrintServiceAttributeSet();
  }

  @Override
  public <T extends PrintServiceAttribute> @Nullable T getAttribute(Class<T> category) {
    return null;
  }

  @Override
  public DocFlavor[] getSupportedDocFlavors() {
    return new DocFlavor[] {DocFlavor.SERVICE_FORMATTED.PAGEABLE};
  }

  @Override
  public boolean isDocFlavorSupported(DocFlavor flavor) {
    return DocFlavor.SERVICE_FORMATTED.PAGEABLE.equals(flavor);
  }

  @Override
  public Class<?>[] getSupportedAttributeCategories() {
    return new Class<?>[0];
  }

  @Override
  public boolean isAttributeCategorySupported(Class<? extends Attribute> category) {
    return true;
  }

  @Override
  public @Nullable Object getDefaultAttributeValue(Class<? extends Attribute> category) {
    return null;
  }

  @Override
  public @Nullable Object getSupportedAttributeValues(
      Class<? extends Attribute> category, DocFlavor flavor, AttributeSet attributes) {
    return null;
  }

  @Override
  public boolean isAttributeValueSupported(
      Attribute value, DocFlavor flavor, AttributeSet attributes) {
    return true;
  }

  @Override
  public @Nullable AttributeSet getUnsupportedAttributes(
      DocFlavor flavor, AttributeSet attributes) {
    return null;
  }

  @Override
  public @Nullable ServiceUIFactory getServiceUIFactory() {
    return null;
  }
}
