package mera.app.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list that is as high as its wrapped words need; a usual cell asks its graphic for the
 * height without telling it the width.
 *
 * @param <T> what a line shows
 */
abstract class TallCell<T> extends ListCell<T> {

  /** Room for the scroll bar in em. */
  private static final double SCROLL_BAR = 1.2;

  TallCell() {
    setPrefWidth(0);
  }

  /** The words of a line; the same node serves every line. */
  abstract Node shown(T item);

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(empty || item == null ? null : shown(item));
  }

  @Override
  protected double computePrefHeight(double width) {
    Node graphic = getGraphic();
    ListView<T> list = getListView();
    if (graphic == null || list == null) {
      return super.computePrefHeight(width);
    }
    double room =
        list.getWidth()
            - list.snappedLeftInset()
            - list.snappedRightInset()
            - snappedLeftInset()
            - snappedRightInset()
            - SCROLL_BAR * getFont().getSize();
    return snappedTopInset()
        + snappedBottomInset()
        + snapSizeY(graphic.prefHeight(Math.max(room, 0)));
  }

  /** Words that wrap. */
  static Label words() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
