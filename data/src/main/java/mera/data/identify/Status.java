package mera.data.identify;

/** What a method says of a school, the most serious first. */
public enum Status {
  /** Low in several works of the year, and in one of them the year before as well. */
  STEADY("ШНОР (устойчиво)"),
  /** Low results (школа с низкими образовательными результатами). */
  LOW("ШНОР"),
  /** Some low works, fewer than the rule asks for. */
  RISK("зона риска"),
  /** A sign that calls for a closer look and proves nothing. */
  SIGN("отдельный признак"),
  /** Takes no part in the selection; the finding has the reason. */
  EXCLUDED("не участвует в отборе"),
  /** Nothing was found. */
  NONE("нет");

  private final String printed;

  Status(String printed) {
    this.printed = printed;
  }

  /** As printed and as in the JSON of the command line. */
  public String printed() {
    return printed;
  }
}
