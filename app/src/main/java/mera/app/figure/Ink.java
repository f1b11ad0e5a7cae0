package mera.app.figure;

/** A colour of a chart by its meaning; the stylesheet says which colour of the theme it is. */
enum Ink {
  GRID("ink-grid"),
  AXIS("ink-axis"),
  WORDS("ink-words"),
  PAPER("ink-paper"),
  REGION("ink-region"),
  BAND("ink-band"),
  LIMIT("ink-limit"),
  LOW("ink-low"),
  RISK("ink-risk"),
  SCHOOL("ink-school"),
  PLAIN("ink-plain"),
  GOOD("ink-good"),
  FIELD_FIRST("ink-field-first"),
  FIELD_SECOND("ink-field-second"),
  FIELD_ABOVE("ink-field-above");

  private final String style;

  Ink(String style) {
    this.style = style;
  }

  /** The style class that has the colour. */
  String style() {
    return style;
  }
}
