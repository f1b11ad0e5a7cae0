package mera.data.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mera.data.document.Document.Align;
import mera.data.document.Drawing;
import mera.data.document.Drawing.Bar;
import mera.data.document.Drawing.Ink;
import mera.data.document.Drawing.Line;
import mera.data.document.Drawing.Shape;
import mera.data.document.Drawing.Words;
import mera.data.identify.Fraction;
import mera.data.identify.Identification;
import mera.data.identify.SchoolFigures;
import mera.data.identify.WorkFigures;

/** Shares of «2» by work with their intervals and the threshold. */
final class ShareChart {

  /** Millimetres. */
  private static final double LEFT = 58;

  private static final double RIGHT = 152;
  private static final double TOP = 7;
  private static final double ROW = 5.4;
  private static final double BAR = 3;
  private static final double SIZE = 9.5;

  private final List<Shape> shapes = new ArrayList<>();
  private final double threshold;
  private final double most;

  private ShareChart(double threshold, double most) {
    this.threshold = threshold;
    this.most = most;
  }

  static Drawing of(SchoolFigures figures, Identification found) {
    double threshold =
        Fraction.parse(found.parameters().getOrDefault("T", "0")).map(Fraction::value).orElse(0.0);
    double highest =
        figures.works().stream().mapToDouble(work -> work.interval().upper()).max().orElse(1);
    double most = Math.min(1, Math.max(Math.ceil(highest * 10) / 10, threshold + 0.1));
    ShareChart chart = new ShareChart(threshold, most);
    double bottom = TOP + figures.works().size() * ROW;
    chart.axes(bottom);
    double y = TOP + ROW / 2;
    for (WorkFigures work : figures.works()) {
      chart.work(work, y);
      y += ROW;
    }
    chart.shapes.add(
        new Line(chart.x(threshold), TOP - 1, chart.x(threshold), bottom + 1, 1, true, Ink.BLACK));
    chart.shapes.add(
        new Words(
            chart.x(threshold),
            TOP - 3.5,
            "порог " + percent(threshold),
            Align.CENTER,
            SIZE,
            true));
    chart.legend(bottom + 8);
    return new Drawing(bottom + 12, chart.shapes, words(figures));
  }

  private double x(double share) {
    return LEFT + (RIGHT - LEFT) * Math.min(share, most) / most;
  }

  private void axes(double bottom) {
    int step = most > 0.6 ? 20 : 10;
    for (int tick = 0; tick <= Math.round(most * 100); tick += step) {
      double at = x(tick / 100.0);
      shapes.add(new Line(at, TOP, at, bottom, 0.4, false, Ink.PALE));
      shapes.add(new Words(at, bottom + 2.5, tick + "\u00a0%", Align.CENTER, SIZE, false));
    }
  }

  private void work(WorkFigures work, double y) {
    shapes.add(new Words(LEFT - 2, y, WorkName.of(work.work()), Align.RIGHT, SIZE, work.low()));
    shapes.add(
        new Bar(
            LEFT,
            y - BAR / 2,
            Math.max(0.2, x(work.share()) - LEFT),
            BAR,
            work.low() ? Ink.DARK : Ink.GREY));
    double from = x(work.interval().lower());
    double to = x(work.interval().upper());
    shapes.add(new Line(from, y, to, y, 0.8, false, Ink.BLACK));
    for (double end : new double[] {from, to}) {
      shapes.add(new Line(end, y - 1, end, y + 1, 0.8, false, Ink.BLACK));
    }
    String counts = percent(work.share()) + ", " + work.x() + " из " + work.n();
    shapes.add(new Words(RIGHT + 3, y, counts, Align.LEFT, SIZE, work.low()));
  }

  private void legend(double y) {
    shapes.add(new Bar(LEFT, y - BAR / 2, 5, BAR, Ink.DARK));
    shapes.add(new Words(LEFT + 6, y, "не ниже порога", Align.LEFT, SIZE, false));
    shapes.add(new Bar(LEFT + 36, y - BAR / 2, 5, BAR, Ink.GREY));
    shapes.add(new Words(LEFT + 42, y, "ниже порога или мало работ", Align.LEFT, SIZE, false));
    shapes.add(new Line(LEFT + 90, y, LEFT + 96, y, 0.8, false, Ink.BLACK));
    shapes.add(new Words(LEFT + 97, y, "95\u00a0%, Уилсон", Align.LEFT, SIZE, false));
  }

  private static String words(SchoolFigures figures) {
    List<String> parts = new ArrayList<>();
    for (WorkFigures work : figures.works()) {
      parts.add(
          WorkName.of(work.work())
              + ": "
              + percent(work.share())
              + " («2» у "
              + work.x()
              + " из "
              + work.n()
              + ", интервал 95\u00a0% "
              + percent(work.interval().lower())
              + " – "
              + percent(work.interval().upper())
              + ")");
    }
    return String.join("; ", parts) + ".";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100).replace('.', ',').replaceFirst(",0$", "")
        + "\u00a0%";
  }
}
