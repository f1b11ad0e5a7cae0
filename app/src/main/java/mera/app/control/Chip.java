package mera.app.control;

import javafx.scene.control.Label;

/** A state as icon, word and colour; not clickable. */
public final class Chip extends Label {

  public Chip(Tone tone, String icon, String words) {
    super(words, Icon.of(icon));
    dress(tone, words);
  }

  /** Without an icon, for a plain number or word. */
  public Chip(Tone tone, String words) {
    super(words);
    dress(tone, words);
  }

  private void dress(Tone tone, String words) {
    getStyleClass().addAll("chip", tone.style());
    setAccessibleText(words);
    setMinWidth(USE_PREF_SIZE);
  }
}
