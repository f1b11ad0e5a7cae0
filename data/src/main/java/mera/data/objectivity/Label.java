package mera.data.objectivity;

/** What the signs of a work, or of a school, add up to; the most serious first. */
public enum Label {
  /** An official marker was imported. */
  OFFICIAL("есть официальный признак"),
  /** Signs of several groups among enough pupils. */
  CHECK("признаки требуют проверки"),
  /** Signs of one group. */
  SINGLE("отдельный признак"),
  /** Looked at, nothing found. */
  NONE("признаков не выявлено"),
  /** Too few pupils to say anything; signs are shown, but do not count. */
  FEW("мало работ"),
  /** No sign could be looked at. */
  NOT_EVALUATED("не оценивалось");

  private final String printed;

  Label(String printed) {
    this.printed = printed;
  }

  /** As printed and as in the JSON of the command line. */
  public String printed() {
    return printed;
  }

  /** Does it count for the list of schools, and are the results printed with a caution? */
  public boolean callsForCheck() {
    return this == OFFICIAL || this == CHECK;
  }
}
