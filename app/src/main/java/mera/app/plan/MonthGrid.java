package mera.app.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mera.app.figure.RibbonItem.Span;
import mera.app.text.Words;
import mera.data.order.DateForm;

/**
 * A month in whole weeks that begin on Monday.
 *
 * @param throughout measures that go on all the time and have no day of their own
 */
record MonthGrid(YearMonth month, List<Day> days, List<Due> throughout) {

  /** So many days at most are days of a measure; what is longer goes on meanwhile. */
  private static final int LONG = 7;

  private static final List<String> WEEK =
      List.of("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье");

  /**
   * A day of the grid.
   *
   * @param inside of the month, not of the one before or after
   * @param off by the production calendar
   * @param due measures that are due on the day or fill it among a few others
   * @param going longer ones that go on
   */
  record Day(LocalDate date, boolean inside, boolean off, List<Due> due, List<Due> going) {

    /** «понедельник, 15 марта 2027 года». */
    String title() {
      return WEEK.get(date.getDayOfWeek().getValue() - 1) + ", " + DateForm.WORDS.print(date);
    }

    /** Read aloud: the title, a day off, and how many measures there are. */
    String said() {
      return title()
          + (off ? ", выходной" : "")
          + ": "
          + (due.isEmpty() ? "мер нет" : Words.count(due.size(), "мера", "меры", "мер"))
          + (going.isEmpty() ? "" : ", идёт " + Words.number(going.size()));
    }

    /** All measures of the day, those with a date first. */
    List<Due> all() {
      return Stream.concat(due.stream(), going.stream()).toList();
    }
  }

  static MonthGrid of(YearMonth month, List<Due> measures, Predicate<LocalDate> off) {
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    List<Due> seen =
        measures.stream()
            .filter(due -> due.spans().stream().anyMatch(span -> meets(span, first, last)))
            .toList();
    List<Day> days =
        first
            .datesUntil(last.plusDays(1))
            .map(
                day ->
                    new Day(
                        day,
                        YearMonth.from(day).equals(month),
                        off.test(day),
                        on(seen, day, false),
                        on(seen, day, true)))
            .toList();
    return new MonthGrid(month, days, measures.stream().filter(Due::throughout).toList());
  }

  private static boolean meets(Span span, LocalDate first, LocalDate last) {
    return !span.to().isBefore(first) && !span.from().isAfter(last);
  }

  private static List<Due> on(List<Due> seen, LocalDate day, boolean lengthy) {
    return seen.stream()
        .filter(
            due ->
                due.spans().stream()
                    .filter(span -> meets(span, day, day))
                    .anyMatch(span -> lengthy == isLong(span)))
        .toList();
  }

  private static boolean isLong(Span span) {
    return ChronoUnit.DAYS.between(span.from(), span.to()) >= LONG;
  }

  /** The day of the grid; empty outside of its weeks. */
  List<Day> day(LocalDate date) {
    return days.stream().filter(one -> one.date().equals(date)).toList();
  }
}
