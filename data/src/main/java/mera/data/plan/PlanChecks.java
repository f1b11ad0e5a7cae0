package mera.data.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks of a plan: pure, and fast enough to run after every key. */
public final class PlanChecks {

  private PlanChecks() {}

  /**
   * What the checks know beside the plan.
   *
   * @param orderDate date of the order; null while there is none
   * @param orderTitle its title; empty while there is none
   * @param lastReport the latest date on which the order asks for a report; null: none
   * @param declared abbreviations that the order itself declares
   */
  public record Around(
      @Nullable LocalDate orderDate,
      String orderTitle,
      @Nullable LocalDate lastReport,
      Set<String> declared,
      ProductionCalendar calendar) {

    /** A plan by itself. */
    public static final Around NOTHING =
        new Around(null, "", null, Set.of(), ProductionCalendar.standard());

    public Around {
      declared = Set.copyOf(declared);
    }

    /** The same around an order of this date. */
    public Around withDate(LocalDate known) {
      return new Around(known, orderTitle, lastReport, declared, calendar);
    }
  }

  /**
   * A plan with what several checks look at, worked out once.
   *
   * @param rows measures and groups
   * @param deadlines by id of the row, the group's where the cell is empty
   * @param groups ids of group rows
   */
  record Looked(
      Plan plan,
      Around around,
      List<Node> rows,
      Map<String, Deadline> deadlines,
      Set<String> groups,
      Map<Field, Map<String, Node>> merged) {

    static Looked at(Plan plan, Around around) {
      LocalDate known = around.orderDate();
      LocalDate date = known == null ? plan.period().from() : known;
      List<Node> rows =
          plan.nodes().stream().filter(node -> node.kind() != Node.Kind.SECTION).toList();
      Map<String, Deadline> byText = new LinkedHashMap<>();
      Map<String, Deadline> deadlines = new LinkedHashMap<>();
      Set<String> groups = new HashSet<>();
      for (Node row : rows) {
        Deadline own = byText.computeIfAbsent(row.deadline(), text -> plan.read(text, date));
        String parent = row.parentId();
        boolean child = row.deadline().isBlank() && parent != null && groups.contains(parent);
        Deadline above = child ? deadlines.get(parent) : null;
        boolean inherits = above != null && above.kind() != DeadlineKind.NONE;
        deadlines.put(row.id(), above != null && inherits ? above.inherited() : own);
        if (row.kind() == Node.Kind.GROUP) {
          groups.add(row.id());
        }
      }
      Map<Field, Map<String, Node>> merged = new LinkedHashMap<>();
      for (Field field : Field.values()) {
        merged.put(field, plan.mergedCells(field));
      }
      return new Looked(plan, around, rows, deadlines, groups, merged);
    }

    Deadline deadline(Node row) {
      return deadlines.getOrDefault(row.id(), Deadline.none(row.deadline()));
    }

    /** The text that stands at the row's place, also where it is merged with one above. */
    String text(Node row, Field field) {
      Node bearer = merged.getOrDefault(field, Map.of()).get(row.id());
      return bearer == null ? row.cell(field) : bearer.cell(field);
    }

    boolean has(Field field) {
      return plan.columns().stream().anyMatch(column -> column.field() == field);
    }
  }

  /** All remarks that the analyst has not silenced, in the order of the rules. */
  public static List<Remark> of(Plan plan, Around around) {
    return all(plan, around).stream()
        .filter(remark -> !plan.answers().silenced().contains(remark.key()))
        .toList();
  }

  /** All remarks, silenced ones too. */
  public static List<Remark> all(Plan plan, Around around) {
    Looked looked = Looked.at(plan, around);
    List<Remark> remarks = new ArrayList<>();
    HeadChecks.add(looked, remarks);
    NumberChecks.add(looked, remarks);
    CellChecks.add(looked, remarks);
    NameChecks.add(looked, remarks);
    ListChecks.add(looked, remarks);
    DeadlineChecks.add(looked, remarks);
    CountChecks.add(looked, remarks);
    IndicatorChecks.add(plan, remarks);
    PartChecks.add(looked, remarks);
    remarks.sort(Comparator.comparing(Remark::code));
    return List.copyOf(remarks);
  }

  /** How a row is called in sentences: «Строка 1.2.», or the beginning of its text. */
  static String name(Node row) {
    if (!row.number().isBlank()) {
      return "Строка " + row.number();
    }
    String text = row.text();
    return "Строка «" + (text.length() > 30 ? text.substring(0, 30) + "…" : text) + "»";
  }
}
