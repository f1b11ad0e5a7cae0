package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Section;
import mera.data.document.LayoutProfile.Margins;
import mera.data.document.LayoutProfile.NumberPlace;
import mera.data.document.LayoutProfile.PageNumber;
import mera.data.document.PdfWriter.Kind;
import mera.data.document.TextLine.Setting;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The pages of one PDF, filled from the top down. Lengths are points, y grows upwards as everywhere
 * in PDF.
 */
final class Pages implements AutoCloseable {

  private static final int SHORT_SIDE = 595; // of A4
  private static final int LONG_SIDE = 842;
  private static final double ROUNDING = 0.01;

  private final LayoutProfile profile;
  private final Typeface typeface;
  private final String watermark;
  private final org.openpdf.text.Document pdf = new org.openpdf.text.Document();
  private final PdfWriter writer;
  private Orientation orientation = Orientation.PORTRAIT;
  private final boolean archive;
  private int number;
  private int printed;
  private int section = -1;
  private final List<Printout.End> ends = new ArrayList<>();
  private double y;
  private boolean continued;
  private boolean named;
  private @Nullable PdfOutline chapter;

  Pages(Document document, LayoutProfile profile, Kind kind, OutputStream out) {
    this.profile = profile;
    typeface = new Typeface(profile.lettering());
    watermark = typeface.printable(document.watermark());
    writer = PdfWriter.getInstance(pdf, out);
    pdf.addTitle(document.title());
    pdf.addCreator("Мера");
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("ru-RU"));
    switch (kind) {
      case USUAL -> writer.setPdfVersion(PdfWriter.VERSION_1_7);
      case ARCHIVE -> writer.setPDFXConformance(PdfWriter.PDFA1B);
    }
    archive = kind == Kind.ARCHIVE;
  }

  /** Begins a section, always on a new page. */
  void begin(Section section) {
    orientation = section.orientation();
    this.section++;
    if (profile.pageNumber().restart()) {
      printed = 0;
    }
    turn();
    continued = false;
    named = false;
    if (!section.name().isBlank()) {
      bookmark(1, section.name());
      named = true;
    }
  }

  /**
   * Lets the reader jump to this place.
   *
   * @param level 1 at the top; what the name of the section has said is not said again
   */
  void bookmark(int level, String text) {
    if (level == 1 && named) {
      return;
    }
    String title = typeface.printable(text).replaceAll("\\s+", " ").strip();
    PdfDestination here = new PdfDestination(PdfDestination.XYZ, (float) left(), (float) y, 0);
    PdfOutline parent = chapter;
    if (level == 1 || parent == null) {
      chapter = new PdfOutline(canvas().getRootOutline(), here, title);
    } else {
      PdfOutline inner = new PdfOutline(parent, here, title);
      inner.setOpen(false);
    }
  }

  /** Goes on to the next page of the same section. */
  void turn() {
    pdf.setPageSize(new Rectangle((float) pageWidth(), (float) pageHeight()));
    if (pdf.isOpen()) {
      pdf.newPage();
    } else {
      open();
    }
    // Everything is drawn directly, which the library does not notice.
    writer.setPageEmpty(false);
    number++;
    printed++;
    y = top();
    continued = true;
    drawWatermark();
    drawNumber();
  }

  private void open() {
    pdf.open();
    if (archive) {
      try {
        ICC_Profile colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        writer.setOutputIntents("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", colours);
        writer.createXmpMetadata();
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }

  /** Pale grey below the text: an archive PDF may not have anything transparent. */
  private void drawWatermark() {
    if (watermark.isBlank()) {
      return;
    }
    double diagonal = Math.hypot(pageWidth(), pageHeight());
    double size = Math.min(160, 0.62 * diagonal / typeface.width(watermark, true));
    PdfContentByte below = writer.getDirectContentUnder();
    below.saveState();
    below.beginText();
    below.setGrayFill(0.88f);
    below.setFontAndSize(typeface.font(true), (float) size);
    double angle = Math.toDegrees(Math.atan2(pageHeight(), pageWidth()));
    double down = size * 0.33; // half of the height of a capital
    double radians = Math.toRadians(angle);
    below.showTextAligned(
        PdfContentByte.ALIGN_CENTER,
        watermark,
        (float) (pageWidth() / 2 + down * Math.sin(radians)),
        (float) (pageHeight() / 2 - down * Math.cos(radians)),
        (float) angle);
    below.endText();
    below.restoreState();
  }

  /** Whether the page goes on with a section that began on an earlier one. */
  boolean continued() {
    return continued;
  }

  /** A block of the section ends at the current place. */
  void ended(int block) {
    ends.add(new Printout.End(section, block, number, 1 - y / pageHeight()));
  }

  /** Where all blocks so far ended. */
  List<Printout.End> ends() {
    return List.copyOf(ends);
  }

  /** The page that is being filled, from 1. */
  int number() {
    return number;
  }

  boolean atTop() {
    return y > top() - ROUNDING;
  }

  double y() {
    return y;
  }

  /** Moves down. */
  void advance(double height) {
    y -= height;
  }

  boolean fits(double height) {
    return height <= room() + ROUNDING;
  }

  /** Height that is left on the page. */
  double room() {
    return y - bottom();
  }

  /** Height of a page between its margins. */
  double capacity() {
    return top() - bottom();
  }

  double left() {
    return points(margins().left());
  }

  /** Width between the margins. */
  double width() {
    return pageWidth() - left() - points(margins().right());
  }

  double bottom() {
    return points(margins().bottom());
  }

  /** Height of the lower margin in which small print may stand. */
  double footRoom() {
    return points(profile.footRoom(orientation));
  }

  private double top() {
    return pageHeight() - points(margins().top());
  }

  PdfContentByte canvas() {
    return writer.getDirectContent();
  }

  LayoutProfile profile() {
    return profile;
  }

  /** The text of the body. */
  Setting body() {
    return setting(profile.bodySize(), profile.lineSpacing());
  }

  /** The contact of who prepared the document. */
  Setting contact() {
    return setting(profile.contactSize(), 1);
  }

  /** The text of a table in this size. */
  Setting table(double size) {
    return setting(size, profile.tableLineSpacing());
  }

  @Override
  public void close() {
    if (!pdf.isOpen()) {
      turn();
    }
    pdf.close();
  }

  private Setting setting(double size, double spacing) {
    return new Setting(typeface, size, spacing, profile.letterSpacing());
  }

  private Margins margins() {
    return profile.margins(orientation);
  }

  private double pageWidth() {
    return orientation == Orientation.LANDSCAPE ? LONG_SIDE : SHORT_SIDE;
  }

  private double pageHeight() {
    return orientation == Orientation.LANDSCAPE ? SHORT_SIDE : LONG_SIDE;
  }

  private void drawNumber() {
    PageNumber rule = profile.pageNumber();
    if (rule.place() == NumberPlace.NONE || printed < rule.from()) {
      return;
    }
    Setting setting = setting(rule.size(), 1);
    boolean atTop = rule.place() == NumberPlace.TOP_CENTER || rule.place() == NumberPlace.TOP_RIGHT;
    boolean centred =
        rule.place() == NumberPlace.TOP_CENTER || rule.place() == NumberPlace.BOTTOM_CENTER;
    double upperEdge =
        atTop ? pageHeight() - points(rule.edge()) : points(rule.edge()) + setting.lineHeight();
    LineBreaker.lines(String.valueOf(printed), false, setting, width())
        .getFirst()
        .draw(canvas(), setting, centred ? Align.CENTER : Align.RIGHT, left(), upperEdge, width());
  }
}
