package mera.data.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.plan.DeadlinePart.Condition;
import mera.data.plan.DeadlinePart.Dates;
import mera.data.plan.DeadlinePart.Due;
import mera.data.plan.DeadlinePart.Reference;
import mera.data.plan.DeadlinePart.Repeat;
import mera.data.plan.DeadlinePart.Report;
import mera.data.plan.DeadlinePart.Since;
import mera.data.plan.DeadlinePart.Until;
import mera.data.plan.DeadlinePart.Whole;
import org.jspecify.annotations.Nullable;

/**
 * Understands the text of a deadline cell beside the text itself, which stays what is printed.
 * Nothing is guessed silently: what is not understood is {@link DeadlineKind#NONE} with a note, and
 * what can be read in two ways is marked ambiguous.
 */
public final class DeadlineReader {

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  private final String raw;
  private final DeadlineYears years;
  private final List<Deadline.Occurrence> occurrences = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable DeadlineKind kind;
  private @Nullable Recurrence recurrence;
  private @Nullable Recurrence reporting;
  private @Nullable String planRef;
  private @Nullable String condition;
  private DeadlineYears.@Nullable Span span;

  private DeadlineReader(String raw, PlanPeriod period, LocalDate orderDate) {
    this.raw = raw;
    this.years = new DeadlineYears(period, orderDate);
  }

  /**
   * @param raw the cell as printed
   * @param period of the plan; a time without a year is looked for inside of it
   * @param orderDate date of the order, or the best that is known of it: decides between readings
   */
  public static Deadline read(String raw, PlanPeriod period, LocalDate orderDate) {
    return new DeadlineReader(raw, period, orderDate).read();
  }

  private Deadline read() {
    Matcher brackets = BRACKETS.matcher(raw);
    List<String> inner = brackets.results().map(found -> found.group(1)).toList();
    Optional<List<DeadlinePart>> parts = DeadlineGrammar.parse(brackets.replaceAll(" "));
    if (parts.isEmpty() || parts.get().isEmpty()) {
      return Deadline.none(raw);
    }
    parts.get().forEach(this::take);
    inner.forEach(this::takeBracket);
    return result();
  }

  private void take(DeadlinePart part) {
    switch (part) {
      case Repeat repeat -> {
        recurrence = repeat.recurrence();
        kind = DeadlineKind.PERIODIC;
      }
      case Report report -> {
        reporting = report.recurrence();
        kind = kind == null ? DeadlineKind.PERIODIC : kind;
      }
      case Due due -> {
        Recurrence known = recurrence;
        if (known != null) {
          recurrence = known.withDue(due.day(), due.monthOffset());
        }
      }
      case Condition found -> {
        condition = found.text();
        kind = kind == null ? DeadlineKind.ON_DEMAND : kind;
      }
      case Reference reference -> {
        planRef = reference.plan();
        kind = kind == null ? reference.kind() : kind;
      }
      case Whole whole -> {
        kind = kind == null ? whole.kind() : kind;
        span = years.whole(whole);
      }
      case Until until -> takeDates(DeadlineKind.UNTIL, years.until(until.point()));
      case Since since -> takeDates(DeadlineKind.OPEN_START, years.since(since.point()));
      case Dates dates -> takeDates(dates);
    }
  }

  private void takeDates(Dates dates) {
    Recurrence known = recurrence;
    if (known != null && dates.single() && dates.from().isMonth()) {
      recurrence = known.withMonths(List.of(dates.from().month()));
      return;
    }
    if (dates.over() && dates.from().isYear() && years.holds(dates.from())) {
      reporting = Recurrence.of(Recurrence.Frequency.YEARLY, 0);
    }
    if (dates.genitive()) {
      notes.add("месяц без числа: возможно, пропущен день");
    }
    DeadlineKind own = DeadlineYears.kind(dates);
    boolean list = kind == DeadlineKind.MONTH || kind == DeadlineKind.MONTH_LIST;
    takeDates(
        own == DeadlineKind.MONTH && list ? DeadlineKind.MONTH_LIST : own, years.stretch(dates));
  }

  private void takeDates(DeadlineKind own, DeadlineYears.Span found) {
    kind = kind == null || own == DeadlineKind.MONTH_LIST ? own : kind;
    DeadlineYears.Span before = span;
    span = before == null ? found : before.and(found);
    if (own != DeadlineKind.YEAR && own != DeadlineKind.YEAR_RANGE) {
      occurrences.add(found.occurrence());
    }
  }

  private void takeBracket(String text) {
    Recurrence known = recurrence;
    String plain = DeadlineTokens.plain(text).strip();
    boolean dated = DeadlineGrammar.parse(text).isPresent();
    int named = plain.split(",| и ").length;
    if (!dated && known != null && known.times() > 1 && named == known.times()) {
      recurrence = known.withStages(List.of(plain.split(",\\s*| и ")));
      return;
    }
    for (DeadlinePart part : DeadlineGrammar.parse(text).orElse(List.of())) {
      if (part instanceof Report report) {
        reporting = report.recurrence();
      } else if (part instanceof Dates dates && recurrence != null && dates.single()) {
        List<Integer> months = new ArrayList<>(recurrence.months());
        months.add(dates.from().month());
        recurrence = recurrence.withMonths(months);
      } else if (part instanceof Condition found) {
        condition = found.text();
      } else if (part instanceof Reference reference) {
        planRef = reference.plan();
      } else {
        notes.add("в скобках не распознано: " + text);
      }
    }
  }

  private Deadline result() {
    DeadlineKind found = kind;
    if (found == null) {
      return Deadline.none(raw);
    }
    Recurrence every = recurrence;
    if (every != null) {
      occurrences.addAll(years.occurrences(every));
    }
    DeadlineYears.Span all = span == null ? years.period() : span;
    boolean named = every != null && !occurrences.isEmpty();
    LocalDate start = named ? firstOf(occurrences) : all.start();
    LocalDate end = named ? occurrences.getLast().end() : all.end();
    return new Deadline(
        raw,
        found,
        occurrences,
        every,
        reporting,
        planRef,
        condition,
        all.source(),
        all.ambiguous(),
        notes,
        start,
        end);
  }

  private static LocalDate firstOf(List<Deadline.Occurrence> occurrences) {
    LocalDate start = occurrences.getFirst().start();
    return start == null ? occurrences.getFirst().end() : start;
  }
}
