package mera.app.figure;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Results of the schools against their conditions, with two cut lines that can be dragged or moved
 * by Alt and the arrows. A click chooses a school, or the field where no school is.
 */
public final class ScatterChart extends SchoolPlot<ScatterChart.Dot> {

  /** Distances from the paper's edge, in letters of the axes. */
  private static final double LEFT = 3.4;

  private static final double RIGHT = 0.8;
  private static final double TOP = 0.8;
  private static final double BOTTOM = 3.4;

  /** How far from a line the mouse may be, in letters. */
  private static final double REACH = 0.7;

  private static final double STEP_X = 0.5;
  private static final double STEP_Y = 0.05;

  private List<Field> fields = List.of();
  private Range across = new Range(30, 70);
  private Range up = new Range(-1, 1);
  private double cutX;
  private double cutY;
  private @Nullable Line line;
  private Consumer<String> open = field -> {};
  private BiConsumer<Double, Double> move = (x, y) -> {};
  private Grip grip = Grip.NONE;

  private enum Grip {
    NONE,
    ACROSS,
    UP
  }

  /** What is said of a school; each has a shape of its own. */
  public enum Mark {
    LOW(MarkShape.DIAMOND),
    RISK(MarkShape.TRIANGLE),
    GOOD(MarkShape.SQUARE),
    PLAIN(MarkShape.DOT);

    private final MarkShape shape;

    Mark(MarkShape shape) {
      this.shape = shape;
    }
  }

  /** A school: conditions across, results up. */
  public record Dot(String key, String name, double x, double y, Mark mark)
      implements SchoolPlot.Spot {

    @Override
    public String words() {
      return "ИСБШ " + Words.decimal(x, 1) + ", результат " + Words.decimal(y, 2);
    }

    @Override
    public MarkShape shape() {
      return mark.shape;
    }
  }

  /**
   * A field between the lines, in the order: below left, below right, above left, above right.
   *
   * @param title «Приоритет 1: 25»
   * @param words «низкие результаты, сложный контекст»
   */
  public record Field(String key, String title, String words) {}

  /** What may be expected: {@code y = from + slope·x}. */
  public record Line(double from, double slope, String words) {}

  private record Range(double from, double to) {}

  public ScatterChart() {
    getStyleClass().add("scatter");
    setFocusTraversable(true);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(event -> grip = Grip.NONE);
    new Shortcuts()
        .on("Alt+Left", () -> move.accept(cutX - STEP_X, cutY))
        .on("Alt+Right", () -> move.accept(cutX + STEP_X, cutY))
        .on("Alt+Up", () -> move.accept(cutX, cutY + STEP_Y))
        .on("Alt+Down", () -> move.accept(cutX, cutY - STEP_Y))
        .install(this);
  }

  /** What a click on a field does. */
  public void onOpen(Consumer<String> action) {
    open = action;
  }

  /** What moving a line does; gets both cuts. */
  public void onMove(BiConsumer<Double, Double> action) {
    move = action;
  }

  /**
   * @param all schools
   * @param four fields
   * @param expected null: no line is drawn
   */
  public void show(List<Dot> all, List<Field> four, double x, double y, @Nullable Line expected) {
    dots(all.stream().sorted(Comparator.comparing(Dot::mark).reversed()).toList());
    fields = List.copyOf(four);
    across = range(all.stream().mapToDouble(Dot::x).toArray(), 10);
    up = range(all.stream().mapToDouble(Dot::y).toArray(), 0.5);
    cutX = x;
    cutY = y;
    line = expected;
    setAccessibleText(sentence());
    requestLayout();
  }

  private static Range range(double[] values, double step) {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      from = Math.min(from, value);
      to = Math.max(to, value);
    }
    double half = step / 4;
    return from > to
        ? new Range(0, 1)
        : new Range(
            Math.floor((from - half / 2) / half) * half, Math.ceil((to + half / 2) / half) * half);
  }

  private String sentence() {
    if (dots().isEmpty()) {
      return "На графике нет школ.";
    }
    StringBuilder words =
        new StringBuilder("На графике " + Words.count(dots().size(), "школа", "школы", "школ"));
    for (Field field : fields) {
      words.append("; ").append(field.title()).append(", ").append(field.words());
    }
    return words.append(". Линии двигаются клавишами Alt и стрелками.").toString();
  }

  private double x(double value) {
    return left() + width() * (value - across.from()) / (across.to() - across.from());
  }

  private double y(double value) {
    return bottom() - height() * (value - up.from()) / (up.to() - up.from());
  }

  private double left() {
    return LEFT * em();
  }

  private double width() {
    return getWidth() - (LEFT + RIGHT) * em();
  }

  private double bottom() {
    return getHeight() - BOTTOM * em();
  }

  private double height() {
    return getHeight() - (TOP + BOTTOM) * em();
  }

  @Override
  void paint(GraphicsContext pen, double width, double height) {
    if (dots().isEmpty()) {
      return;
    }
    fields(pen);
    grid(pen);
    Line expected = line;
    if (expected != null) {
      expected(pen, expected);
    }
    marks(pen);
    cuts(pen);
    titles(pen);
    ring(pen);
  }

  private double atCutX() {
    return Math.clamp(x(cutX), left(), left() + width());
  }

  private double atCutY() {
    return Math.clamp(y(cutY), bottom() - height(), bottom());
  }

  private void fields(GraphicsContext pen) {
    double x = atCutX();
    double y = atCutY();
    double top = bottom() - height();
    double right = left() + width();
    pen.setFill(ink(Ink.FIELD_FIRST));
    pen.fillRect(left(), y, x - left(), bottom() - y);
    pen.setFill(ink(Ink.FIELD_SECOND));
    pen.fillRect(x, y, right - x, bottom() - y);
    pen.setFill(ink(Ink.FIELD_ABOVE));
    pen.fillRect(left(), top, x - left(), y - top);
  }

  private void grid(GraphicsContext pen) {
    double em = em();
    pen.setLineWidth(1);
    double step = across.to() - across.from() > 60 ? 20 : across.to() - across.from() > 24 ? 10 : 5;
    for (double at = Math.ceil(across.from() / step) * step; at <= across.to(); at += step) {
      double x = Math.round(x(at)) + 0.5;
      pen.setStroke(ink(Ink.GRID));
      pen.strokeLine(x, bottom() - height(), x, bottom());
      pen.setFill(ink(Ink.AXIS));
      String words = Words.number(Math.round(at));
      words(pen, words, x - widthOf(words) / 2, bottom() + em, false);
    }
    double rise = up.to() - up.from() > 1.6 ? 0.5 : 0.2;
    for (double at = Math.ceil(up.from() / rise) * rise; at <= up.to() + 1e-9; at += rise) {
      double y = Math.round(y(at)) + 0.5;
      pen.setStroke(ink(Ink.GRID));
      pen.strokeLine(left(), y, left() + width(), y);
      pen.setFill(ink(Ink.AXIS));
      words(pen, Words.decimal(Math.round(at * 10) / 10.0, 1), left() - 0.5 * em, y, true);
    }
    String axis = "индекс социального благополучия школы (ИСБШ), выше — благоприятнее";
    if (widthOf(axis) < width()) {
      words(pen, axis, left() + (width() - widthOf(axis)) / 2, bottom() + 2.4 * em, false);
    }
  }

  private void expected(GraphicsContext pen, Line expected) {
    double from = dots().stream().mapToDouble(Dot::x).min().orElse(across.from());
    double to = dots().stream().mapToDouble(Dot::x).max().orElse(across.to());
    pen.setStroke(ink(Ink.REGION));
    pen.setLineWidth(1.5);
    pen.setLineDashes(5, 4);
    double end = y(expected.from() + expected.slope() * to);
    pen.strokeLine(x(from), y(expected.from() + expected.slope() * from), x(to), end);
    pen.setLineDashes();
    pen.setFill(ink(Ink.REGION));
    words(pen, expected.words(), x(to), end - 0.9 * em(), true);
  }

  private void cuts(GraphicsContext pen) {
    double x = Math.round(atCutX()) + 0.5;
    double y = Math.round(atCutY()) + 0.5;
    double em = em();
    double top = bottom() - height();
    pen.setStroke(ink(Ink.WORDS));
    pen.setLineWidth(1.4);
    pen.strokeLine(x, top, x, bottom());
    pen.strokeLine(left(), y, left() + width(), y);
    pen.setFill(ink(Ink.WORDS));
    pen.fillRoundRect(x - 0.3 * em, top, 0.6 * em, 1.1 * em, 3, 3);
    pen.fillRoundRect(left() + width() - 1.1 * em, y - 0.3 * em, 1.1 * em, 0.6 * em, 3, 3);
  }

  private void titles(GraphicsContext pen) {
    if (fields.size() < 4) {
      return;
    }
    double em = em();
    double near = left() + 0.6 * em;
    double far = left() + width() - 0.6 * em;
    double top = bottom() - height() + 0.9 * em;
    double low = bottom() - 2.1 * em;
    title(pen, fields.get(0), near, low, false, atCutX() - near);
    title(pen, fields.get(1), far, low, true, far - atCutX());
    title(pen, fields.get(2), near, top, false, atCutX() - near);
    title(pen, fields.get(3), far, top, true, far - atCutX());
  }

  private void title(
      GraphicsContext pen, Field field, double x, double y, boolean toTheLeft, double room) {
    // Bold letters are wider by a tenth.
    double width = 1.1 * widthOf(field.title());
    if (width > room) {
      return;
    }
    Font plain = pen.getFont();
    pen.setFont(Font.font(plain.getFamily(), FontWeight.BOLD, plain.getSize()));
    pen.setTextAlign(toTheLeft ? TextAlignment.RIGHT : TextAlignment.LEFT);
    pen.setFill(ink(Ink.WORDS));
    pen.fillText(field.title(), x, y + 0.36 * em());
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setFont(plain);
    if (widthOf(field.words()) <= room) {
      pen.setFill(ink(Ink.AXIS));
      words(pen, field.words(), x, y + 1.2 * em(), toTheLeft);
    }
  }

  @Override
  Point2D place(Dot dot) {
    return new Point2D(x(dot.x()), y(dot.y()));
  }

  @Override
  double reach() {
    return 0.9;
  }

  @Override
  List<String> caption(Dot dot) {
    return List.of(dot.name());
  }

  private Grip gripAt(double x, double y) {
    if (at(x, y).isPresent()) {
      return Grip.NONE;
    }
    if (Math.abs(x - atCutX()) <= REACH * em()) {
      return Grip.ACROSS;
    }
    return Math.abs(y - atCutY()) <= REACH * em() ? Grip.UP : Grip.NONE;
  }

  private void press(MouseEvent event) {
    requestFocus();
    grip = gripAt(event.getX(), event.getY());
  }

  private void drag(MouseEvent event) {
    double x = across.from() + (event.getX() - left()) / width() * (across.to() - across.from());
    double y = up.from() + (bottom() - event.getY()) / height() * (up.to() - up.from());
    if (grip == Grip.ACROSS) {
      move.accept(Math.clamp(x, across.from(), across.to()), cutY);
    } else if (grip == Grip.UP) {
      move.accept(cutX, Math.clamp(y, up.from(), up.to()));
    }
  }

  @Override
  void clickedBeside(double x, double y) {
    if (gripAt(x, y) == Grip.NONE && fields.size() == 4) {
      int right = x >= atCutX() ? 1 : 0;
      int above = y <= atCutY() ? 2 : 0;
      open.accept(fields.get(right + above).key());
    }
  }

  @Override
  Cursor cursorBeside(double x, double y) {
    return switch (gripAt(x, y)) {
      case ACROSS -> Cursor.H_RESIZE;
      case UP -> Cursor.V_RESIZE;
      case NONE -> Cursor.DEFAULT;
    };
  }

  /** Where the cut lines cross, for a drag. */
  public Point2D crossing() {
    return new Point2D(atCutX(), atCutY());
  }
}
