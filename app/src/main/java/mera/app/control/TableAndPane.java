package mera.app.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/**
 * A table and the pane beside it, which scrolls; where there is no room for both, the pane takes
 * its place.
 */
public final class TableAndPane extends BorderPane {

  private final Node table;
  private final ScrollPane pane;
  private final ToggleButton show;
  private final double least;
  private final double share;
  private @Nullable Node instead;
  private boolean narrow;

  /**
   * @param show shows the pane or hides it
   * @param least width for both, in em
   * @param share of the width that the table has, 0…1
   */
  public TableAndPane(Node table, Node pane, ToggleButton show, double least, double share) {
    this.table = table;
    this.pane = new ScrollPane(pane);
    this.pane.setFitToWidth(true);
    this.pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    this.pane.getStyleClass().add("edge-to-edge");
    this.show = show;
    this.least = least;
    this.share = share;
    show.setSelected(true);
    show.setOnAction(event -> arrange());
    arrange();
  }

  /**
   * @param other stands in the place of both; null: they are back
   */
  public void instead(@Nullable Node other) {
    instead = other;
    arrange();
  }

  @Override
  protected void layoutChildren() {
    boolean now = getWidth() < least * show.getFont().getSize();
    if (now != narrow) {
      narrow = now;
      show.setSelected(!now);
      arrange();
    }
    super.layoutChildren();
  }

  private void arrange() {
    if (instead != null) {
      setCenter(instead);
    } else if (!show.isSelected()) {
      setCenter(table);
    } else if (narrow) {
      setCenter(pane);
    } else {
      SplitPane split = new SplitPane(table, pane);
      split.getStyleClass().add("thin");
      split.setDividerPositions(share);
      setCenter(split);
    }
  }
}
