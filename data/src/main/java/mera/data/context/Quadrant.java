package mera.data.context;

/** Fields of the matrix results × context. */
public enum Quadrant {
  /** Low results in difficult conditions. */
  FIRST("Приоритет 1", "низкие результаты, сложный контекст"),
  /** Low results in favourable conditions: «внутренние» причины. */
  SECOND("Приоритет 2", "низкие результаты, благоприятный контекст"),
  /** High results in difficult conditions. */
  ABOVE("Выше ожидаемого", "высокие результаты, сложный контекст"),
  OTHERS("Остальные", "ведущие и обычные");

  private final String printed;
  private final String words;

  Quadrant(String printed, String words) {
    this.printed = printed;
    this.words = words;
  }

  /** As shown and printed. */
  public String printed() {
    return printed;
  }

  /** What the field means. */
  public String words() {
    return words;
  }
}
