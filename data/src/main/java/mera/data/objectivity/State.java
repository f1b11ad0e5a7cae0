package mera.data.objectivity;

/** What came of looking for one sign in one work of one school. */
public enum State {
  /** Beyond the limit. */
  PRESENT("есть признак"),
  /**
   * Beyond the limit, but it says nothing about the ВПР of this school: school marks above the
   * results, a gymnasium above the mean of its region, a peak that the whole region has. Shown,
   * never counted.
   */
  NOT_COUNTED("не учитывается"),
  /** Within the limit. */
  ABSENT("признака нет"),
  /** Could not be looked at; the sentence says why. */
  NOT_EVALUATED("не оценивалось");

  private final String printed;

  State(String printed) {
    this.printed = printed;
  }

  /** As printed and as in the JSON of the command line. */
  public String printed() {
    return printed;
  }
}
