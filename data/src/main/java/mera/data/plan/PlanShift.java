package mera.data.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mera.data.plan.Deadline.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A plan copied to another period, and every text that is to change in it, before that is accepted.
 * Years in texts move with the plan; basis documents, their dates and numbers stay as they are.
 *
 * @param before the plan as it is
 * @param to the new period
 * @param differences in printed order
 */
public record PlanShift(Plan before, PlanPeriod to, List<Difference> differences) {

  /**
   * A text that changes.
   *
   * @param rowId null: the title or another part of the plan
   * @param where in Russian
   * @param note what to look at, such as a day off; empty: nothing
   */
  public record Difference(
      @Nullable String rowId,
      @Nullable Field field,
      String where,
      String before,
      String after,
      String note) {}

  public PlanShift {
    differences = List.copyOf(differences);
  }

  /** The period that follows, of the plan's own length. */
  public static PlanPeriod next(PlanPeriod period) {
    long months = ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
    // A plan from December to December of the next year is renewed every year.
    long years = Math.max(1, months / 12);
    return new PlanPeriod(
        period.from().plusYears(years), period.to().plusYears(years), period.schoolYear());
  }

  /**
   * What changes when the plan is copied.
   *
   * @param calendar tells days off of the new period
   */
  public static PlanShift of(Plan plan, PlanPeriod to, ProductionCalendar calendar) {
    return new Shifting(plan, to, calendar).shift();
  }

  /** The copy with all differences, not stored yet. */
  public Plan after() {
    return after(Set.of());
  }

  /**
   * The copy, not stored yet.
   *
   * @param refused differences that are not accepted
   */
  public Plan after(Set<Difference> refused) {
    Set<Difference> accepted = new HashSet<>(differences);
    accepted.removeAll(refused);
    int years = years(before.period(), to);
    List<String> title = new ArrayList<>();
    for (int i = 0; i < before.title().size(); i++) {
      title.add(text(accepted, null, null, "название, строка " + (i + 1), before.title().get(i)));
    }
    List<Node> nodes = new ArrayList<>();
    for (Node node : before.nodes()) {
      Node changed = node;
      for (Field field : Field.values()) {
        changed = changed.withCell(field, text(accepted, node.id(), field, "", node.cell(field)));
      }
      nodes.add(changed);
    }
    Answers answers =
        new Answers(
            Set.of(),
            moved(before.answers().deadlines(), accepted, years),
            before.answers().risks());
    return before
        .fresh(title, to, indicators(accepted), parts(accepted))
        .withNodes(nodes)
        .withAnswers(answers);
  }

  private List<Indicator> indicators(Set<Difference> accepted) {
    return before.indicators().stream()
        .map(
            one ->
                one.map(text -> text(accepted, null, null, indicator(one), text))
                    .withDue(due(one, accepted)))
        .toList();
  }

  private static String indicator(Indicator one) {
    return "показатель " + one.number();
  }

  private @Nullable LocalDate due(Indicator one, Set<Difference> accepted) {
    LocalDate due = one.due();
    if (due == null) {
      return null;
    }
    LocalDate moved = due.plusYears(years(before.period(), to));
    String after = text(accepted, null, null, indicator(one), PrintedDate.print(due));
    return after.equals(PrintedDate.print(moved)) ? moved : due;
  }

  private List<Part> parts(Set<Difference> accepted) {
    return before.parts().stream()
        .map(part -> Part.map(part, text -> text(accepted, null, null, "текст", text)))
        .toList();
  }

  private static String text(
      Set<Difference> accepted,
      @Nullable String rowId,
      @Nullable Field field,
      String where,
      String text) {
    return accepted.stream()
        .filter(
            one ->
                Objects.equals(one.rowId(), rowId)
                    && one.field() == field
                    && (rowId != null || one.where().equals(where))
                    && one.before().equals(text))
        .map(Difference::after)
        .findFirst()
        .orElse(text);
  }

  /** Confirmed readings go with the texts that they belong to. */
  private static Map<String, List<Occurrence>> moved(
      Map<String, List<Occurrence>> readings, Set<Difference> accepted, int years) {
    Map<String, List<Occurrence>> moved = new LinkedHashMap<>();
    readings.forEach(
        (text, times) -> {
          String now =
              accepted.stream()
                  .filter(one -> one.field() == Field.DEADLINE && one.before().strip().equals(text))
                  .map(one -> one.after().strip())
                  .findFirst()
                  .orElse(text);
          moved.put(
              now,
              times.stream()
                  .map(
                      time ->
                          new Occurrence(
                              time.start() == null ? null : time.start().plusYears(years),
                              time.end().plusYears(years),
                              time.precision()))
                  .toList());
        });
    return moved;
  }

  static int years(PlanPeriod from, PlanPeriod to) {
    return to.from().getYear() - from.from().getYear();
  }

  /** Finds the texts that change. */
  private static final class Shifting {

    private final Plan plan;
    private final PlanPeriod to;
    private final ProductionCalendar calendar;
    private final int years;
    private final YearWords words;
    private final List<Difference> found = new ArrayList<>();

    Shifting(Plan plan, PlanPeriod to, ProductionCalendar calendar) {
      this.plan = plan;
      this.to = to;
      this.calendar = calendar;
      this.years = years(plan.period(), to);
      this.words =
          new YearWords(plan.period().from().getYear(), plan.period().to().getYear(), this.years);
    }

    PlanShift shift() {
      for (int i = 0; i < plan.title().size(); i++) {
        add(null, null, "название, строка " + (i + 1), plan.title().get(i), true);
      }
      for (Node node : plan.nodes()) {
        for (Field field : List.of(Field.MEASURE, Field.DEADLINE, Field.RESULT, Field.DOCUMENT)) {
          add(node.id(), field, PlanChecks.name(node), node.cell(field), field == Field.DEADLINE);
        }
      }
      plan.indicators().forEach(this::add);
      plan.parts()
          .forEach(
              part ->
                  Part.map(
                      part,
                      text -> {
                        add(null, null, "текст", text, false);
                        return text;
                      }));
      return new PlanShift(plan, to, found);
    }

    private void add(Indicator one) {
      add(null, null, indicator(one), one.text(), false);
      add(null, null, indicator(one), one.note(), false);
      LocalDate due = one.due();
      if (due != null) {
        String moved = PrintedDate.print(due.plusYears(years));
        found.add(new Difference(null, null, indicator(one), PrintedDate.print(due), moved, ""));
      }
    }

    private void add(
        @Nullable String rowId,
        @Nullable Field field,
        String where,
        String text,
        boolean everyYear) {
      // The years of deadlines and titles move, those of other texts where they lie in the plan.
      String moved = words.moved(text, everyYear);
      String note = field == Field.DEADLINE ? dayOff(moved) : "";
      if (!moved.equals(text) || !note.isEmpty()) {
        found.add(new Difference(rowId, field, where, text, moved, note));
      }
    }

    private String dayOff(String text) {
      try {
        Deadline read = DeadlineReader.read(text, to, to.from());
        for (Occurrence time : read.occurrences()) {
          boolean day = time.precision() == Deadline.Precision.DAY;
          if (day && calendar.isOff(time.end())) {
            LocalDate better = calendar.workingBefore(time.end());
            String offered = DeadlineChecks.moved(text, time.end(), better);
            return "выпадает на нерабочий день"
                + (offered == null ? "" : ", можно «" + offered + "»");
          }
        }
        return "";
      } catch (DateTimeException impossible) {
        return "такого дня в новом году нет";
      }
    }
  }
}
