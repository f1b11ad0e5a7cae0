package mera.app.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Paper on which every school is a mark: the one under the mouse is named, a click chooses it, the
 * chosen one is ringed.
 */
abstract class SchoolPlot<D extends SchoolPlot.Spot> extends Plot {

  /** A school on the paper. */
  interface Spot {
    String key();

    String name();

    /** Its numbers. */
    String words();

    MarkShape shape();
  }

  private List<D> dots = List.of();
  private String chosen = "";
  private Consumer<String> choose = key -> {};
  private @Nullable D under;
  private final Tooltip tip = new Tooltip();

  SchoolPlot() {
    setOnMouseMoved(this::hover);
    setOnMouseExited(event -> under(null));
    setOnMouseClicked(this::click);
  }

  /** What a click on a school does. */
  public void onChoose(Consumer<String> action) {
    choose = action;
  }

  /** Rings the school. */
  public void choose(String key) {
    chosen = key;
    requestLayout();
  }

  /** Where a school stands on the paper, for a click; empty when it is not drawn. */
  public Optional<Point2D> place(String key) {
    return dot(key).map(this::place);
  }

  abstract Point2D place(D dot);

  /** How far from a school the mouse may be, in letters. */
  abstract double reach();

  /** What is written beside the ring, a line or two. */
  abstract List<String> caption(D dot);

  /** A click where no school is. */
  void clickedBeside(double x, double y) {}

  /** The cursor where no school is. */
  Cursor cursorBeside(double x, double y) {
    return Cursor.DEFAULT;
  }

  List<D> dots() {
    return dots;
  }

  /** Shows these schools, the last ones above the others. */
  void dots(List<D> all) {
    dots = List.copyOf(all);
    under(null);
  }

  private Optional<D> dot(String key) {
    return dots.stream().filter(dot -> dot.key().equals(key)).findFirst();
  }

  Optional<D> at(double x, double y) {
    return dots.stream()
        .min(Comparator.comparingDouble(dot -> place(dot).distance(x, y)))
        .filter(dot -> place(dot).distance(x, y) <= reach() * em());
  }

  private void click(MouseEvent event) {
    if (event.isStillSincePress()) {
      at(event.getX(), event.getY())
          .ifPresentOrElse(
              dot -> choose.accept(dot.key()), () -> clickedBeside(event.getX(), event.getY()));
    }
  }

  private void hover(MouseEvent event) {
    D dot = at(event.getX(), event.getY()).orElse(null);
    under(dot);
    if (dot == null) {
      setCursor(cursorBeside(event.getX(), event.getY()));
    }
  }

  private void under(@Nullable D dot) {
    if (dot == under) {
      return;
    }
    under = dot;
    Tooltip.uninstall(this, tip);
    setCursor(dot == null ? Cursor.DEFAULT : Cursor.HAND);
    if (dot != null) {
      tip.setText(dot.name() + "\n" + dot.words());
      Tooltip.install(this, tip);
    }
  }

  void marks(GraphicsContext pen) {
    for (D dot : dots) {
      Point2D place = place(dot);
      mark(pen, dot.shape(), place.getX(), place.getY());
    }
  }

  private void mark(GraphicsContext pen, MarkShape shape, double x, double y) {
    double size = 0.46 * em();
    pen.setLineWidth(1.5);
    switch (shape) {
      case DIAMOND, HOLLOW_DIAMOND -> {
        double[] xs = {x, x + size, x, x - size};
        double[] ys = {y - size, y, y + size, y};
        pen.setFill(ink(shape == MarkShape.DIAMOND ? Ink.LOW : Ink.PAPER));
        pen.fillPolygon(xs, ys, 4);
        pen.setStroke(ink(Ink.LOW));
        pen.strokePolygon(xs, ys, 4);
      }
      case TRIANGLE -> {
        pen.setFill(ink(Ink.RISK));
        pen.fillPolygon(
            new double[] {x, x + size, x - size},
            new double[] {y - size, y + 0.8 * size, y + 0.8 * size},
            3);
      }
      case SQUARE -> {
        pen.setFill(ink(Ink.GOOD));
        pen.fillRect(x - 0.75 * size, y - 0.75 * size, 1.5 * size, 1.5 * size);
      }
      case HOLLOW_SQUARE -> {
        pen.setFill(ink(Ink.PAPER));
        pen.fillRect(x - 0.75 * size, y - 0.75 * size, 1.5 * size, 1.5 * size);
        pen.setStroke(ink(Ink.RISK));
        pen.strokeRect(x - 0.75 * size, y - 0.75 * size, 1.5 * size, 1.5 * size);
      }
      case DOT -> {
        pen.setFill(ink(Ink.PLAIN));
        pen.fillOval(x - size / 2, y - size / 2, size, size);
      }
    }
  }

  /** Rings the chosen school, with its caption on the side that has room. */
  void ring(GraphicsContext pen) {
    dot(chosen).ifPresent(dot -> ring(pen, place(dot), caption(dot)));
  }

  private void ring(GraphicsContext pen, Point2D place, List<String> caption) {
    double em = em();
    double x = place.getX();
    double y = place.getY();
    pen.setStroke(ink(Ink.WORDS));
    pen.setLineWidth(1.3);
    pen.strokeOval(x - 0.8 * em, y - 0.8 * em, 1.6 * em, 1.6 * em);
    double room = caption.stream().mapToDouble(this::widthOf).max().orElse(0);
    boolean left = x + em + room > getWidth();
    double from = left ? x - 1.1 * em : x + 1.1 * em;
    double more = 1.2 * em * (caption.size() - 1);
    double line = Math.max(y - more / 2, 0.7 * em);
    pen.setGlobalAlpha(0.85);
    pen.setFill(ink(Ink.PAPER));
    pen.fillRect(left ? from - room : from, line - 0.7 * em, room, more + 1.4 * em);
    pen.setGlobalAlpha(1);
    pen.setFill(ink(Ink.WORDS));
    for (String words : caption) {
      words(pen, words, from, line, left);
      pen.setFill(ink(Ink.AXIS));
      line += 1.2 * em;
    }
  }
}
