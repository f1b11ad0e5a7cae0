package mera.data.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.plan.Deadline.Occurrence;
import mera.data.plan.Deadline.Precision;

/**
 * A deadline that can be read in two ways, asked once for all rows that have its text.
 *
 * @param text as printed
 * @param rowIds the rows that have it
 * @param proposed the reading that is used until the analyst answers
 * @param choices what it can mean; the proposed one is the first
 */
public record DeadlineQuestion(
    String text, List<String> rowIds, Deadline proposed, List<Choice> choices) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  /**
   * One reading.
   *
   * @param label in Russian: «декабрь 2026», «каждый год: …»
   */
  public record Choice(String label, List<Occurrence> times) {
    public Choice {
      times = List.copyOf(times);
    }
  }

  public DeadlineQuestion {
    rowIds = List.copyOf(rowIds);
    choices = List.copyOf(choices);
  }

  /**
   * What is still to be asked of a plan, in the order of its rows.
   *
   * @param orderDate date of the order, or the best that is known of it
   */
  public static List<DeadlineQuestion> of(Plan plan, LocalDate orderDate) {
    Map<String, List<Node>> byText = new LinkedHashMap<>();
    for (Node node : plan.nodes()) {
      if (!node.deadline().isBlank() && plan.read(node.deadline(), orderDate).ambiguous()) {
        byText.computeIfAbsent(node.deadline().strip(), any -> new ArrayList<>()).add(node);
      }
    }
    return byText.entrySet().stream()
        .map(
            one ->
                new DeadlineQuestion(
                    one.getKey(),
                    one.getValue().stream().map(Node::id).toList(),
                    plan.read(one.getKey(), orderDate),
                    choices(plan, one.getKey(), orderDate)))
        .toList();
  }

  /** The plan with this reading for every row that has the text. */
  public Plan answered(Plan plan, Choice choice) {
    return plan.withAnswers(plan.answers().confirming(text, choice.times()));
  }

  /** The plan with every proposed reading confirmed. */
  public static Plan confirmAll(Plan plan, LocalDate orderDate) {
    Plan confirmed = plan;
    for (DeadlineQuestion question : of(plan, orderDate)) {
      confirmed = question.answered(confirmed, question.choices().getFirst());
    }
    return confirmed;
  }

  private static List<Choice> choices(Plan plan, String text, LocalDate orderDate) {
    Deadline proposed = plan.read(text, orderDate);
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(proposed));
    List<Occurrence> every = new ArrayList<>();
    for (PlanPeriod window : windows(plan.period(), proposed.kind())) {
      Deadline read = DeadlineReader.read(text, window, orderDate);
      LocalDate start = read.start();
      LocalDate end = read.end();
      boolean near =
          !read.ambiguous()
              && end != null
              && !end.isBefore(earlier(plan.period().from(), orderDate))
              && !end.isAfter(plan.period().to());
      if (near) {
        choices.add(choice(read));
        if (start == null || plan.period().contains(start)) {
          every.add(span(read));
        }
      }
    }
    List<Choice> distinct = distinct(choices);
    List<Occurrence> years = every.stream().distinct().toList();
    if (years.size() > 1) {
      String label = years.stream().map(DeadlineQuestion::label).collect(Collectors.joining("; "));
      distinct.add(new Choice("каждый год: " + label, years));
    }
    return distinct;
  }

  private static List<Choice> distinct(List<Choice> choices) {
    Map<String, Choice> byLabel = new LinkedHashMap<>();
    choices.forEach(choice -> byLabel.putIfAbsent(choice.label(), choice));
    return new ArrayList<>(byLabel.values());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** Calendar years, and for what may cross New Year also the years from July to June. */
  private static List<PlanPeriod> windows(PlanPeriod period, DeadlineKind kind) {
    List<PlanPeriod> windows = new ArrayList<>();
    for (int year = period.from().getYear() - 1; year <= period.to().getYear(); year++) {
      windows.add(PlanPeriod.years(year, year));
      if (kind != DeadlineKind.DURING_YEAR) {
        LocalDate july = LocalDate.of(year, 7, 1);
        windows.add(new PlanPeriod(july, july.plusYears(1).minusDays(1), false));
      }
    }
    return windows;
  }

  private static Choice choice(Deadline read) {
    List<Occurrence> times =
        read.occurrences().isEmpty() ? List.of(span(read)) : read.occurrences();
    return new Choice(
        times.stream().map(DeadlineQuestion::label).collect(Collectors.joining("; ")), times);
  }

  private static Occurrence span(Deadline read) {
    Precision precision =
        Stream.concat(
                read.occurrences().stream().map(Occurrence::precision), Stream.of(Precision.MONTH))
            .findFirst()
            .orElseThrow();
    return new Occurrence(read.start(), Objects.requireNonNull(read.end()), precision);
  }

  /** «декабрь 2026», «2026 год», «до 30.03.2026», «01.12.2026–31.01.2027». */
  private static String label(Occurrence time) {
    LocalDate start = time.start();
    if (start == null) {
      return "до " + DAY.format(time.end());
    }
    YearMonth month = YearMonth.from(start);
    if (start.equals(month.atDay(1)) && time.end().equals(month.atEndOfMonth())) {
      return DeadlineForm.monthName(month.getMonthValue()) + " " + month.getYear();
    }
    if (start.getDayOfYear() == 1 && time.end().equals(LocalDate.of(start.getYear(), 12, 31))) {
      return start.getYear() + " год";
    }
    return start.equals(time.end())
        ? DAY.format(start)
        : DAY.format(start) + "–" + DAY.format(time.end());
  }
}
