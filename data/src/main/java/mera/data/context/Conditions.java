package mera.data.context;

/** What the index of social well-being says of the conditions of a school: its quarter. */
public enum Conditions {
  FAVOURABLE("благоприятный контекст"),
  MIDDLE("средний контекст"),
  DIFFICULT("сложный контекст"),
  ADVERSE("неблагоприятный контекст");

  private final String printed;

  Conditions(String printed) {
    this.printed = printed;
  }

  /** As shown and printed. */
  public String printed() {
    return printed;
  }
}
