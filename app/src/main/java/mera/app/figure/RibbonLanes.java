package mera.app.figure;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import mera.app.figure.RibbonItem.Span;
import mera.app.figure.RibbonRows.Days;
import mera.app.figure.RibbonRows.Placed;
import mera.app.figure.RibbonRows.Where;
import org.jspecify.annotations.Nullable;

/** Paints the lanes of a ribbon with what stands in them. */
final class RibbonLanes {

  private final Plot paper;
  private final GraphicsContext pen;
  private final Days days;
  private final String chosen;
  private final @Nullable RibbonItem dragged;
  private final double drag;

  /**
   * @param chosen key of the items that are marked
   * @param dragged item under the mouse; null: none
   * @param drag how far it was dragged, in pixels
   */
  RibbonLanes(
      Plot paper,
      GraphicsContext pen,
      Days days,
      String chosen,
      @Nullable RibbonItem dragged,
      double drag) {
    this.paper = paper;
    this.pen = pen;
    this.days = days;
    this.chosen = chosen;
    this.dragged = dragged;
    this.drag = drag;
  }

  void paint(RibbonRows.Row row, double left, double width) {
    double em = paper.em();
    Font plain = pen.getFont();
    pen.setFill(paper.ink(Ink.WORDS));
    pen.setFont(Font.font(plain.getFamily(), FontWeight.BOLD, plain.getSize()));
    double y0 = row.top() + 1.2 * em;
    for (String line : lines(row.lane().name(), left - 2.2 * em)) {
      paper.words(pen, line, em, y0, false);
      y0 += 1.2 * em;
    }
    pen.setFont(plain);
    pen.setFill(paper.ink(Ink.AXIS));
    paper.words(pen, row.lane().note(), em, y0, false);
    for (Placed one : row.items()) {
      item(one);
    }
    double y = Math.round(row.top() + row.height()) - 0.5;
    pen.setStroke(paper.ink(Ink.GRID));
    pen.setLineWidth(1);
    pen.strokeLine(0, y, width, y);
  }

  /** At most two lines; what is longer is cut. */
  private List<String> lines(String words, double room) {
    // The names are bold, which is a little wider than what is measured.
    double wide = room * 0.92;
    int space = words.length();
    while (space > 0 && paper.widthOf(words.substring(0, space)) > wide) {
      space = words.lastIndexOf(' ', space - 1);
    }
    return space <= 0 || space == words.length()
        ? List.of(cut(words, wide))
        : List.of(words.substring(0, space), cut(words.substring(space + 1), wide));
  }

  private String cut(String words, double room) {
    if (paper.widthOf(words) <= room) {
      return words;
    }
    int letters = words.length();
    while (letters > 1 && paper.widthOf(words.substring(0, letters) + "…") > room) {
      letters--;
    }
    return words.substring(0, letters).strip() + "…";
  }

  private void item(Placed one) {
    double em = paper.em();
    boolean marked = one.item().key().equals(chosen);
    double shift = marked && one.item().equals(dragged) ? drag : 0;
    // A label above takes the upper half of the row.
    double y = one.where() == Where.ABOVE ? one.y() + 0.65 * em : one.y();
    pen.setLineWidth(marked ? 2 : 1);
    pen.setStroke(paper.ink(marked ? Ink.LIMIT : Ink.REGION));
    pen.setFill(paper.ink(Ink.BAND));
    switch (one.item().shape()) {
      case STRETCH -> stretches(one, y, shift);
      case THROUGHOUT -> {
        pen.setStroke(paper.ink(marked ? Ink.LIMIT : Ink.AXIS));
        pen.setLineDashes(4, 3);
        pen.strokeRoundRect(one.x0(), y - 0.9 * em, one.x1() - one.x0(), 1.8 * em, em / 2, em / 2);
        pen.setLineDashes();
      }
      case DAY -> one.item().spans().forEach(span -> diamond(span, y, shift, marked));
      case REPEAT -> repeats(one, y, marked);
    }
    pen.setFill(paper.ink(marked ? Ink.LIMIT : Ink.WORDS));
    double line = one.where() == Where.ABOVE ? one.y() - 0.55 * em : one.y();
    paper.words(pen, one.item().label(), one.label() + shift, line, false);
  }

  private void stretches(Placed one, double y, double shift) {
    double em = paper.em();
    for (Span span : one.item().spans()) {
      double x0 = Math.max(days.x(span.from()), days.left()) + shift;
      double x1 = Math.min(days.x(span.to().plusDays(1)), days.right()) + shift;
      double wide = Math.max(x1 - x0, em / 2);
      pen.fillRoundRect(x0, y - 0.9 * em, wide, 1.8 * em, em / 2, em / 2);
      pen.strokeRoundRect(x0, y - 0.9 * em, wide, 1.8 * em, em / 2, em / 2);
    }
  }

  private void diamond(Span span, double y, double shift, boolean marked) {
    double size = (marked ? 0.62 : 0.5) * paper.em();
    double x = days.x(span.to()) + shift;
    pen.setFill(paper.ink(Ink.LIMIT));
    pen.fillPolygon(
        new double[] {x, x + size, x, x - size}, new double[] {y - size, y, y + size, y}, 4);
  }

  private void repeats(Placed one, double y, boolean marked) {
    double em = paper.em();
    double size = marked ? 0.75 * em : 0.6 * em;
    List<Double> places =
        one.item().spans().stream()
            .map(Span::to)
            .filter(day -> !day.isBefore(days.from()) && !day.isAfter(days.to()))
            .map(days::x)
            .toList();
    if (places.isEmpty()) {
      return;
    }
    pen.strokeLine(places.getFirst(), y, places.getLast(), y);
    for (double x : places) {
      pen.setFill(paper.ink(Ink.PAPER));
      pen.fillOval(x - size / 2, y - size / 2, size, size);
      pen.strokeOval(x - size / 2, y - size / 2, size, size);
    }
  }
}
