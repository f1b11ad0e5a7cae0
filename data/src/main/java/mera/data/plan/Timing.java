package mera.data.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mera.data.plan.Deadline.Occurrence;
import org.jspecify.annotations.Nullable;

/** Where a deadline stands on a ribbon of time. Drawn beside the printed text, never printed. */
public sealed interface Timing {

  /** Both days included. */
  record Stretch(LocalDate from, LocalDate to) {}

  /** One or several stretches of days: «февраль – апрель», «июнь, июль». */
  record Stretches(List<Stretch> all) implements Timing {
    public Stretches {
      all = List.copyOf(all);
    }
  }

  /** Single days: «до 30 марта». */
  record Days(List<LocalDate> all) implements Timing {
    public Days {
      all = List.copyOf(all);
    }
  }

  /** The last days of repeated periods: «ежеквартально», «1 раз в год (ноябрь)». */
  record Repeats(List<LocalDate> all) implements Timing {
    public Repeats {
      all = List.copyOf(all);
    }
  }

  /** All the time without a day of its own: «в течение года», «постоянно». */
  record Throughout(Stretch stretch) implements Timing {}

  /** No time is named: «по плану», «по потребности», an empty cell. */
  record Undated() implements Timing {}

  /**
   * @param period of the plan; bounds what has no end of its own
   */
  static Timing of(Deadline deadline, PlanPeriod period) {
    return switch (deadline.kind()) {
      case NONE, BY_PLAN, BY_SCHEDULE, ON_DEMAND -> new Undated();
      case DATE, UNTIL -> new Days(deadline.occurrences().stream().map(Occurrence::end).toList());
      case DATE_RANGE, OPEN_START, MONTH, MONTH_RANGE, MONTH_LIST, QUARTER -> stretches(deadline);
      case YEAR, YEAR_RANGE, DURING_YEAR, DURING_SCHOOL_YEAR, DURING_PLAN, CONTINUOUS ->
          throughout(deadline, period);
      case PERIODIC -> repeated(deadline, period);
      case INHERITED -> inherited(deadline, period);
    };
  }

  private static Timing stretches(Deadline deadline) {
    return new Stretches(
        deadline.occurrences().stream()
            .map(one -> new Stretch(first(one.start(), one.end()), one.end()))
            .toList());
  }

  private static LocalDate first(@Nullable LocalDate start, LocalDate end) {
    return start == null ? end : start;
  }

  private static Timing throughout(Deadline deadline, PlanPeriod period) {
    LocalDate end = deadline.end() == null ? period.to() : deadline.end();
    LocalDate start = deadline.start() == null ? period.from() : deadline.start();
    return new Throughout(new Stretch(start, end));
  }

  private static Timing repeated(Deadline deadline, PlanPeriod period) {
    if (!deadline.occurrences().isEmpty()) {
      return new Repeats(deadline.occurrences().stream().map(Occurrence::end).toList());
    }
    Recurrence every = deadline.recurrence();
    int months =
        every == null
            ? 0
            : switch (every.frequency()) {
              case MONTHLY -> 1;
              case QUARTERLY -> 3;
              case HALF_YEARLY -> 6;
              case DAILY, WEEKLY, YEARLY -> 0;
            };
    if (months == 0) {
      return throughout(deadline, period);
    }
    List<LocalDate> ends = new ArrayList<>();
    LocalDate start = period.from().withDayOfMonth(1);
    for (int step = months; ; step += months) {
      LocalDate end = start.plusMonths(step).minusDays(1);
      if (end.isAfter(period.to())) {
        return new Repeats(ends);
      }
      ends.add(end);
    }
  }

  /** The kind of the group's deadline is not kept, its times are. */
  private static Timing inherited(Deadline deadline, PlanPeriod period) {
    if (deadline.recurrence() != null) {
      return repeated(deadline, period);
    }
    if (!deadline.occurrences().isEmpty()) {
      boolean days = deadline.occurrences().stream().allMatch(one -> one.start() == null);
      return days
          ? new Days(deadline.occurrences().stream().map(Occurrence::end).toList())
          : stretches(deadline);
    }
    boolean open =
        deadline.planRef() != null || (deadline.start() == null && deadline.end() == null);
    return open ? new Undated() : throughout(deadline, period);
  }
}
