package mera.app.order;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.data.order.Order;

/** The form of one block; filled again whenever the order has changed. */
abstract class BlockForm extends VBox {

  private final HBox head = new HBox();

  BlockForm(String title) {
    getStyleClass().add("order-form");
    Label words = new Label(title);
    words.getStyleClass().add("h2");
    words.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head.getStyleClass().add("order-head");
    head.getChildren().setAll(words, gap);
    getChildren().add(head);
  }

  /** Puts buttons behind the title. */
  void addToHead(Node buttons) {
    head.getChildren().add(buttons);
  }

  /**
   * @param locked nothing may be changed any more
   */
  abstract void show(Order order, boolean locked);

  /** Where typing begins. */
  void begin() {}

  /** The lines of a text area without the empty ones. */
  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Several lines typed for what is one. */
  static String oneLine(String text) {
    return String.join(" ", lines(text));
  }

  static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  static Label hint(String words) {
    Label hint = new Label(words);
    hint.getStyleClass().addAll("small", "muted");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    return hint;
  }
}
