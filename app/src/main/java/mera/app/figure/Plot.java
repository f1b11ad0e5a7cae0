package mera.app.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Paper of a chart. A canvas knows no stylesheet, so shapes without a size stand beside it and are
 * filled by it: the painter takes its colours and its font from them, and paints anew when they
 * change.
 */
abstract class Plot extends Region {

  private final Canvas canvas = new Canvas();
  private final Label probe = new Label("0");
  private final Text measure = new Text();
  private final Map<Ink, Rectangle> inks = new EnumMap<>(Ink.class);

  Plot() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add("plot");
    probe.getStyleClass().add("axis");
    probe.setVisible(false);
    probe.fontProperty().subscribe(this::requestLayout);
    getChildren().addAll(canvas, probe);
    for (Ink ink : Ink.values()) {
      Rectangle drop = new Rectangle();
      drop.setManaged(false);
      drop.getStyleClass().add(ink.style());
      drop.fillProperty().subscribe(this::requestLayout);
      inks.put(ink, drop);
      getChildren().add(drop);
    }
  }

  /** Paints everything; the paper is clean. */
  abstract void paint(GraphicsContext pen, double width, double height);

  Paint ink(Ink ink) {
    return Objects.requireNonNull(inks.get(ink)).getFill();
  }

  /** Size of the letters at the axes, in pixels. */
  double em() {
    return probe.getFont().getSize();
  }

  double widthOf(String words) {
    measure.setFont(probe.getFont());
    measure.setText(words);
    return measure.getLayoutBounds().getWidth();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    if (getWidth() > 6 * em() && getHeight() > 4 * em()) {
      pen.setFont(probe.getFont());
      paint(pen, getWidth(), getHeight());
    }
  }

  /** Words with their left end or their right end at x, the middle of the letters at y. */
  void words(GraphicsContext pen, String words, double x, double y, boolean toTheLeft) {
    pen.fillText(words, toTheLeft ? x - widthOf(words) : x, y + 0.36 * em());
  }
}
