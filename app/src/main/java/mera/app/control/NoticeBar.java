package mera.app.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One sentence above the body, with at most one thing to do about it. */
public final class NoticeBar extends HBox {

  private final Label words = new Label();

  /**
   * @param close what the cross does
   */
  public NoticeBar(Tone tone, String icon, String sentence, Runnable close) {
    words.setText(sentence);
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getStyleClass().addAll("notice", tone.style());
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(sentence);
    getChildren().setAll(Icon.of(icon), words, Buttons.icon("fth-x", "Закрыть", "Esc", close));
  }

  /** Adds the offered step before the cross. */
  public NoticeBar with(Button button) {
    getChildren().add(getChildren().size() - 1, button);
    return this;
  }

  public String sentence() {
    return words.getText();
  }
}
