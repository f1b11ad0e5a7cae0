package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.io.OutputStream;
import mera.data.document.Document.Align;
import mera.data.document.Document.Orientation;
import mera.data.document.LayoutProfile.Margins;
import mera.data.document.LayoutProfile.NumberPlace;
import mera.data.document.LayoutProfile.PageNumber;
import mera.data.document.TextLine.Setting;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
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
  private final Typeface typeface = new Typeface();
  private final org.openpdf.text.Document pdf = new org.openpdf.text.Document();
  private final PdfWriter writer;
  private Orientation orientation = Orientation.PORTRAIT;
  private int number;
  private double y;
  private boolean continued;

  Pages(String title, LayoutProfile profile, OutputStream out) {
    this.profile = profile;
    writer = PdfWriter.getInstance(pdf, out);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    pdf.addTitle(title);
    pdf.addCreator("Мера");
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("ru-RU"));
  }

  /** Begins a section, always on a new page. */
  void begin(Orientation orientation) {
    this.orientation = orientation;
    turn();
    continued = false;
  }

  /** Goes on to the next page of the same section. */
  void turn() {
    pdf.setPageSize(new Rectangle((float) pageWidth(), (float) pageHeight()));
    if (pdf.isOpen()) {
      pdf.newPage();
    } else {
      pdf.open();
    }
    // Everything is drawn directly, which the library does not notice.
    writer.setPageEmpty(false);
    number++;
    y = top();
    continued = true;
    drawNumber();
  }

  /** Whether the page goes on with a section that began on an earlier one. */
  boolean continued() {
    return continued;
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
    if (rule.place() == NumberPlace.NONE || number < rule.from()) {
      return;
    }
    Setting setting = setting(rule.size(), 1);
    boolean atTop = rule.place() == NumberPlace.TOP_CENTER || rule.place() == NumberPlace.TOP_RIGHT;
    boolean centred =
        rule.place() == NumberPlace.TOP_CENTER || rule.place() == NumberPlace.BOTTOM_CENTER;
    double upperEdge =
        atTop ? pageHeight() - points(rule.edge()) : points(rule.edge()) + setting.lineHeight();
    LineBreaker.lines(String.valueOf(number), false, setting, width())
        .getFirst()
        .draw(canvas(), setting, centred ? Align.CENTER : Align.RIGHT, left(), upperEdge, width());
  }
}
