package mera.data.context;

/** The results of a school beside what is usual in its conditions. */
public enum Expectation {
  WELL_BELOW("значимо ниже ожидаемого"),
  BELOW("ниже ожидаемого"),
  AS_EXPECTED("как ожидается"),
  ABOVE("выше ожидаемого"),
  WELL_ABOVE("значимо выше ожидаемого"),
  LOW_QUARTER("нижняя четверть кластера"),
  HIGH_QUARTER("верхняя четверть кластера"),
  MIDDLE("середина кластера");

  private static final double SIGNIFICANT = 1.96;

  private final String printed;

  Expectation(String printed) {
    this.printed = printed;
  }

  /** As shown and printed. */
  public String printed() {
    return printed;
  }

  /** By a standardised residual: beyond ±1 and ±1.96. */
  static Expectation of(double residual) {
    if (residual <= -1) {
      return residual <= -SIGNIFICANT ? WELL_BELOW : BELOW;
    }
    return residual < 1 ? AS_EXPECTED : residual < SIGNIFICANT ? ABOVE : WELL_ABOVE;
  }
}
