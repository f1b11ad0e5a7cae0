package mera.app.party;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** Captions and fields of the party's form. */
final class Fields {

  private Fields() {}

  static Label hint(String words) {
    Label hint = new Label(words);
    hint.getStyleClass().addAll("small", "muted");
    hint.setWrapText(true);
    hint.setMinWidth(0);
    hint.setMinHeight(Label.USE_PREF_SIZE);
    return hint;
  }

  static Label title(String words, String style) {
    Label title = new Label(words);
    title.getStyleClass().add(style);
    title.setWrapText(true);
    title.setMinWidth(0);
    title.setMinHeight(Label.USE_PREF_SIZE);
    return title;
  }

  static VBox captioned(String caption, TextInputControl field) {
    field.setAccessibleText(caption);
    return under(caption, field);
  }

  static VBox under(String caption, Node field) {
    Label words = hint(caption);
    words.setLabelFor(field);
    VBox box = new VBox(words, field);
    box.getStyleClass().add("edit");
    return box;
  }

  static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
