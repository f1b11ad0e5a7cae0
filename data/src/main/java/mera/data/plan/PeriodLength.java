package mera.data.plan;

import java.time.LocalDate;

/** How long plans of a template run and on which day they begin. */
public enum PeriodLength {
  /** 1 January to 31 December of the next year. */
  TWO_YEARS(1, 1, 12, 31, 1),
  /** 1 September to 31 August. */
  SCHOOL_YEAR(9, 1, 8, 31, 1),
  /** One calendar year. */
  YEAR(1, 1, 12, 31, 0),
  /** 1 December to 31 December of the next year. */
  THIRTEEN_MONTHS(12, 1, 12, 31, 1);

  private final int fromMonth;
  private final int fromDay;
  private final int toMonth;
  private final int toDay;
  private final int yearsOn;

  PeriodLength(int fromMonth, int fromDay, int toMonth, int toDay, int yearsOn) {
    this.fromMonth = fromMonth;
    this.fromDay = fromDay;
    this.toMonth = toMonth;
    this.toDay = toDay;
    this.yearsOn = yearsOn;
  }

  /** The period that begins in the given calendar year. */
  public PlanPeriod beginning(int year) {
    return new PlanPeriod(
        LocalDate.of(year, fromMonth, fromDay),
        LocalDate.of(year + yearsOn, toMonth, toDay),
        this == SCHOOL_YEAR);
  }
}
