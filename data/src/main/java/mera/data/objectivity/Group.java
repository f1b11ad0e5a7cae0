package mera.data.objectivity;

/** What a sign looks at. Signs of different groups are taken as independent of each other. */
public enum Group {
  /** Mean, spread and marks of the school beside the region's. */
  LEVEL("У", "уровень"),
  /** Results beside the journal marks of the same pupils. */
  JOURNAL("Ж", "журнал"),
  /** Pupils crowding just above the borders of the marks. */
  BOUNDARY("Г", "границы"),
  /** Profile of the tasks and identical works. */
  ANSWERS("О", "ответы"),
  /** The same pupils a year before or after. */
  DYNAMICS("Д", "динамика"),
  /** Markers that Рособрнадзор has published. */
  OFFICIAL("М", "официальный маркер");

  private final String letter;
  private final String printed;

  Group(String letter, String printed) {
    this.letter = letter;
    this.printed = printed;
  }

  /** One Russian letter, as in the cells of the screen. */
  public String letter() {
    return letter;
  }

  /** As in the legend. */
  public String printed() {
    return printed;
  }
}
