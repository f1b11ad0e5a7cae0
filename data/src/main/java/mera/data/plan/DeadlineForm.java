package mera.data.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A deadline as it is picked in a form; its text is written in the house style. */
public sealed interface DeadlineForm {

  /** One day. */
  record Day(LocalDate day) implements DeadlineForm {}

  /** From a day to a day. */
  record Days(LocalDate from, LocalDate to) implements DeadlineForm {}

  /** Until a day. */
  record Until(LocalDate day) implements DeadlineForm {}

  /** One month or several single ones. */
  record Months(List<YearMonth> months) implements DeadlineForm {
    public Months {
      months = List.copyOf(months);
    }
  }

  /** From a month to a month. */
  record MonthRange(YearMonth from, YearMonth to) implements DeadlineForm {}

  /** A quarter, 1…4. */
  record Quarter(int year, int quarter) implements DeadlineForm {}

  /** A whole calendar year by its number: «2026 год». */
  record Year(int year) implements DeadlineForm {}

  /** «в течение 2026 года». */
  record DuringYear(int year) implements DeadlineForm {}

  /** «в течение учебного года». */
  record DuringSchoolYear() implements DeadlineForm {}

  /** «в течение всего периода». */
  record DuringPlan() implements DeadlineForm {}

  /** «постоянно». */
  record Continuous() implements DeadlineForm {}

  /** «ежеквартально», «2 раза в год», «ежегодно, сентябрь». */
  record Periodic(Recurrence recurrence) implements DeadlineForm {}

  /** «по плану работы управления»; an empty name is «по отдельному плану». */
  record ByPlan(String owner) implements DeadlineForm {}

  /** «по графику школы»; an empty name is «по отдельному графику». */
  record BySchedule(String owner) implements DeadlineForm {}

  /**
   * How an office writes its deadlines.
   *
   * @param capital a cell begins with a capital letter
   * @param figures days in figures: «15.09.2026» instead of «15 сентября 2026 года»
   * @param year years are written
   */
  record Style(boolean capital, boolean figures, boolean year) {

    /** As the model plans of one calendar year. */
    public static final Style PLAIN = new Style(true, false, true);

    /** The style that most deadlines of a plan have. */
    public static Style of(Plan plan) {
      List<String> texts =
          plan.nodes().stream().map(Node::deadline).filter(text -> !text.isBlank()).toList();
      return new Style(
          most(texts, "^\\P{Ll}.*"),
          texts.stream().anyMatch(text -> text.matches("(?s).*\\d\\d\\.\\d\\d.*")),
          texts.stream().anyMatch(text -> text.matches("(?s).*20\\d\\d.*")));
    }

    private static boolean most(List<String> texts, String form) {
      return texts.stream().filter(text -> text.matches("(?s)" + form)).count() * 2 >= texts.size();
    }
  }

  /**
   * The form of a deadline that was read, so that it can be picked anew.
   *
   * @return empty for what no form writes: other words, several stretches, an adjective of a plan
   */
  static Optional<DeadlineForm> of(Deadline read) {
    return DeadlineForms.of(read);
  }

  /** The text of the cell. */
  default String text(Style style) {
    String text = plain(style);
    return style.capital()
        ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
        : text;
  }

  private String plain(Style style) {
    return switch (this) {
      case Day it -> day(it.day(), style, true);
      case Days it -> days(it, style);
      case Until it -> "до " + day(it.day(), style, true);
      case Months it -> months(it.months(), style);
      case MonthRange it -> range(it, style);
      case Quarter it ->
          roman(it.quarter()) + " квартал" + (style.year() ? " " + it.year() + " года" : "");
      case Year it -> it.year() + " год";
      case DuringYear it -> style.year() ? "в течение " + it.year() + " года" : "в течение года";
      case DuringSchoolYear it -> "в течение учебного года";
      case DuringPlan it -> "в течение всего периода";
      case Continuous it -> "постоянно";
      case Periodic it -> every(it.recurrence());
      case ByPlan it -> it.owner().isBlank() ? "по отдельному плану" : "по плану " + it.owner();
      case BySchedule it ->
          it.owner().isBlank() ? "по отдельному графику" : "по графику " + it.owner();
    };
  }

  private static String roman(int quarter) {
    return List.of("I", "II", "III", "IV").get(quarter - 1);
  }

  private static String day(LocalDate day, Style style, boolean withMonth) {
    if (style.figures()) {
      String year = style.year() ? "." + day.getYear() : "";
      return String.format(Locale.ROOT, "%02d.%02d", day.getDayOfMonth(), day.getMonthValue())
          + year;
    }
    String month = withMonth ? " " + genitive(day.getMonthValue()) : "";
    return day.getDayOfMonth()
        + month
        + (style.year() && withMonth ? " " + day.getYear() + " года" : "");
  }

  private static String days(Days days, Style style) {
    boolean sameMonth = YearMonth.from(days.from()).equals(YearMonth.from(days.to()));
    if (sameMonth && !style.figures()) {
      return days.from().getDayOfMonth() + "–" + day(days.to(), style, true);
    }
    boolean sameYear = days.from().getYear() == days.to().getYear();
    Style first = sameYear && !style.figures() ? new Style(style.capital(), false, false) : style;
    return day(days.from(), first, true) + " – " + day(days.to(), style, true);
  }

  private static String months(List<YearMonth> months, Style style) {
    return months.stream()
        .map(
            month ->
                monthName(month.getMonthValue())
                    + (style.year() ? " " + month.getYear() + " года" : ""))
        .collect(Collectors.joining(style.year() ? "; " : ", "));
  }

  private static String range(MonthRange range, Style style) {
    String from = monthName(range.from().getMonthValue());
    String to = monthName(range.to().getMonthValue());
    if (!style.year()) {
      return from + " – " + to;
    }
    boolean sameYear = range.from().getYear() == range.to().getYear();
    return from
        + (sameYear ? "" : " " + range.from().getYear() + " года")
        + " – "
        + to
        + " "
        + range.to().getYear()
        + " года";
  }

  private static String every(Recurrence recurrence) {
    String every = often(recurrence);
    String months =
        recurrence.months().stream().map(DeadlineForm::monthName).collect(Collectors.joining(", "));
    String due =
        recurrence.dueDay() == 0
            ? ""
            : " до "
                + recurrence.dueDay()
                + " числа"
                + (recurrence.monthOffset() > 0 ? " месяца, следующего за отчётным" : "");
    return every + due + (months.isEmpty() ? "" : " (" + months + ")");
  }

  private static String often(Recurrence recurrence) {
    if (recurrence.times() == 0) {
      return switch (recurrence.frequency()) {
        case DAILY -> "ежедневно";
        case WEEKLY -> "еженедельно";
        case MONTHLY -> "ежемесячно";
        case QUARTERLY -> "ежеквартально";
        case HALF_YEARLY -> "по полугодиям";
        case YEARLY -> "ежегодно";
      };
    }
    String period =
        switch (recurrence.frequency()) {
          case DAILY -> "день";
          case WEEKLY -> "неделю";
          case MONTHLY -> "месяц";
          case QUARTERLY -> "квартал";
          case HALF_YEARLY -> "полугодие";
          case YEARLY -> "год";
        };
    int last = recurrence.times() % 10;
    boolean few = last > 1 && last < 5 && (recurrence.times() < 10 || recurrence.times() > 20);
    return recurrence.times() + (few ? " раза в " : " раз в ") + period;
  }

  /** «январь»: a runtime image may come without the Russian locale. */
  static String monthName(int month) {
    return List.of(
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь")
        .get(month - 1);
  }

  private static String genitive(int month) {
    return List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря")
        .get(month - 1);
  }
}
