package mera.app.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Polygon;
import mera.app.text.Words;
import mera.data.identify.Wilson;
import org.jspecify.annotations.Nullable;

/**
 * Shares of mark «2» of the schools against the number of their works, with the limits of chance
 * around the region. A click chooses a school, a loop drawn around several catches them.
 */
public final class FunnelChart extends SchoolPlot<FunnelChart.Dot> {

  /** Distances from the paper's edge, in letters of the axes. */
  private static final double LEFT = 4;

  private static final double RIGHT = 1.2;
  private static final double TOP = 0.8;
  private static final double BOTTOM = 2;

  private static final int[] TICKS = {
    10, 25, 50, 100, 200, 400, 600, 800, 1000, 1500, 2000, 3000, 5000, 8000, 12000, 20000
  };

  /** What the axes hold: roots of works from and to, the highest share. */
  private double from;

  private double to;
  private double top;
  private @Nullable TwoShare region;
  private double dispersion = 1;
  private boolean widening;
  private Consumer<Set<String>> lasso = keys -> {};
  private final List<Point2D> loop = new ArrayList<>();

  /** What the list says of a school; each has a shape of its own. */
  public enum Mark {
    LOW(MarkShape.DIAMOND),
    /** Low, but so few pupils wrote that chance may have met the rule. */
    UNSURE(MarkShape.HOLLOW_DIAMOND),
    RISK(MarkShape.TRIANGLE),
    SIGN(MarkShape.HOLLOW_SQUARE),
    PLAIN(MarkShape.DOT);

    private final MarkShape shape;

    Mark(MarkShape shape) {
      this.shape = shape;
    }
  }

  /**
   * A school.
   *
   * @param key of the school
   */
  public record Dot(String key, String name, TwoShare share, Mark mark) implements SchoolPlot.Spot {

    @Override
    public String words() {
      return Words.percent(share.share())
          + " · "
          + Words.count(share.all(), "работа", "работы", "работ");
    }

    @Override
    public MarkShape shape() {
      return mark.shape;
    }
  }

  public FunnelChart() {
    getStyleClass().add("funnel");
    setOnMousePressed(
        event -> {
          loop.clear();
          loop.add(new Point2D(event.getX(), event.getY()));
        });
    setOnMouseDragged(this::drag);
    setOnMouseReleased(event -> release());
    fit();
  }

  /** What a loop drawn around schools does. */
  public void onLasso(Consumer<Set<String>> action) {
    lasso = action;
  }

  private void drag(MouseEvent event) {
    loop.add(new Point2D(event.getX(), event.getY()));
    requestLayout();
  }

  /** A loop of a few points is a click of an unsteady hand. */
  private void release() {
    if (loop.size() > 3) {
      Polygon around = new Polygon();
      loop.forEach(point -> around.getPoints().addAll(point.getX(), point.getY()));
      lasso.accept(
          dots().stream()
              .filter(dot -> around.contains(place(dot)))
              .map(Dot::key)
              .collect(Collectors.toSet()));
    }
    loop.clear();
    requestLayout();
  }

  /**
   * @param region null: no limits are drawn
   */
  public void show(List<Dot> schools, @Nullable TwoShare region) {
    // The marked ones are painted last, so that no dot hides them.
    dots(schools.stream().sorted(Comparator.comparing(Dot::mark).reversed()).toList());
    fit();
    this.region = region;
    dispersion =
        region == null
            ? 1
            : Limits.dispersion(dots().stream().map(Dot::share).toList(), region.share());
    setAccessibleText(sentence());
    requestLayout();
  }

  /** Widens the limits by √φ, see {@link Limits#dispersion}, or leaves them to chance alone. */
  public void widen(boolean wide) {
    widening = wide;
    setAccessibleText(sentence());
    requestLayout();
  }

  /** φ of the schools that are drawn; 1 without a region. */
  public double dispersion() {
    return dispersion;
  }

  private double widened(double z) {
    return widening ? z * Math.sqrt(dispersion) : z;
  }

  private String sentence() {
    TwoShare all = region;
    if (all == null || dots().isEmpty()) {
      return "На графике нет школ.";
    }
    long above =
        dots().stream()
            .filter(
                dot ->
                    dot.share().share()
                        > Limits.of(all.share(), dot.share().all(), widened(Limits.Z998)).upper())
            .count();
    return "На графике "
        + Words.count(dots().size(), "школа", "школы", "школ")
        + ", доля «2» по региону "
        + Words.percent(all.share())
        + ". В списке "
        + (count(Mark.LOW) + count(Mark.UNSURE) + count(Mark.SIGN))
        + ", из них с малым числом работ "
        + count(Mark.UNSURE)
        + "; в зоне риска "
        + count(Mark.RISK)
        + "; выше предела 99,8 % "
        + above
        + (widening ? " с поправкой на разброс школ" : "")
        + ".";
  }

  private long count(Mark mark) {
    return dots().stream().filter(dot -> dot.mark() == mark).count();
  }

  /** The two scales: works by their root, so that the narrow end of the funnel is not crowded. */
  private record Scale(
      double left, double width, double bottom, double height, double from, double to, double top) {

    double x(double works) {
      return left + width * (Math.sqrt(works) - from) / (to - from);
    }

    double y(double share) {
      return bottom - height * Math.min(share, top) / top;
    }

    double works(double x) {
      double root = from + (to - from) * (x - left) / width;
      return root * root;
    }
  }

  private void fit() {
    double least = dots().stream().mapToLong(dot -> dot.share().all()).min().orElse(25);
    double most = dots().stream().mapToLong(dot -> dot.share().all()).max().orElse(400);
    double highest = dots().stream().mapToDouble(dot -> dot.share().share()).max().orElse(0.4);
    from = Math.sqrt(least * 0.7);
    to = Math.max(Math.sqrt(most * 1.06), from + 1);
    top = Math.min(1, Math.max(2, Math.ceil(highest * 10 + 0.3)) / 10);
  }

  private Scale scale() {
    double em = em();
    return new Scale(
        LEFT * em,
        getWidth() - (LEFT + RIGHT) * em,
        getHeight() - BOTTOM * em,
        getHeight() - (TOP + BOTTOM) * em,
        from,
        to,
        top);
  }

  @Override
  void paint(GraphicsContext pen, double width, double height) {
    Scale scale = scale();
    TwoShare all = region;
    if (all != null) {
      band(pen, scale, all.share());
    }
    axes(pen, scale);
    if (all != null) {
      limits(pen, scale, all.share(), Wilson.Z95);
      pen.setLineDashes(4, 3);
      limits(pen, scale, all.share(), Limits.Z998);
      pen.setLineDashes();
      line(pen, scale, all.share());
    }
    marks(pen);
    ring(pen);
    if (loop.size() > 1) {
      pen.setStroke(ink(Ink.REGION));
      pen.setLineWidth(1.2);
      pen.strokePolygon(
          loop.stream().mapToDouble(Point2D::getX).toArray(),
          loop.stream().mapToDouble(Point2D::getY).toArray(),
          loop.size());
    }
  }

  private void band(GraphicsContext pen, Scale scale, double share) {
    int steps = (int) scale.width() / 3;
    double[] x = new double[2 * (steps + 1)];
    double[] y = new double[x.length];
    for (int i = 0; i <= steps; i++) {
      double at = scale.left() + scale.width() * i / steps;
      Limits limits = Limits.of(share, scale.works(at), widened(Wilson.Z95));
      x[i] = at;
      y[i] = scale.y(limits.upper());
      x[x.length - 1 - i] = at;
      y[x.length - 1 - i] = scale.y(limits.lower());
    }
    pen.setFill(ink(Ink.BAND));
    pen.fillPolygon(x, y, x.length);
  }

  private void axes(GraphicsContext pen, Scale scale) {
    double em = em();
    pen.setLineWidth(1);
    int step = scale.top() > 0.6 ? 20 : 10;
    for (int percent = 0; percent <= Math.round(scale.top() * 100); percent += step) {
      double y = Math.round(scale.y(percent / 100.0)) + 0.5;
      pen.setStroke(ink(Ink.GRID));
      pen.strokeLine(scale.left(), y, scale.left() + scale.width(), y);
      pen.setFill(ink(Ink.AXIS));
      words(pen, percent + "\u00a0%", scale.left() - 0.5 * em, y, true);
    }
    double free = 0;
    for (int tick : TICKS) {
      String words = Words.number(tick);
      double x = scale.x(tick) - widthOf(words) / 2;
      if (x > free && x > scale.left() && x + widthOf(words) < getWidth()) {
        words(pen, words, x, scale.bottom() + 1.1 * em, false);
        free = x + widthOf(words) + em;
      }
    }
  }

  private void limits(GraphicsContext pen, Scale scale, double share, double z) {
    pen.setStroke(ink(Ink.LIMIT));
    pen.setLineWidth(1);
    int points = (int) scale.width() / 3 + 1;
    double[] x = new double[points];
    double[] above = new double[points];
    double[] below = new double[points];
    for (int i = 0; i < points; i++) {
      x[i] = scale.left() + 3 * i;
      Limits limits = Limits.of(share, scale.works(x[i]), widened(z));
      above[i] = scale.y(limits.upper());
      below[i] = scale.y(limits.lower());
    }
    pen.strokePolyline(x, above, points);
    pen.strokePolyline(x, below, points);
  }

  private void line(GraphicsContext pen, Scale scale, double share) {
    double right = scale.left() + scale.width();
    double y = scale.y(share);
    pen.setStroke(ink(Ink.REGION));
    pen.setLineWidth(1.6);
    pen.strokeLine(scale.left(), y, right, y);
    String words = "регион " + Words.percent(share);
    double room = widthOf(words);
    pen.setGlobalAlpha(0.85);
    pen.setFill(ink(Ink.PAPER));
    pen.fillRect(right - room, y - 1.3 * em(), room, 1.15 * em());
    pen.setGlobalAlpha(1);
    pen.setFill(ink(Ink.REGION));
    words(pen, words, right, y - 0.75 * em(), true);
  }

  @Override
  Point2D place(Dot dot) {
    Scale scale = scale();
    return new Point2D(scale.x(dot.share().all()), scale.y(dot.share().share()));
  }

  @Override
  double reach() {
    return 1.2;
  }

  @Override
  List<String> caption(Dot dot) {
    return List.of(dot.name(), dot.words());
  }
}
