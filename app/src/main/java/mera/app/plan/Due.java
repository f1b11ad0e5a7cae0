package mera.app.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mera.app.figure.RibbonItem;
import mera.app.figure.RibbonItem.Shape;
import mera.app.figure.RibbonItem.Span;
import mera.data.plan.Deadline;
import mera.data.plan.DeadlineKind;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.Timing;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a plan and when it is due. Ribbon, calendar, load and list are made of these alone,
 * so that they never say different things.
 *
 * @param label number and the first words
 * @param text number and all words
 * @param deadline as printed, on one line
 * @param time as understood, in few words
 * @param section caption of the section; empty before the first one
 * @param parties names of those who do it; {@link #NOBODY} alone where none is recognised
 * @param item its place in time; null: the deadline names no time
 */
record Due(
    String id,
    String label,
    String text,
    String deadline,
    String time,
    String section,
    List<String> parties,
    @Nullable RibbonItem item) {

  /** Stands for the executors of a measure when none of them is recognised. */
  static final String NOBODY = "Исполнитель не\u00a0распознан";

  private static final int LABEL = 36;

  private static final Set<DeadlineKind> MOVABLE =
      Set.of(
          DeadlineKind.DATE,
          DeadlineKind.UNTIL,
          DeadlineKind.DATE_RANGE,
          DeadlineKind.MONTH,
          DeadlineKind.MONTH_RANGE);

  /** By the first day; what goes on throughout comes then, what has no date last. */
  static final Comparator<Due> IN_TIME =
      Comparator.comparing(Due::undated)
          .thenComparing(Due::throughout)
          .thenComparing(Due::first)
          .thenComparing(Due::last);

  Due {
    parties = List.copyOf(parties);
  }

  /** All measures of the plan in sight, in printed order. */
  static List<Due> all(PlanPicture picture) {
    Plan plan = Objects.requireNonNull(picture.plan());
    List<Due> all = new ArrayList<>();
    String section = "";
    for (PlanRow row : picture.rows()) {
      if (row.section()) {
        section = PlanWords.oneLine(row.node().text());
      } else if (row.node().kind() == Node.Kind.MEASURE) {
        all.add(of(plan, row, section));
      }
    }
    return List.copyOf(all);
  }

  private static Due of(Plan plan, PlanRow row, String section) {
    String text = PlanWords.oneLine(row.node().text());
    String brief = text.length() <= LABEL ? text : text.substring(0, LABEL).strip() + "…";
    String number = row.node().number().replaceAll("\\.+$", "");
    String label = (number + " " + brief).strip();
    return new Due(
        row.id(),
        label,
        (number + " " + text).strip(),
        PlanWords.oneLine(row.cell(Field.DEADLINE)),
        Understood.time(row.deadline()),
        section,
        parties(plan, row),
        item(row, label, Timing.of(row.deadline(), plan.period())));
  }

  private static List<String> parties(Plan plan, PlanRow row) {
    List<String> names =
        row.bearers().getOrDefault(Field.PARTIES, row.node()).partyKeys().stream()
            .map(plan.parties()::get)
            .filter(Objects::nonNull)
            .map(Party::name)
            .distinct()
            .toList();
    return names.isEmpty() ? List.of(NOBODY) : names;
  }

  private static @Nullable RibbonItem item(PlanRow row, String label, Timing timing) {
    Deadline deadline = row.deadline();
    boolean movable =
        !row.covered(Field.DEADLINE)
            && deadline.occurrences().size() == 1
            && MOVABLE.contains(deadline.kind());
    List<Span> spans =
        switch (timing) {
          case Timing.Undated none -> List.of();
          case Timing.Stretches stretches -> stretches.all().stream().map(Due::span).toList();
          case Timing.Days days -> days(days.all());
          case Timing.Repeats days -> days(days.all());
          case Timing.Throughout all -> List.of(span(all.stretch()));
        };
    if (spans.isEmpty()) {
      return null;
    }
    Shape shape =
        switch (timing) {
          case Timing.Days days -> Shape.DAY;
          case Timing.Repeats days -> Shape.REPEAT;
          case Timing.Throughout all -> Shape.THROUGHOUT;
          default -> Shape.STRETCH;
        };
    boolean single = shape == Shape.DAY || shape == Shape.STRETCH;
    return new RibbonItem(row.id(), label, shape, spans, movable && single);
  }

  private static Span span(Timing.Stretch stretch) {
    return new Span(stretch.from(), stretch.to());
  }

  private static List<Span> days(List<LocalDate> days) {
    return days.stream().map(day -> new Span(day, day)).toList();
  }

  /** The names of all executors of the plan, hidden or not, in the order of their first measure. */
  static List<String> parties(List<Due> measures) {
    return measures.stream().flatMap(due -> due.parties().stream()).distinct().toList();
  }

  /** The measures of those who are not hidden, as theirs alone. */
  static List<Due> without(List<Due> measures, Set<String> hidden) {
    return measures.stream()
        .map(due -> due.by(due.parties.stream().filter(name -> !hidden.contains(name)).toList()))
        .filter(due -> !due.parties.isEmpty())
        .toList();
  }

  private Due by(List<String> names) {
    return new Due(id, label, text, deadline, time, section, names, item);
  }

  /** No time is named. */
  boolean undated() {
    return item == null;
  }

  /** Goes on all the time and has no day of its own. */
  boolean throughout() {
    return item != null && item.shape() == Shape.THROUGHOUT;
  }

  /** The named times; none of what has no date or goes on throughout. */
  List<Span> spans() {
    return item == null || throughout() ? List.of() : item.spans();
  }

  /** The months in which it is due or goes on. */
  Set<YearMonth> months() {
    Set<YearMonth> months = new HashSet<>();
    for (Span span : spans()) {
      for (YearMonth month = YearMonth.from(span.from());
          !month.isAfter(YearMonth.from(span.to()));
          month = month.plusMonths(1)) {
        months.add(month);
      }
    }
    return months;
  }

  /** The first day, the last day of all time without one. */
  LocalDate first() {
    return item == null
        ? LocalDate.MAX
        : item.spans().stream().map(Span::from).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The last day, the last day of all time without one. */
  LocalDate last() {
    return item == null
        ? LocalDate.MAX
        : item.spans().stream().map(Span::to).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** The printed deadline for a card. */
  String note() {
    return deadline.isEmpty() ? "срок не указан" : deadline;
  }
}
