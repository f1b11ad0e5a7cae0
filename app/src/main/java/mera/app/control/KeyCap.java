package mera.app.control;

import javafx.scene.control.Label;

/** A key as drawn on the keyboard: «Ctrl+Enter». */
public final class KeyCap extends Label {

  public KeyCap(String key) {
    super(key);
    getStyleClass().add("kbd");
    setAccessibleText("клавиша " + key);
    setMinWidth(USE_PREF_SIZE);
  }
}
