package mera.app.schools;

/**
 * One line of a tab of the card.
 *
 * @param caption what is told
 * @param value empty for a heading or a sentence
 * @param source where the value comes from; may be empty
 */
record Fact(Kind kind, String caption, String value, String source) {

  /** How it is set. */
  enum Kind {
    HEADING,
    LINE,
    SENTENCE
  }

  static Fact heading(String words) {
    return new Fact(Kind.HEADING, words, "", "");
  }

  static Fact sentence(String words) {
    return new Fact(Kind.SENTENCE, words, "", "");
  }

  static Fact line(String caption, String value) {
    return new Fact(Kind.LINE, caption, value, "");
  }

  static Fact line(String caption, String value, String source) {
    return new Fact(Kind.LINE, caption, value, source);
  }
}
