package mera.data.plan;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import mera.data.plan.Deadline.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * Writes a deadline as such plans print it. The year is left out where the old text had none and
 * the new one is read without doubt all the same; what stands in brackets stays.
 */
public final class DeadlineText {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private static final List<String> MONTHS =
      List.of(
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
          "декабрь");

  private static final List<String> OF_MONTHS =
      List.of(
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
          "декабря");

  private DeadlineText() {}

  /**
   * The same deadline, later or earlier; whole months stay whole months.
   *
   * @return empty: the text names no single time that could be moved («ежеквартально»)
   */
  public static Optional<String> moved(
      Deadline deadline, Period by, PlanPeriod period, LocalDate orderDate) {
    if (deadline.occurrences().size() != 1) {
      return Optional.empty();
    }
    Occurrence old = deadline.occurrences().getFirst();
    LocalDate start = old.start() == null ? null : old.start().plus(by);
    LocalDate end = old.end().plus(by);
    return switch (deadline.kind()) {
      case DATE, UNTIL, DATE_RANGE ->
          Optional.of(written(deadline, deadline.kind(), start, end, period, orderDate));
      case MONTH, MONTH_RANGE -> {
        YearMonth first = YearMonth.from(Objects.requireNonNull(start));
        YearMonth last = YearMonth.from(old.end()).plusMonths(by.toTotalMonths());
        boolean whole = by.getDays() == 0;
        yield whole
            ? Optional.of(
                written(
                    deadline,
                    deadline.kind(),
                    first.atDay(1),
                    last.atEndOfMonth(),
                    period,
                    orderDate))
            : Optional.of(
                written(deadline, DeadlineKind.DATE_RANGE, start, end, period, orderDate));
      }
      default -> Optional.empty();
    };
  }

  /** A month for a measure that had no time. */
  public static String inMonth(
      Deadline before, YearMonth month, PlanPeriod period, LocalDate orderDate) {
    return written(
        before, DeadlineKind.MONTH, month.atDay(1), month.atEndOfMonth(), period, orderDate);
  }

  private static String written(
      Deadline before,
      DeadlineKind kind,
      @Nullable LocalDate start,
      LocalDate end,
      PlanPeriod period,
      LocalDate orderDate) {
    String raw = before.raw();
    boolean capital = !raw.isEmpty() && Character.isUpperCase(raw.codePointAt(0));
    int bracket = raw.indexOf('(');
    String tail = bracket < 0 || before.occurrences().isEmpty() ? "" : " " + raw.substring(bracket);
    if (!YEAR.matcher(raw).find()) {
      String brief = dressed(words(kind, start, end, false), capital) + tail;
      Deadline read = DeadlineReader.read(brief, period, orderDate);
      if (!read.ambiguous() && end.equals(read.end()) && Objects.equals(start, read.start())) {
        return brief;
      }
    }
    return dressed(words(kind, start, end, true), capital) + tail;
  }

  private static String dressed(String words, boolean capital) {
    return capital ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
  }

  private static String words(
      DeadlineKind kind, @Nullable LocalDate start, LocalDate end, boolean years) {
    LocalDate from = start == null ? end : start;
    return switch (kind) {
      case UNTIL -> "до " + day(end) + year(end, years);
      case DATE_RANGE -> days(from, end, years);
      case MONTH -> month(end) + year(end, years);
      case MONTH_RANGE ->
          month(from) + firstYear(from, end, years) + " – " + month(end) + year(end, years);
      default -> day(end) + year(end, years);
    };
  }

  private static String days(LocalDate from, LocalDate to, boolean years) {
    boolean oneMonth = YearMonth.from(from).equals(YearMonth.from(to));
    return oneMonth
        ? from.getDayOfMonth() + "–" + day(to) + year(to, years)
        : day(from) + firstYear(from, to, years) + " – " + day(to) + year(to, years);
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + OF_MONTHS.get(day.getMonthValue() - 1);
  }

  private static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  private static String firstYear(LocalDate from, LocalDate to, boolean years) {
    return years && from.getYear() != to.getYear() ? year(from, true) : "";
  }

  private static String year(LocalDate day, boolean years) {
    return years ? " " + day.getYear() + " года" : "";
  }
}
