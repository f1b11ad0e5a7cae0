package mera.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mera.data.PlanPlace;
import mera.data.Workspace;
import mera.data.identify.SchoolList;
import mera.data.plan.Deadline;
import mera.data.plan.DeadlineQuestion;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks;
import mera.data.plan.PlanSearch;
import mera.data.plan.ProductionCalendar;
import mera.data.plan.Remark;
import org.jspecify.annotations.Nullable;

/**
 * The plans of the file, and one of them with everything that is understood of its rows.
 *
 * @param plan null: there is none
 * @param date of the order with the plan, or the first day of the plan
 * @param remarks what the checks say of it, those that are not shown for it, too; the weighty first
 * @param questions deadlines that can be read in two ways
 * @param resultsYear year of the results that a new plan answers
 * @param yearSource where that year comes from, as a clause
 * @param calendar days off, as the analyst has them
 * @param search finds its rows by words
 */
record PlanPicture(
    List<Plan> plans,
    @Nullable Plan plan,
    LocalDate date,
    List<PlanRow> rows,
    List<Remark> remarks,
    List<DeadlineQuestion> questions,
    String region,
    int resultsYear,
    String yearSource,
    ProductionCalendar calendar,
    Optional<PlanSearch> search) {

  /**
   * @param wanted id of the plan to show; the latest one where it is not there
   */
  static PlanPicture of(Workspace workspace, String wanted) {
    List<Plan> plans = workspace.plans();
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
    return new PlanPicture(
        plans,
        plan,
        date,
        plan == null ? List.of() : rows(plan, date),
        plan == null ? List.of() : remarks(plan, place.around(calendar)),
        plan == null ? List.of() : DeadlineQuestion.of(plan, date),
        workspace.region(),
        year,
        source,
        calendar,
        Optional.ofNullable(plan).map(PlanSearch::of));
  }

  private static List<Remark> remarks(Plan plan, PlanChecks.Around around) {
    Map<String, Integer> places = new HashMap<>();
    plan.nodes().forEach(node -> places.put(node.id(), places.size()));
    return PlanChecks.all(plan, around).stream()
        .sorted(
            Comparator.comparing(Remark::weight)
                .thenComparing(remark -> places.getOrDefault(Objects.toString(remark.rowId()), -1)))
        .toList();
  }

  /** The remarks that are shown for this plan. */
  List<Remark> shownRemarks() {
    Set<String> silenced = silenced();
    return remarks.stream().filter(remark -> !silenced.contains(remark.key())).toList();
  }

  /** Keys of the remarks that are not. */
  Set<String> silenced() {
    return plan == null ? Set.of() : plan.answers().silenced();
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
