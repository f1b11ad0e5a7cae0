package mera.app.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import mera.app.figure.RibbonItem.Shape;

/**
 * Where everything on a ribbon stands: days across, rows down. Items of a lane go into the first
 * row where shape and label touch nothing.
 *
 * @param height of all lanes together
 */
record RibbonRows(Days days, List<Row> lanes, double height) {

  /** Distance of rows, in letters. */
  private static final double ROW = 2.3;

  /** The scale of the days: the first one at the left edge of the paper behind the names. */
  record Days(LocalDate from, LocalDate to, double left, double right) {

    double x(LocalDate day) {
      double all = ChronoUnit.DAYS.between(from, to) + 1;
      return left + (right - left) * ChronoUnit.DAYS.between(from, day) / all;
    }

    /** The day at this place; outside of the paper days go on. */
    LocalDate day(double x) {
      double all = ChronoUnit.DAYS.between(from, to) + 1;
      return from.plusDays((long) Math.floor((x - left) / (right - left) * all));
    }

    /** All months that have a day here. */
    Stream<YearMonth> months() {
      YearMonth first = YearMonth.from(from);
      return Stream.iterate(first, month -> month.plusMonths(1))
          .limit(ChronoUnit.MONTHS.between(first, YearMonth.from(to)) + 1);
    }
  }

  /** A lane: its top and height, counted from the top of the first one. */
  record Row(RibbonLane lane, double top, double height, List<Placed> items) {}

  /**
   * An item in its place.
   *
   * @param y middle of the row
   * @param x0 left end of the shape
   * @param x1 right end of the shape
   * @param label left end of the label
   */
  record Placed(RibbonItem item, double y, double x0, double x1, double label, Where where) {}

  /** Where the label stands. */
  enum Where {
    INSIDE,
    BESIDE,
    /** Above a line that leaves no room beside it. */
    ABOVE
  }

  /**
   * @param em size of the letters
   * @param width of words in pixels
   */
  static RibbonRows of(
      List<RibbonLane> lanes, Days days, double em, ToDoubleFunction<String> width) {
    List<Row> rows = new ArrayList<>();
    double top = 0;
    for (RibbonLane lane : lanes) {
      List<List<double[]>> taken = new ArrayList<>();
      List<Placed> placed = new ArrayList<>();
      double from = top;
      lane.items().stream()
          .filter(item -> !item.last().isBefore(days.from()) && !item.first().isAfter(days.to()))
          .sorted(Comparator.comparing(RibbonItem::first).thenComparing(RibbonItem::last))
          .forEach(item -> placed.add(place(item, days, em, width, from, taken)));
      double height = Math.max(4.6, ROW * taken.size() + 0.9) * em;
      rows.add(new Row(lane, from, height, placed));
      top += height;
    }
    return new RibbonRows(days, rows, top);
  }

  private static Placed place(
      RibbonItem item,
      Days days,
      double em,
      ToDoubleFunction<String> width,
      double top,
      List<List<double[]>> taken) {
    double half = 0.5 * em;
    boolean points = item.shape() == Shape.DAY || item.shape() == Shape.REPEAT;
    double x0 = Math.max(days.x(item.first()), days.left()) - (points ? half : 0);
    double x1 =
        points
            ? days.x(item.last()) + half
            : Math.max(Math.min(days.x(item.last().plusDays(1)), days.right()), x0 + half);
    double room = width.applyAsDouble(item.label());
    boolean single = item.spans().size() == 1;
    double label;
    Where where = Where.BESIDE;
    if (!points && single && x1 - x0 > room + 1.2 * em) {
      where = Where.INSIDE;
      label = x0 + 0.6 * em;
    } else if (x1 + half + room <= days.right()) {
      label = x1 + half;
    } else if (x0 - half - room >= days.left()) {
      label = x0 - half - room;
    } else {
      where = Where.ABOVE;
      label = Math.max(days.left(), Math.min(x0, days.right() - room));
    }
    double from = Math.min(x0, label) - half;
    double to = Math.max(x1, where == Where.INSIDE ? x1 : label + room) + half;
    int row = free(taken, from, to);
    taken.get(row).add(new double[] {from, to});
    return new Placed(item, top + (1.6 + ROW * row) * em, x0, x1, label, where);
  }

  /** The last one of a row is the likeliest to be in the way. */
  private static boolean fits(List<double[]> row, double from, double to) {
    for (int i = row.size() - 1; i >= 0; i--) {
      double[] other = row.get(i);
      if (to > other[0] && from < other[1]) {
        return false;
      }
    }
    return true;
  }

  private static int free(List<List<double[]>> taken, double from, double to) {
    for (int row = 0; row < taken.size(); row++) {
      if (fits(taken.get(row), from, to)) {
        return row;
      }
    }
    taken.add(new ArrayList<>());
    return taken.size() - 1;
  }
}
