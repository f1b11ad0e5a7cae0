package mera.data.plan;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
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

  private static final Pattern FIGURES = Pattern.compile("\\d\\d\\.\\d\\d");

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
    boolean figures = FIGURES.matcher(raw).find();
    int bracket = raw.indexOf('(');
    String tail = bracket < 0 || before.occurrences().isEmpty() ? "" : " " + raw.substring(bracket);
    DeadlineForm form = form(kind, start == null ? end : start, end);
    boolean year = YEAR.matcher(raw).find();
    return picked(form, new DeadlineForm.Style(capital, figures, year), tail, period, orderDate);
  }

  /**
   * The text of a picked form in the style of its plan. A year that the style leaves out is written
   * all the same where the text would be read in another way without it.
   *
   * @param tail stands behind it: « (по согласованию)»; empty: nothing
   */
  public static String picked(
      DeadlineForm form,
      DeadlineForm.Style style,
      String tail,
      PlanPeriod period,
      LocalDate orderDate) {
    if (!style.year()) {
      String brief = form.text(style) + tail;
      Deadline read = DeadlineReader.read(brief, period, orderDate);
      if (!read.ambiguous() && DeadlineForm.of(read).equals(Optional.of(form))) {
        return brief;
      }
    }
    return form.text(new DeadlineForm.Style(style.capital(), style.figures(), true)) + tail;
  }

  /** What stands in brackets and is no time: « (по согласованию)»; empty: nothing. */
  public static String tail(Deadline deadline) {
    int bracket = deadline.raw().indexOf('(');
    boolean words = deadline.condition() != null || deadline.reporting() != null;
    return bracket < 0 || !words || deadline.recurrence() != null
        ? ""
        : " " + deadline.raw().substring(bracket).strip();
  }

  private static DeadlineForm form(DeadlineKind kind, LocalDate from, LocalDate to) {
    return switch (kind) {
      case UNTIL -> new DeadlineForm.Until(to);
      case DATE_RANGE -> new DeadlineForm.Days(from, to);
      case MONTH -> new DeadlineForm.Months(List.of(YearMonth.from(to)));
      case MONTH_RANGE -> new DeadlineForm.MonthRange(YearMonth.from(from), YearMonth.from(to));
      default -> new DeadlineForm.Day(to);
    };
  }
}
