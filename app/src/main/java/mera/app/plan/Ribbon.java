package mera.app.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mera.app.figure.RibbonItem;
import mera.app.figure.RibbonItem.Shape;
import mera.app.figure.RibbonItem.Span;
import mera.app.figure.RibbonLane;
import mera.app.text.Words;
import mera.data.plan.Deadline;
import mera.data.plan.DeadlineKind;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.Timing;
import mera.data.plan.Timing.Stretch;

/**
 * A plan laid out in time.
 *
 * @param undated measures whose printed deadline names no time, in printed order
 * @param load measures that are due in a month or go on in it, each counted once a month; what goes
 *     on throughout is not counted
 */
record Ribbon(
    LocalDate from,
    LocalDate to,
    List<RibbonLane> lanes,
    List<Undated> undated,
    Map<YearMonth, Integer> load,
    int dated) {

  /** More measures in one month than this are pointed at. */
  static final int BUSY = 7;

  /** Lane of measures whose executors are not recognised. */
  private static final String NOBODY = "Исполнитель не\u00a0распознан";

  private static final int LABEL = 36;

  /** What the lanes are. */
  enum By {
    PARTY,
    SECTION
  }

  /** A measure without a time. */
  record Undated(String id, String title, String deadline) {

    /** «срок не понят: «как получится»». */
    String note() {
      return deadline.isEmpty() ? "срок не указан" : deadline;
    }
  }

  /**
   * @param hidden names of lanes that are left out
   */
  static Ribbon of(PlanPicture picture, By by, Set<String> hidden) {
    Plan plan = Objects.requireNonNull(picture.plan());
    PlanPeriod period = plan.period();
    Map<String, List<RibbonItem>> lanes = new LinkedHashMap<>();
    List<Undated> undated = new ArrayList<>();
    Map<YearMonth, Integer> load = new TreeMap<>();
    LocalDate from = period.from();
    LocalDate to = period.to();
    int dated = 0;
    String section = "";
    for (PlanRow row : picture.rows()) {
      if (row.section()) {
        section = PlanWords.oneLine(row.node().text());
      }
      if (row.node().kind() != Node.Kind.MEASURE) {
        continue;
      }
      List<String> names = by == By.SECTION ? List.of(section) : parties(plan, row);
      List<String> shown = names.stream().filter(name -> !hidden.contains(name)).toList();
      if (shown.isEmpty()) {
        continue;
      }
      Optional<RibbonItem> item = item(row, Timing.of(row.deadline(), period));
      if (item.isEmpty()) {
        undated.add(new Undated(row.id(), label(row), PlanWords.oneLine(row.cell(Field.DEADLINE))));
        shown.forEach(name -> lanes.computeIfAbsent(name, key -> new ArrayList<>()));
        continue;
      }
      dated++;
      shown.forEach(name -> lanes.computeIfAbsent(name, key -> new ArrayList<>()).add(item.get()));
      months(item.get()).forEach(month -> load.merge(month, 1, Integer::sum));
      if (item.get().shape() != Shape.THROUGHOUT) {
        from = earlier(from, first(item.get()));
        to = earlier(last(item.get()), to).equals(to) ? last(item.get()) : to;
      }
    }
    return new Ribbon(
        from.withDayOfMonth(1),
        YearMonth.from(to).atEndOfMonth(),
        lanes.entrySet().stream().map(one -> lane(one.getKey(), one.getValue())).toList(),
        List.copyOf(undated),
        load,
        dated);
  }

  private static RibbonLane lane(String name, List<RibbonItem> items) {
    return new RibbonLane(
        name.isEmpty() ? "Без раздела" : name,
        Words.count(items.size(), "мера", "меры", "мер"),
        items);
  }

  /** The names of all lanes of the plan, hidden or not. */
  static List<String> parties(PlanPicture picture) {
    Plan plan = Objects.requireNonNull(picture.plan());
    return picture.rows().stream()
        .filter(row -> row.node().kind() == Node.Kind.MEASURE)
        .flatMap(row -> parties(plan, row).stream())
        .distinct()
        .toList();
  }

  private static List<String> parties(Plan plan, PlanRow row) {
    List<String> names =
        row.bearers().getOrDefault(Field.PARTIES, row.node()).partyKeys().stream()
            .map(plan.parties()::get)
            .filter(Objects::nonNull)
            .map(Party::name)
            .toList();
    return names.isEmpty() ? List.of(NOBODY) : names;
  }

  private static Optional<RibbonItem> item(PlanRow row, Timing timing) {
    Deadline deadline = row.deadline();
    boolean movable =
        !row.covered(Field.DEADLINE)
            && deadline.occurrences().size() == 1
            && MOVABLE.contains(deadline.kind());
    return switch (timing) {
      case Timing.Undated none -> Optional.empty();
      case Timing.Stretches stretches ->
          item(row, Shape.STRETCH, stretches.all().stream().map(Ribbon::span).toList(), movable);
      case Timing.Days days -> item(row, Shape.DAY, days(days.all()), movable);
      case Timing.Repeats days -> item(row, Shape.REPEAT, days(days.all()), false);
      case Timing.Throughout all ->
          item(row, Shape.THROUGHOUT, List.of(span(all.stretch())), false);
    };
  }

  private static final Set<DeadlineKind> MOVABLE =
      Set.of(
          DeadlineKind.DATE,
          DeadlineKind.UNTIL,
          DeadlineKind.DATE_RANGE,
          DeadlineKind.MONTH,
          DeadlineKind.MONTH_RANGE);

  private static Optional<RibbonItem> item(
      PlanRow row, Shape shape, List<Span> spans, boolean movable) {
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(new RibbonItem(row.id(), label(row), shape, spans, movable));
  }

  private static Span span(Stretch stretch) {
    return new Span(stretch.from(), stretch.to());
  }

  private static List<Span> days(List<LocalDate> days) {
    return days.stream().map(day -> new Span(day, day)).toList();
  }

  private static String label(PlanRow row) {
    String text = PlanWords.oneLine(row.node().text());
    String brief = text.length() <= LABEL ? text : text.substring(0, LABEL).strip() + "…";
    String number = row.node().number().replaceAll("\\.+$", "");
    return number.isEmpty() ? brief : number + " " + brief;
  }

  private static Set<YearMonth> months(RibbonItem item) {
    Set<YearMonth> months = new HashSet<>();
    if (item.shape() != Shape.THROUGHOUT) {
      for (Span span : item.spans()) {
        for (YearMonth month = YearMonth.from(span.from());
            !month.isAfter(YearMonth.from(span.to()));
            month = month.plusMonths(1)) {
          months.add(month);
        }
      }
    }
    return months;
  }

  private static LocalDate first(RibbonItem item) {
    return item.spans().stream().map(Span::from).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static LocalDate last(RibbonItem item) {
    return item.spans().stream().map(Span::to).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** «13 мер с датой, без даты 3, больше 7 мер в месяц: апрель, май». */
  String summary() {
    String busy =
        load.entrySet().stream()
            .filter(one -> one.getValue() > BUSY)
            .map(one -> Words.month(one.getKey()))
            .collect(Collectors.joining(", "));
    return Words.count(dated, "мера", "меры", "мер")
        + " со сроком, без даты "
        + Words.number(undated.size())
        + (busy.isEmpty() ? "" : ". Больше " + BUSY + "\u00a0мер в месяц: " + busy)
        + ".";
  }
}
