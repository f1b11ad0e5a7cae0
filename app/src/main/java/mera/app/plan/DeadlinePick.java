package mera.app.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import mera.data.plan.DeadlineForm;
import mera.data.plan.PlanPeriod;
import mera.data.plan.Recurrence;
import mera.data.plan.Recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * What is entered while a deadline is picked; the fields that the kind does not need keep what they
 * had.
 *
 * @param from the day, or the first one
 * @param to the last day of a period
 * @param months of the plan, in order; the first and the last of them bound a stretch
 * @param quarter the quarter, with its year
 * @param year the calendar year
 * @param every how often
 * @param owner whose plan or schedule; empty: a separate one
 */
record DeadlinePick(
    Kind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<YearMonth> months,
    DeadlineForm.Quarter quarter,
    int year,
    Recurrence every,
    String owner) {

  /** What sort of time is picked. */
  enum Kind {
    DAY("Дата"),
    DAYS("Период: с даты по дату"),
    UNTIL("До даты"),
    MONTHS("Месяц или месяцы"),
    MONTH_RANGE("С месяца по месяц"),
    QUARTER("Квартал"),
    YEAR("Год"),
    DURING_YEAR("В течение года"),
    DURING_SCHOOL_YEAR("В течение учебного года"),
    DURING_PLAN("Весь срок плана"),
    CONTINUOUS("Постоянно"),
    PERIODIC("Повторяется"),
    BY_PLAN("По плану"),
    BY_SCHEDULE("По графику");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As it stands in the list. */
    String words() {
      return words;
    }
  }

  DeadlinePick {
    months = List.copyOf(months);
  }

  /** Nothing is entered yet. */
  static DeadlinePick empty(PlanPeriod period) {
    LocalDate first = period.from();
    return new DeadlinePick(
        Kind.DAY,
        null,
        null,
        List.of(),
        new DeadlineForm.Quarter(first.getYear(), (first.getMonthValue() + 2) / 3),
        first.getYear(),
        new Recurrence(Frequency.QUARTERLY, 0, List.of(), 0, 0, List.of()),
        "");
  }

  /** The form of the deadline that stands in the cell. */
  static DeadlinePick of(DeadlineForm form, PlanPeriod period) {
    DeadlinePick none = empty(period);
    return switch (form) {
      case DeadlineForm.Day it -> none.days(Kind.DAY, it.day(), null);
      case DeadlineForm.Days it -> none.days(Kind.DAYS, it.from(), it.to());
      case DeadlineForm.Until it -> none.days(Kind.UNTIL, it.day(), null);
      case DeadlineForm.Months it -> none.months(Kind.MONTHS, it.months());
      case DeadlineForm.MonthRange it -> none.months(Kind.MONTH_RANGE, List.of(it.from(), it.to()));
      case DeadlineForm.Quarter it -> none.time(Kind.QUARTER, it, it.year());
      case DeadlineForm.Year it -> none.time(Kind.YEAR, none.quarter, it.year());
      case DeadlineForm.DuringYear it -> none.time(Kind.DURING_YEAR, none.quarter, it.year());
      case DeadlineForm.DuringSchoolYear it -> none.of(Kind.DURING_SCHOOL_YEAR);
      case DeadlineForm.DuringPlan it -> none.of(Kind.DURING_PLAN);
      case DeadlineForm.Continuous it -> none.of(Kind.CONTINUOUS);
      case DeadlineForm.Periodic it -> none.every(it.recurrence());
      case DeadlineForm.ByPlan it -> none.of(Kind.BY_PLAN).owner(it.owner());
      case DeadlineForm.BySchedule it -> none.of(Kind.BY_SCHEDULE).owner(it.owner());
    };
  }

  DeadlinePick of(Kind other) {
    return new DeadlinePick(other, from, to, months, quarter, year, every, owner);
  }

  private DeadlinePick days(Kind other, LocalDate first, @Nullable LocalDate last) {
    return new DeadlinePick(other, first, last, months, quarter, year, every, owner);
  }

  private DeadlinePick months(Kind other, List<YearMonth> named) {
    return new DeadlinePick(other, from, to, named, quarter, year, every, owner);
  }

  private DeadlinePick time(Kind other, DeadlineForm.Quarter three, int one) {
    return new DeadlinePick(other, from, to, months, three, one, every, owner);
  }

  private DeadlinePick every(Recurrence often) {
    return new DeadlinePick(Kind.PERIODIC, from, to, months, quarter, year, often, owner);
  }

  private DeadlinePick owner(String whose) {
    return new DeadlinePick(kind, from, to, months, quarter, year, every, whose);
  }

  /** What is picked; empty while something is wanted. */
  Optional<DeadlineForm> form() {
    return wanted().isEmpty() ? Optional.ofNullable(made()) : Optional.empty();
  }

  private @Nullable DeadlineForm made() {
    LocalDate first = from;
    LocalDate last = to;
    return switch (kind) {
      case DAY -> first == null ? null : new DeadlineForm.Day(first);
      case DAYS -> first == null || last == null ? null : new DeadlineForm.Days(first, last);
      case UNTIL -> first == null ? null : new DeadlineForm.Until(first);
      case MONTHS -> new DeadlineForm.Months(months);
      case MONTH_RANGE -> new DeadlineForm.MonthRange(months.getFirst(), months.getLast());
      case QUARTER -> quarter;
      case YEAR -> new DeadlineForm.Year(year);
      case DURING_YEAR -> new DeadlineForm.DuringYear(year);
      case DURING_SCHOOL_YEAR -> new DeadlineForm.DuringSchoolYear();
      case DURING_PLAN -> new DeadlineForm.DuringPlan();
      case CONTINUOUS -> new DeadlineForm.Continuous();
      case PERIODIC -> new DeadlineForm.Periodic(every);
      case BY_PLAN -> new DeadlineForm.ByPlan(owner.strip());
      case BY_SCHEDULE -> new DeadlineForm.BySchedule(owner.strip());
    };
  }

  /** What is still to be entered, as a sentence; empty: nothing. */
  String wanted() {
    return switch (kind) {
      case DAY, UNTIL -> from == null ? "Укажите дату." : "";
      case DAYS ->
          from == null || to == null
              ? "Укажите первый и последний день."
              : to.isAfter(from) ? "" : "Последний день должен быть позже первого.";
      case MONTHS -> months.isEmpty() ? "Отметьте хотя бы один месяц." : "";
      case MONTH_RANGE ->
          months.size() < 2 || !months.getLast().isAfter(months.getFirst())
              ? "Последний месяц должен быть позже первого."
              : "";
      case BY_PLAN, BY_SCHEDULE ->
          owner.matches(".*[,;()].*") ? "Название пишут без запятых и скобок." : "";
      default -> "";
    };
  }
}
