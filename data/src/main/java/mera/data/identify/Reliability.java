package mera.data.identify;

/** How far the number of pupils carries a status. */
public enum Reliability {
  /**
   * As many works as make the status have a one-sided lower Wilson bound at or above the threshold.
   */
  CONFIRMED("подтверждено статистически"),
  /** The rule is met, but so few pupils wrote that chance alone may have met it. */
  UNSTABLE("неустойчиво (малая численность)");

  private final String printed;

  Reliability(String printed) {
    this.printed = printed;
  }

  /** As printed and as in the JSON of the command line. */
  public String printed() {
    return printed;
  }
}
