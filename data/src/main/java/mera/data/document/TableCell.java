package mera.data.document;

import java.util.List;
import mera.data.document.TextLine.Setting;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * A cell while it is drawn: its lines fill the stretch that it has on a page and go on in the
 * stretch on the next one. Lengths are points.
 */
final class TableCell {

  private static final double ROUNDING = 0.01;

  private final TableGrid.Place place;
  private final Setting setting;
  private final double x;
  private final double width;
  private final double sides;
  private final double ends;
  private final List<TextLine> lines;
  private int next;
  private double top;

  /**
   * @param x left rule, from the left edge of the page
   * @param width from rule to rule
   * @param sides free space beside the text
   * @param ends free space above and below the text
   */
  TableCell(
      TableGrid.Place place, Setting setting, double x, double width, double sides, double ends) {
    this.place = place;
    this.setting = setting;
    this.x = x;
    this.width = width;
    this.sides = sides;
    this.ends = ends;
    this.lines = LineBreaker.lines(place.text(), place.bold(), setting, width - 2 * sides);
  }

  int lastRow() {
    return place.lastRow();
  }

  /** Begins its stretch at this height of the page. */
  void open(double y) {
    top = y;
  }

  /** Height below y that the cell still needs when its stretch goes on. */
  double need(double y) {
    return height(lines.size() - next) - (top - y);
  }

  /** Height that the cell will need on the next page when this one ends at y. */
  double needOnNextPage(double y) {
    int rest = lines.size() - next - fitting(y);
    return rest > 0 ? height(rest) : 0;
  }

  /** Height of the cell with so many lines, at least one. */
  double height(int count) {
    return Math.max(1, count) * setting.lineHeight() + 2 * ends;
  }

  /** Height of the whole cell. */
  double height() {
    return height(lines.size());
  }

  /** Draws the stretch that ends at this height of the page. */
  void close(PdfContentByte canvas, double y, boolean middle) {
    int end = next + fitting(y);
    double free = top - y - height(end - next);
    double line = top - ends - (middle && free > 0 ? free / 2 : 0);
    for (; next < end; next++) {
      lines.get(next).draw(canvas, setting, place.align(), x + sides, line, width - 2 * sides);
      line -= setting.lineHeight();
    }
    canvas.rectangle((float) x, (float) y, (float) width, (float) (top - y));
  }

  private int fitting(double y) {
    double space = top - y - 2 * ends + ROUNDING;
    return Math.clamp((long) Math.floor(space / setting.lineHeight()), 0, lines.size() - next);
  }
}
