package mera.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mera.data.PlanPlace;
import mera.data.Workspace;
import mera.data.identify.SchoolList;
import mera.data.plan.Deadline;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanSearch;
import mera.data.plan.ProductionCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The plans of the file, and one of them with what is understood of its rows. What is equal in two
 * pictures, one made after the other, is the very same object: comparing them costs nothing.
 *
 * @param plan null: there is none
 * @param place where it stands among the orders
 * @param date of the order with the plan, or the first day of the plan
 * @param unclear how many deadlines are not understood, in words
 * @param resultsYear year of the results that a new plan answers
 * @param yearSource where that year comes from, as a clause
 * @param calendar days off, as the analyst has them
 * @param search finds its rows by words
 */
record PlanPicture(
    List<Plan> plans,
    @Nullable Plan plan,
    PlanPlace place,
    LocalDate date,
    List<PlanRow> rows,
    String unclear,
    String region,
    int resultsYear,
    String yearSource,
    ProductionCalendar calendar,
    Optional<PlanSearch> search) {

  /**
   * @param wanted id of the plan to show; the latest one where it is not there
   * @param before the picture that this one takes the place of
   */
  static PlanPicture of(Workspace workspace, String wanted, @Nullable PlanPicture before) {
    List<Plan> plans = kept(workspace.plans(), before);
    Plan plan =
        plans.stream()
            .filter(one -> wanted.equals(one.id()))
            .findFirst()
            .orElse(plans.isEmpty() ? null : plans.getLast());
    PlanPlace place =
        plan == null ? new PlanPlace(Optional.empty()) : PlanPlace.of(plan, workspace.orders());
    LocalDate date = plan == null ? LocalDate.now() : place.date(plan);
    ProductionCalendar calendar = workspace.calendar();
    Optional<SchoolList> list =
        workspace.lists().reversed().stream().filter(one -> !one.isOfSigns()).findFirst();
    int year =
        list.map(one -> one.frozen().year())
            .orElseGet(
                () ->
                    workspace.years().isEmpty()
                        ? LocalDate.now().getYear()
                        : workspace.years().last());
    String source =
        list.map(one -> "по утверждённому списку «" + one.title() + "»")
            .orElse(
                workspace.years().isEmpty()
                    ? "по календарю: результатов в файле пока нет"
                    : "по последним результатам, " + year);
    List<PlanRow> rows = plan == null ? List.of() : rows(plan, date);
    return new PlanPicture(
        plans,
        plan,
        place,
        date,
        before == null ? rows : kept(rows, before.rows, PlanRow::id),
        PlanWords.remarks(rows),
        workspace.region(),
        year,
        source,
        calendar,
        Optional.ofNullable(plan).map(PlanSearch::of));
  }

  private static List<Plan> kept(List<Plan> plans, @Nullable PlanPicture before) {
    if (before == null) {
      return plans;
    }
    Map<String, Plan> old = new HashMap<>();
    before.plans.forEach(plan -> old.put(Objects.requireNonNull(plan.id()), plan));
    return kept(
        plans.stream()
            .map(
                plan -> {
                  Plan was = old.get(plan.id());
                  return was == null
                      ? plan
                      : plan.withNodes(kept(plan.nodes(), was.nodes(), Node::id));
                })
            .toList(),
        before.plans,
        plan -> Objects.requireNonNull(plan.id()));
  }

  /** The old things where the new ones are equal to them; the old list where all are. */
  private static <T> List<T> kept(List<T> now, List<T> before, Function<T, String> id) {
    Map<String, T> old = new HashMap<>();
    before.forEach(one -> old.put(id.apply(one), one));
    List<T> kept = new ArrayList<>(now.size());
    for (T one : now) {
      T was = old.get(id.apply(one));
      kept.add(one.equals(was) ? was : one);
    }
    return kept.equals(before) ? before : List.copyOf(kept);
  }

  /** All rows in printed order; every row is looked at once. */
  static List<PlanRow> rows(Plan plan, LocalDate date) {
    Map<Field, Map<String, Node>> merged = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      merged.put(field, plan.mergedCells(field));
    }
    Map<String, Integer> measures = measures(plan);
    Map<String, Deadline> groups = new HashMap<>();
    Map<String, Deadline> read = new HashMap<>();
    List<PlanRow> rows = new ArrayList<>();
    for (Node node : plan.nodes()) {
      Map<Field, Node> bearers = new EnumMap<>(Field.class);
      merged.forEach(
          (field, cells) -> {
            Node bearer = cells.get(node.id());
            if (bearer != null) {
              bearers.put(field, bearer);
            }
          });
      Node cell = bearers.getOrDefault(Field.DEADLINE, node);
      Deadline own = read.computeIfAbsent(cell.deadline(), text -> plan.read(text, date));
      Deadline deadline = deadline(cell, own, groups);
      if (node.kind() == Node.Kind.GROUP) {
        groups.put(node.id(), deadline);
      }
      rows.add(new PlanRow(node, bearers, deadline, measures.getOrDefault(node.id(), 0)));
    }
    return List.copyOf(rows);
  }

  /** As {@link Plan#deadline} says, with the groups at hand instead of looked up. */
  private static Deadline deadline(Node node, Deadline own, Map<String, Deadline> groups) {
    Deadline group = node.parentId() == null ? null : groups.get(node.parentId());
    return node.deadline().isBlank() && group != null && !group.raw().isBlank()
        ? group.inherited()
        : own;
  }

  private static Map<String, Integer> measures(Plan plan) {
    Map<String, String> parents = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Node node : plan.nodes()) {
      if (node.parentId() != null) {
        parents.put(node.id(), node.parentId());
      }
      if (node.kind() == Node.Kind.SECTION) {
        continue;
      }
      String above = parents.get(node.id());
      while (above != null) {
        counts.merge(above, 1, Integer::sum);
        above = parents.get(above);
      }
    }
    return counts;
  }

  /** The rows in which these words stand, under the sections and groups above them. */
  List<PlanRow> found(String words) {
    if (words.isBlank() || search.isEmpty()) {
      return rows;
    }
    Set<String> found = search.get().rows(words);
    return rows.stream().filter(row -> found.contains(row.id())).toList();
  }

  /** The row with the id. */
  Optional<PlanRow> row(@Nullable String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }
}
