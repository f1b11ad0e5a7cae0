package mera.app.ingest;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A table with a panel on its right, or below it where the window is narrow. */
final class Sided extends SplitPane {

  private static final double WIDE = 67;
  private static final double SIDE = 21;
  private static final double DRAWER = 9;

  private final Label body = new Label();
  private final Region side;

  Sided(Node main, Region side) {
    super(main, side);
    this.side = side;
    getStyleClass().add("thin");
    side.getStyleClass().add("side-panel");
    SplitPane.setResizableWithParent(side, false);
    // A split pane knows no font; the label beside it does.
    body.setManaged(false);
    body.setVisible(false);
    widthProperty().subscribe(this::turn);
    body.fontProperty().subscribe(this::turn);
  }

  /** The node that has to stand in the scene beside the pane. */
  StackPane held() {
    return new StackPane(this, body);
  }

  private void turn() {
    double em = body.getFont().getSize();
    boolean wide = getWidth() >= WIDE * em;
    setOrientation(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    side.setMinWidth(wide ? SIDE * em : 0);
    side.setPrefWidth(wide ? SIDE * em : Region.USE_COMPUTED_SIZE);
    side.setMaxWidth(wide ? SIDE * em : Double.MAX_VALUE);
    side.setMinHeight(wide ? 0 : DRAWER * em);
    side.setPrefHeight(wide ? Region.USE_COMPUTED_SIZE : DRAWER * em);
    side.setMaxHeight(wide ? Double.MAX_VALUE : DRAWER * em);
  }
}
