package mera.app.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A form under its title, with room for buttons behind it. */
public abstract class FormBox extends VBox {

  private final HBox head = new HBox();

  protected FormBox(String title, String style) {
    getStyleClass().add(style);
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
  protected final void addToHead(Node buttons) {
    head.getChildren().add(buttons);
  }

  /** The lines of a text area without the empty ones. */
  public static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Several lines typed for what is one. */
  public static String oneLine(String text) {
    return String.join(" ", lines(text));
  }

  /** Small words that explain. */
  public static Label hint(String words) {
    Label hint = new Label(words);
    hint.getStyleClass().addAll("small", "muted");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    return hint;
  }

  public static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
