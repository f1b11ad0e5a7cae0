package mera.app.figure;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import mera.app.text.Words;

/** How many schools a list gets at which threshold; a click or a drag sets the threshold. */
public final class ThresholdCurve extends Plot {

  private static final double LEFT = 3;
  private static final double RIGHT = 1.6;
  private static final double TOP = 1.2;
  private static final double BOTTOM = 2;
  private static final int LINES = 3;

  private List<Step> steps = List.of();
  private int chosen = -1;
  private IntConsumer move = index -> {};

  /**
   * @param threshold as read: «30 %»
   * @param schools in the list
   */
  public record Step(String threshold, int schools) {}

  public ThresholdCurve() {
    getStyleClass().add("threshold");
    setCursor(Cursor.H_RESIZE);
    setOnMousePressed(this::drag);
    setOnMouseDragged(this::drag);
  }

  /** What a click or a drag does with the number of the step. */
  public void onMove(IntConsumer action) {
    move = action;
  }

  /**
   * @param at number of the present step; −1: none of these
   */
  public void show(List<Step> all, int at) {
    steps = List.copyOf(all);
    chosen = at < all.size() ? at : -1;
    setAccessibleText(sentence());
    requestLayout();
  }

  private String sentence() {
    if (steps.isEmpty()) {
      return "Кривая считается.";
    }
    Step first = steps.getFirst();
    Step last = steps.getLast();
    return "При пороге "
        + first.threshold()
        + " в списке "
        + Words.count(first.schools(), "школа", "школы", "школ")
        + ", при "
        + last.threshold()
        + " "
        + last.schools()
        + (chosen < 0 ? "" : "; сейчас " + now())
        + ".";
  }

  private String now() {
    Step step = steps.get(chosen);
    return step.threshold() + ": " + Words.count(step.schools(), "школа", "школы", "школ");
  }

  private double left() {
    return LEFT * em();
  }

  private double x(int index) {
    double width = getWidth() - (LEFT + RIGHT) * em();
    return left() + width * index / Math.max(1, steps.size() - 1);
  }

  private int most() {
    int highest = steps.stream().mapToInt(Step::schools).max().orElse(0);
    int line = Math.max(1, (highest + LINES - 1) / LINES);
    int round = line <= 5 ? 1 : line <= 20 ? 5 : 10;
    return LINES * ((line + round - 1) / round * round);
  }

  private double y(double schools) {
    double em = em();
    return getHeight() - BOTTOM * em - (getHeight() - (TOP + BOTTOM) * em) * schools / most();
  }

  @Override
  void paint(GraphicsContext pen, double width, double height) {
    axes(pen, width);
    if (steps.isEmpty()) {
      return;
    }
    pen.setStroke(ink(Ink.REGION));
    pen.setLineWidth(1.8);
    int corners = 2 * steps.size() - 1;
    double[] x = new double[corners];
    double[] y = new double[corners];
    for (int i = 0; i < corners; i++) {
      x[i] = x((i + 1) / 2);
      y[i] = y(steps.get(i / 2).schools());
    }
    pen.strokePolyline(x, y, corners);
    if (chosen >= 0) {
      present(pen, width);
    }
  }

  private void axes(GraphicsContext pen, double width) {
    double em = em();
    pen.setLineWidth(1);
    for (int i = 0; i <= LINES; i++) {
      int schools = most() / LINES * i;
      double y = Math.round(y(schools)) + 0.5;
      pen.setStroke(ink(Ink.GRID));
      pen.strokeLine(left(), y, width - RIGHT * em, y);
      pen.setFill(ink(Ink.AXIS));
      words(pen, Words.number(schools), left() - 0.5 * em, y, true);
    }
    int every = steps.size() > 12 ? 10 : 1;
    for (int i = 0; i < steps.size(); i += every) {
      String words = steps.get(i).threshold();
      words(pen, words, x(i) - widthOf(words) / 2, getHeight() - 0.9 * em, false);
    }
  }

  private void present(GraphicsContext pen, double width) {
    double em = em();
    double x = x(chosen);
    double y = y(steps.get(chosen).schools());
    pen.setStroke(ink(Ink.WORDS));
    pen.setLineWidth(1.2);
    pen.strokeLine(x, 0.4 * em, x, y(0));
    pen.setFill(ink(Ink.REGION));
    pen.fillOval(x - 0.4 * em, y - 0.4 * em, 0.8 * em, 0.8 * em);
    pen.setFill(ink(Ink.WORDS));
    boolean toTheLeft = x + 0.6 * em + widthOf(now()) > width;
    words(pen, now(), toTheLeft ? x - 0.6 * em : x + 0.6 * em, 0.9 * em, toTheLeft);
  }

  private void drag(MouseEvent event) {
    if (!steps.isEmpty()) {
      double width = getWidth() - (LEFT + RIGHT) * em();
      double at = (event.getX() - left()) / width * (steps.size() - 1);
      move.accept((int) Math.max(0, Math.min(steps.size() - 1, Math.round(at))));
    }
  }
}
