package mera.app.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.plan.Deadline;
import mera.data.plan.Deadline.Occurrence;
import mera.data.plan.DeadlineKind;
import mera.data.plan.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * What the program understands of a deadline, in words beside the printed text.
 *
 * @param icon literal of the Feather icon
 */
record Understood(Tone tone, String icon, String words) {

  private static final List<String> MONTHS =
      List.of("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

  private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

  /** The chip; empty for an empty cell without a deadline of its group. */
  static Optional<Understood> of(Deadline deadline) {
    if (!deadline.recognised()) {
      return Optional.of(new Understood(Tone.WARNING, "fth-help-circle", "не понято"));
    }
    if (deadline.kind() == DeadlineKind.NONE) {
      return Optional.empty();
    }
    if (deadline.ambiguous()) {
      return Optional.of(new Understood(Tone.WARNING, "fth-help-circle", time(deadline) + "?"));
    }
    return Optional.of(
        switch (deadline.kind()) {
          case PERIODIC -> new Understood(Tone.ACCENT, "fth-refresh-cw", time(deadline));
          case BY_PLAN, BY_SCHEDULE -> new Understood(Tone.PLAIN, "fth-file-text", time(deadline));
          case CONTINUOUS, DURING_PLAN, DURING_YEAR, DURING_SCHOOL_YEAR, ON_DEMAND ->
              new Understood(Tone.PLAIN, "fth-repeat", time(deadline));
          default -> new Understood(Tone.ACCENT, "fth-calendar", time(deadline));
        });
  }

  /** One sentence for the editor, with remarks and where the year comes from. */
  static String sentence(Deadline deadline) {
    if (deadline.raw().isBlank() && deadline.kind() == DeadlineKind.NONE) {
      return "Срок не указан.";
    }
    if (!deadline.recognised()) {
      return "Не понято. Напечатан будет этот текст, но даты в нём не найдены.";
    }
    String notes =
        deadline.notes().stream()
            .map(note -> " Замечание: " + note + ".")
            .collect(Collectors.joining());
    String year = year(deadline.yearSource());
    return (deadline.kind() == DeadlineKind.INHERITED ? "Как у группы: " : "Понято как ")
        + time(deadline)
        + stretch(deadline)
        + (year.isEmpty() ? "" : ", " + year)
        + "."
        + (deadline.ambiguous() ? " Можно прочесть и иначе: укажите год." : "")
        + notes;
  }

  private static String year(Deadline.@Nullable YearSource source) {
    return source == null
        ? ""
        : switch (source) {
          case EXPLICIT -> "";
          case PLAN_PERIOD -> "год взят из срока плана";
          case SCHOOL_YEAR -> "год взят из учебного года";
          case ORDER_DATE -> "год выбран по дате приказа";
        };
  }

  private static String stretch(Deadline deadline) {
    LocalDate start = deadline.start();
    LocalDate end = deadline.end();
    return switch (deadline.kind()) {
      case DATE, DATE_RANGE, UNTIL, OPEN_START, NONE -> "";
      default ->
          start == null || end == null
              ? ""
              : " (" + Words.date(start) + "\u00a0– " + Words.date(end) + ")";
    };
  }

  /** The time in few words: «до 27.11.2026», «дек 2026 – янв 2027», «ежеквартально». */
  static String time(Deadline deadline) {
    LocalDate start = deadline.start();
    LocalDate end = deadline.end();
    return switch (deadline.kind()) {
      case NONE -> "";
      case DATE, MONTH, MONTH_LIST, QUARTER -> list(deadline);
      case DATE_RANGE, MONTH_RANGE -> range(deadline);
      case UNTIL -> end == null ? "" : "до " + Words.date(end);
      case OPEN_START -> start == null ? "" : "с " + Words.date(start);
      case YEAR -> end == null ? "" : end.getYear() + " год";
      case YEAR_RANGE ->
          start == null || end == null ? "" : start.getYear() + "–" + end.getYear() + " годы";
      case DURING_YEAR -> "в течение года";
      case DURING_SCHOOL_YEAR -> "учебный год";
      case DURING_PLAN -> "весь срок плана";
      case CONTINUOUS -> "постоянно";
      case PERIODIC -> repeated(deadline.recurrence());
      case BY_PLAN -> reference("по плану", deadline.planRef());
      case BY_SCHEDULE -> reference("по графику", deadline.planRef());
      case ON_DEMAND -> Optional.ofNullable(deadline.condition()).orElse("по потребности");
      case INHERITED -> inherited(deadline);
    };
  }

  /** The plan or schedule by its name, where it has one. */
  private static String reference(String words, @Nullable String plan) {
    return plan == null || plan.isEmpty() ? words : plan;
  }

  /** «12.01 – 10.02.2026»: the year once where it is the same. */
  private static String between(LocalDate start, LocalDate end) {
    String first = Words.date(start);
    return start.equals(end)
        ? first
        : (start.getYear() == end.getYear() ? first.substring(0, 5) : first)
            + "\u00a0– "
            + Words.date(end);
  }

  /** The kind of the group's deadline is not kept, its times are. */
  private static String inherited(Deadline deadline) {
    if (deadline.recurrence() != null) {
      return repeated(deadline.recurrence());
    }
    LocalDate start = deadline.start();
    LocalDate end = deadline.end();
    if (end == null) {
      return start == null ? "как у группы" : "с " + Words.date(start);
    }
    return start == null ? "до " + Words.date(end) : between(start, end);
  }

  private static String list(Deadline deadline) {
    List<Occurrence> all = deadline.occurrences();
    String words = all.stream().limit(2).map(Understood::point).collect(Collectors.joining(", "));
    return all.size() <= 2 ? words : words + " и ещё " + (all.size() - 2);
  }

  private static String range(Deadline deadline) {
    if (deadline.occurrences().size() != 1) {
      return list(deadline);
    }
    return point(deadline.occurrences().getFirst());
  }

  private static String point(Occurrence one) {
    LocalDate start = one.start() == null ? one.end() : one.start();
    LocalDate end = one.end();
    return switch (one.precision()) {
      case DAY -> between(start, end);
      case MONTH ->
          ChronoUnit.MONTHS.between(start.withDayOfMonth(1), end.withDayOfMonth(1)) == 0
              ? month(end)
              : (start.getYear() == end.getYear()
                      ? MONTHS.get(start.getMonthValue() - 1)
                      : month(start))
                  + "\u00a0– "
                  + month(end);
      case QUARTER ->
          quarter(start).equals(quarter(end))
              ? quarter(end) + "\u00a0кв. " + end.getYear()
              : quarter(start) + "–" + quarter(end) + "\u00a0кв. " + end.getYear();
    };
  }

  private static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1) + "\u00a0" + day.getYear();
  }

  private static String quarter(LocalDate day) {
    return QUARTERS.get((day.getMonthValue() - 1) / 3);
  }

  private static String repeated(@Nullable Recurrence every) {
    if (every == null) {
      return "регулярно";
    }
    String often =
        switch (every.frequency()) {
          case DAILY -> "ежедневно";
          case WEEKLY -> "еженедельно";
          case MONTHLY -> "ежемесячно";
          case QUARTERLY -> "ежеквартально";
          case HALF_YEARLY -> "раз в полгода";
          case YEARLY -> "ежегодно";
        };
    if (every.times() > 1) {
      often += ", " + Words.count(every.times(), "раз", "раза", "раз");
    }
    if (!every.months().isEmpty()) {
      often +=
          " ("
              + every.months().stream()
                  .map(month -> MONTHS.get(month - 1))
                  .collect(Collectors.joining(", "))
              + ")";
    }
    return every.dueDay() == 0 ? often : often + ", до " + every.dueDay() + " числа";
  }
}
