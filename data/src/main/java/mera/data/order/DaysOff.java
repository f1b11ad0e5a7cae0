package mera.data.order;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Weekends and the holidays of article 112 of the labour code; moved days are not known. */
final class DaysOff {

  private static final Set<MonthDay> HOLIDAYS =
      Set.of(
          MonthDay.of(2, 23),
          MonthDay.of(3, 8),
          MonthDay.of(5, 1),
          MonthDay.of(5, 9),
          MonthDay.of(6, 12),
          MonthDay.of(11, 4));

  private static final int LAST_NEW_YEAR_DAY = 8;

  private DaysOff() {}

  static boolean is(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY
        || date.getDayOfWeek() == DayOfWeek.SUNDAY
        || date.getMonthValue() == 1 && date.getDayOfMonth() <= LAST_NEW_YEAR_DAY
        || HOLIDAYS.contains(MonthDay.from(date));
  }
}
