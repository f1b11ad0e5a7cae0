package mera.data.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import mera.data.plan.Deadline.Occurrence;
import mera.data.plan.Deadline.Precision;
import org.jspecify.annotations.Nullable;

/** Which form a reading has: the way back from the text to what is picked. */
final class DeadlineForms {

  private DeadlineForms() {}

  static Optional<DeadlineForm> of(Deadline read) {
    return switch (read.kind()) {
      case DATE, UNTIL, DATE_RANGE -> single(read).flatMap(one -> days(read.kind(), one));
      case MONTH, MONTH_LIST -> months(read.occurrences());
      case MONTH_RANGE ->
          single(read)
              .map(
                  one ->
                      new DeadlineForm.MonthRange(
                          YearMonth.from(first(one)), YearMonth.from(one.end())));
      case QUARTER -> single(read).flatMap(DeadlineForms::quarter);
      case YEAR -> year(read).map(DeadlineForm.Year::new);
      case DURING_YEAR -> year(read).map(DeadlineForm.DuringYear::new);
      case DURING_SCHOOL_YEAR -> Optional.of(new DeadlineForm.DuringSchoolYear());
      case DURING_PLAN -> Optional.of(new DeadlineForm.DuringPlan());
      case CONTINUOUS -> Optional.of(new DeadlineForm.Continuous());
      case PERIODIC ->
          Optional.ofNullable(read.recurrence())
              .filter(every -> every.stages().isEmpty())
              .map(DeadlineForm.Periodic::new);
      case BY_PLAN -> owner(read.planRef(), "план").map(DeadlineForm.ByPlan::new);
      case BY_SCHEDULE -> owner(read.planRef(), "график").map(DeadlineForm.BySchedule::new);
      case NONE, OPEN_START, YEAR_RANGE, ON_DEMAND, INHERITED -> Optional.empty();
    };
  }

  private static Optional<Occurrence> single(Deadline read) {
    return read.occurrences().size() == 1
        ? Optional.of(read.occurrences().getFirst())
        : Optional.empty();
  }

  private static LocalDate first(Occurrence one) {
    LocalDate start = one.start();
    return start == null ? one.end() : start;
  }

  private static Optional<DeadlineForm> days(DeadlineKind kind, Occurrence one) {
    if (one.precision() != Precision.DAY) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case UNTIL -> new DeadlineForm.Until(one.end());
          case DATE_RANGE -> new DeadlineForm.Days(first(one), one.end());
          default -> new DeadlineForm.Day(one.end());
        });
  }

  private static Optional<DeadlineForm> months(List<Occurrence> times) {
    List<YearMonth> months = times.stream().map(one -> YearMonth.from(one.end())).toList();
    boolean single =
        times.stream()
            .allMatch(one -> YearMonth.from(first(one)).equals(YearMonth.from(one.end())));
    return single && !months.isEmpty()
        ? Optional.of(new DeadlineForm.Months(months))
        : Optional.empty();
  }

  private static Optional<DeadlineForm> quarter(Occurrence one) {
    LocalDate start = first(one);
    boolean whole = start.plusMonths(3).minusDays(1).equals(one.end());
    return whole
        ? Optional.of(new DeadlineForm.Quarter(start.getYear(), (start.getMonthValue() + 2) / 3))
        : Optional.empty();
  }

  /** The year whose first and last day are those of the reading. */
  private static Optional<Integer> year(Deadline read) {
    LocalDate start = read.start();
    LocalDate end = read.end();
    return start != null
            && end != null
            && start.getDayOfYear() == 1
            && end.equals(LocalDate.of(start.getYear(), 12, 31))
        ? Optional.of(start.getYear())
        : Optional.empty();
  }

  /** What stands behind «план» or «график»; empty: «отдельный», or not named at all. */
  private static Optional<String> owner(@Nullable String named, String noun) {
    if (named == null || named.isEmpty() || named.equals("отдельный " + noun)) {
      return Optional.of("");
    }
    return named.startsWith(noun + " ")
        ? Optional.of(named.substring(noun.length() + 1))
        : Optional.empty();
  }
}
