package mera.app.control;

/** What a colour means. Colour only ever repeats what an icon and a word already say. */
public enum Tone {
  PLAIN("plain"),
  ACCENT("accent"),
  SUCCESS("success"),
  WARNING("warning"),
  DANGER("danger");

  private final String style;

  Tone(String style) {
    this.style = style;
  }

  /** The style class. */
  public String style() {
    return style;
  }
}
