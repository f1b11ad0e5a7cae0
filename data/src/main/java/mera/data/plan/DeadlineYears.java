package mera.data.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mera.data.plan.Deadline.Occurrence;
import mera.data.plan.Deadline.Precision;
import mera.data.plan.Deadline.YearSource;
import mera.data.plan.DeadlinePart.Dates;
import mera.data.plan.DeadlinePart.Point;
import mera.data.plan.DeadlinePart.Whole;
import org.jspecify.annotations.Nullable;

/** Finds the years that a deadline leaves out, from the period of the plan and the order's date. */
final class DeadlineYears {

  private static final int YEAR_IN_MONTHS = 12;

  private final PlanPeriod period;
  private final LocalDate orderDate;

  DeadlineYears(PlanPeriod period, LocalDate orderDate) {
    this.period = period;
    this.orderDate = orderDate;
  }

  /**
   * A stretch of days and where its year came from.
   *
   * @param start null where only the end is named
   */
  record Span(
      @Nullable LocalDate start,
      LocalDate end,
      Precision precision,
      YearSource source,
      boolean ambiguous) {

    Occurrence occurrence() {
      return new Occurrence(start, end, precision);
    }

    /** Both, from the first day to the last. */
    Span and(Span later) {
      LocalDate last = later.end.isAfter(end) ? later.end : end;
      return new Span(start, last, precision, source, ambiguous || later.ambiguous);
    }
  }

  static DeadlineKind kind(Dates dates) {
    Point from = dates.from();
    boolean single = dates.single();
    if (from.day() > 0) {
      return single ? DeadlineKind.DATE : DeadlineKind.DATE_RANGE;
    }
    if (from.isMonth()) {
      return single ? DeadlineKind.MONTH : DeadlineKind.MONTH_RANGE;
    }
    if (from.isYear()) {
      return single ? DeadlineKind.YEAR : DeadlineKind.YEAR_RANGE;
    }
    return DeadlineKind.QUARTER;
  }

  /** The whole period of the plan. */
  Span period() {
    return new Span(period.from(), period.to(), Precision.MONTH, planSource(), false);
  }

  Span whole(Whole whole) {
    boolean school = whole.kind() == DeadlineKind.DURING_SCHOOL_YEAR;
    if (school && (whole.year() > 0 || !period.schoolYear())) {
      int first = whole.year() > 0 ? whole.year() : orderDate.minusMonths(8).getYear();
      return new Span(
          LocalDate.of(first, 9, 1),
          LocalDate.of(first + 1, 8, 31),
          Precision.MONTH,
          whole.year() > 0 ? YearSource.EXPLICIT : YearSource.SCHOOL_YEAR,
          false);
    }
    if (whole.kind() == DeadlineKind.DURING_YEAR && whole.year() > 0) {
      Point year = Point.ofYear(whole.year());
      return new Span(year.first(), year.last(), Precision.MONTH, YearSource.EXPLICIT, false);
    }
    boolean which = whole.kind() == DeadlineKind.DURING_YEAR && isLong();
    return new Span(period.from(), period.to(), Precision.MONTH, planSource(), which);
  }

  Span until(Point point) {
    Span found = stretch(Dates.at(point));
    return new Span(null, found.end(), found.precision(), found.source(), found.ambiguous());
  }

  Span since(Point point) {
    Span found = stretch(Dates.at(point));
    LocalDate end = period.to().isBefore(found.end()) ? found.end() : period.to();
    return new Span(found.start(), end, found.precision(), found.source(), found.ambiguous());
  }

  Span stretch(Dates dates) {
    Precision precision =
        dates.from().day() > 0
            ? Precision.DAY
            : dates.from().quarter() > 0 ? Precision.QUARTER : Precision.MONTH;
    if (dates.from().year() > 0) {
      return span(dates, precision, YearSource.EXPLICIT, false);
    }
    List<Dates> readings = readings(dates);
    List<Dates> inside = readings.stream().filter(this::isInside).toList();
    if (inside.size() == 1 && (!isLong() || dates.single())) {
      return span(inside.getFirst(), precision, planSource(), false);
    }
    List<Dates> atOrder =
        dates.single() ? List.of() : readings.stream().filter(this::isAtOrder).toList();
    if (!atOrder.isEmpty()) {
      return span(atOrder.getFirst(), precision, YearSource.ORDER_DATE, true);
    }
    if (!inside.isEmpty()) {
      return span(inside.getFirst(), precision, planSource(), true);
    }
    Dates nearest =
        readings.stream()
            .min(
                Comparator.comparingLong(
                    one -> Math.abs(one.from().first().toEpochDay() - orderDate.toEpochDay())))
            .orElseThrow();
    return span(nearest, precision, YearSource.ORDER_DATE, true);
  }

  /** Every year in which the days exist and that is near the plan. */
  private List<Dates> readings(Dates dates) {
    int crossing = dates.from().place() > dates.to().place() ? 1 : 0;
    // Four years around the plan hold a 29th of February.
    List<Dates> readings =
        IntStream.rangeClosed(period.from().getYear() - 4, period.to().getYear() + 4)
            .mapToObj(
                year -> new Dates(dates.from().in(year), dates.to().in(year + crossing), false))
            .filter(reading -> reading.from().exists() && reading.to().exists())
            .toList();
    // «31 сентября» exists in no year: the last day of the month stands for it, and is doubtful.
    return readings.isEmpty()
        ? readings(new Dates(monthOf(dates.from()), monthOf(dates.to()), false))
        : readings;
  }

  private static Point monthOf(Point point) {
    return Point.ofMonth(point.month(), 0);
  }

  private boolean isInside(Dates dates) {
    return !dates.from().first().isBefore(period.from()) && !dates.to().last().isAfter(period.to());
  }

  private boolean isAtOrder(Dates dates) {
    return !dates.from().first().isAfter(orderDate) && !dates.to().last().isBefore(orderDate);
  }

  /** Does a year lie within the plan? */
  boolean holds(Point year) {
    return !year.first().isAfter(period.to()) && !year.last().isBefore(period.from());
  }

  private boolean isLong() {
    return period.from().plusMonths(YEAR_IN_MONTHS + 1L).isBefore(period.to());
  }

  private YearSource planSource() {
    return period.schoolYear() ? YearSource.SCHOOL_YEAR : YearSource.PLAN_PERIOD;
  }

  private static Span span(Dates dates, Precision precision, YearSource source, boolean ambiguous) {
    return new Span(dates.from().first(), dates.to().last(), precision, source, ambiguous);
  }

  /** The times that a recurrence names within the period; none where they are left to the user. */
  List<Occurrence> occurrences(Recurrence recurrence) {
    List<Occurrence> found = new ArrayList<>();
    if (recurrence.dueDay() > 0) {
      due(recurrence, found);
      return found;
    }
    for (YearMonth month = YearMonth.from(period.from());
        !month.atDay(1).isAfter(period.to());
        month = month.plusMonths(1)) {
      if (recurrence.months().contains(month.getMonthValue())) {
        found.add(new Occurrence(month.atDay(1), month.atEndOfMonth(), Precision.MONTH));
      }
    }
    return found;
  }

  private void due(Recurrence recurrence, List<Occurrence> found) {
    int months =
        switch (recurrence.frequency()) {
          case MONTHLY -> 1;
          case QUARTERLY -> 3;
          case HALF_YEARLY -> 6;
          default -> YEAR_IN_MONTHS;
        };
    for (YearMonth end = YearMonth.from(period.from()).plusMonths(months - 1L);
        !end.atEndOfMonth().isAfter(period.to());
        end = end.plusMonths(months)) {
      YearMonth due = end.plusMonths(recurrence.monthOffset());
      LocalDate day = due.atDay(Math.min(recurrence.dueDay(), due.lengthOfMonth()));
      found.add(new Occurrence(null, day, Precision.DAY));
    }
  }
}
