package mera.app.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What stands where data will be: what appears here and how to get it. */
public final class EmptyState extends VBox {

  public EmptyState(String icon, String sentence) {
    Label words = new Label(sentence);
    words.setWrapText(true);
    words.setTextAlignment(TextAlignment.CENTER);
    words.getStyleClass().add("muted");
    words.setAccessibleText(sentence);
    getStyleClass().add("empty");
    setAlignment(Pos.CENTER);
    getChildren().setAll(Icon.of(icon), words);
  }

  /** With the one way out. */
  public EmptyState(String icon, String sentence, Button button) {
    this(icon, sentence);
    getChildren().add(button);
  }
}
