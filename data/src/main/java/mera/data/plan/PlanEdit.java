package mera.data.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan after one change of its rows, and the row to look at afterwards. Numbers follow the places
 * as long as they did so before; numbers that the analyst keeps out of order are left alone.
 *
 * @param rowId null when no row is left
 */
public record PlanEdit(Plan plan, @Nullable String rowId) {

  /**
   * Another text in one cell. A merged cell is one cell: its text changes wherever it is touched.
   * The parties that the plan knows are looked up in the new text.
   */
  public static PlanEdit cell(Plan plan, String rowId, Field field, String text) {
    return new PlanEdit(cells(plan, List.of(new Remark.CellText(rowId, field, text))), rowId);
  }

  /** Other texts in many cells at once; each is written as {@link #cell} writes one. */
  static Plan cells(Plan plan, List<Remark.CellText> texts) {
    PartyReader reader = new PartyReader(plan.parties());
    Map<Field, Map<String, Node>> merged = new EnumMap<>(Field.class);
    List<Node> rows = new ArrayList<>(plan.nodes());
    Map<String, Integer> places = new HashMap<>();
    rows.forEach(row -> places.put(row.id(), places.size()));
    for (Remark.CellText text : texts) {
      Node bearer = merged.computeIfAbsent(text.field(), plan::mergedCells).get(text.rowId());
      int place = Objects.requireNonNull(places.get(bearer == null ? text.rowId() : bearer.id()));
      Node changed = rows.get(place).withCell(text.field(), text.text().strip());
      rows.set(
          place,
          text.field() == Field.PARTIES
              ? changed.withPartyKeys(reader.read(changed.parties()))
              : changed);
    }
    return plan.withNodes(rows);
  }

  /**
   * A new measure after this row and its sub-measures; below a section it is the section's first.
   *
   * @param rowId null: at the end of the plan
   */
  public static PlanEdit measure(Plan plan, @Nullable String rowId) {
    if (rowId == null) {
      return inserted(plan, plan.nodes().size(), fresh(plan, null, Node.Kind.MEASURE));
    }
    Node row = plan.node(rowId).orElseThrow();
    return row.kind() == Node.Kind.SECTION
        ? inside(plan, rowId)
        : inserted(
            plan,
            end(plan.nodes(), plan.nodes().indexOf(row)),
            fresh(plan, row.parentId(), Node.Kind.MEASURE));
  }

  /** A new first measure of a section, or a new first sub-measure of a measure. */
  public static PlanEdit inside(Plan plan, String rowId) {
    int place = place(plan, rowId);
    return inserted(plan, place + 1, fresh(plan, rowId, Node.Kind.MEASURE));
  }

  /**
   * A new section after the one of this row.
   *
   * @param rowId null: at the end of the plan
   */
  public static PlanEdit section(Plan plan, @Nullable String rowId) {
    int place = rowId == null ? plan.nodes().size() : place(plan, rowId) + 1;
    while (place < plan.nodes().size() && plan.nodes().get(place).kind() != Node.Kind.SECTION) {
      place++;
    }
    return inserted(plan, place, fresh(plan, null, Node.Kind.SECTION));
  }

  /** The row once more below itself, with all that belongs to it. */
  public static PlanEdit copy(Plan plan, String rowId) {
    int start = place(plan, rowId);
    int end = end(plan.nodes(), start);
    List<Node> block = plan.nodes().subList(start, end);
    Map<String, Node> copies = new HashMap<>();
    int number = lastNumber(plan);
    for (Node node : block) {
      number++;
      Node parent = node.parentId() == null ? null : copies.get(node.parentId());
      copies.put(
          node.id(), node.placed("n" + number, parent == null ? node.parentId() : parent.id()));
    }
    Merges merges = Merges.of(plan);
    List<Node> rows = new ArrayList<>(plan.nodes());
    rows.addAll(end, block.stream().map(node -> merges.copied(node, copies)).toList());
    return finished(plan, merges, rows, Objects.requireNonNull(copies.get(rowId)).id());
  }

  /** The plan without the row and without all that belongs to it; the eye goes to the next row. */
  public static PlanEdit removed(Plan plan, String rowId) {
    return removed(plan, List.of(rowId));
  }

  /** The same of several rows at once; the eye goes to the row behind the first of them. */
  public static PlanEdit removed(Plan plan, List<String> rowIds) {
    Set<String> gone = new HashSet<>(rowIds);
    List<Node> rows = new ArrayList<>();
    int first = plan.nodes().size();
    for (Node node : plan.nodes()) {
      String parent = node.parentId();
      if (gone.contains(node.id()) || parent != null && gone.contains(parent)) {
        gone.add(node.id());
        first = Math.min(first, rows.size());
      } else {
        rows.add(node);
      }
    }
    String next = rows.isEmpty() ? null : rows.get(Math.min(first, rows.size() - 1)).id();
    return finished(plan, Merges.of(plan), rows, next);
  }

  /** How many rows go with this one when it is moved or removed, itself included. */
  public static int size(Plan plan, String rowId) {
    int start = place(plan, rowId);
    return end(plan.nodes(), start) - start;
  }

  /**
   * The row before its neighbour above, with all that belongs to it; the first measure of a section
   * becomes the last of the section above. Empty: there is no place above.
   */
  public static Optional<PlanEdit> up(Plan plan, String rowId) {
    List<Node> rows = plan.nodes();
    int start = place(plan, rowId);
    Node row = rows.get(start);
    for (int above = start - 1; above >= 0; above--) {
      Node other = rows.get(above);
      if (siblings(row, other)) {
        return Optional.of(moved(plan, rowId, above, row.parentId()));
      }
      if (other.id().equals(row.parentId())) {
        int head = above;
        return other.kind() == Node.Kind.SECTION
            ? sectionAbove(rows, head).map(section -> moved(plan, rowId, head, section.id()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The row behind its neighbour below, with all that belongs to it; the last measure of a section
   * becomes the first of the section below. Empty: there is no place below.
   */
  public static Optional<PlanEdit> down(Plan plan, String rowId) {
    List<Node> rows = plan.nodes();
    int start = place(plan, rowId);
    int end = end(rows, start);
    if (end == rows.size()) {
      return Optional.empty();
    }
    Node row = rows.get(start);
    Node below = rows.get(end);
    if (siblings(row, below)) {
      return Optional.of(moved(plan, rowId, end(rows, end), row.parentId()));
    }
    boolean inSection =
        row.kind() != Node.Kind.SECTION
            && Optional.ofNullable(row.parentId())
                .flatMap(plan::node)
                .map(parent -> parent.kind() == Node.Kind.SECTION)
                .orElse(true);
    return inSection && below.kind() == Node.Kind.SECTION
        ? Optional.of(moved(plan, rowId, end + 1, below.id()))
        : Optional.empty();
  }

  /**
   * The row in front of another one, with all that belongs to it; a measure that is put on a
   * section becomes its first. Empty: it stands there already, or it cannot stand there.
   */
  public static Optional<PlanEdit> before(Plan plan, String rowId, String targetId) {
    List<Node> rows = plan.nodes();
    int start = place(plan, rowId);
    int target = place(plan, targetId);
    Node row = rows.get(start);
    Node other = rows.get(target);
    if (target >= start && target < end(rows, start)) {
      return Optional.empty();
    }
    boolean section = row.kind() == Node.Kind.SECTION;
    if (section) {
      return other.kind() == Node.Kind.SECTION
          ? changed(plan, moved(plan, rowId, target, null))
          : Optional.empty();
    }
    if (other.kind() == Node.Kind.SECTION) {
      return changed(plan, moved(plan, rowId, target + 1, other.id()));
    }
    boolean nested =
        Optional.ofNullable(other.parentId())
            .flatMap(plan::node)
            .filter(parent -> parent.kind() == Node.Kind.GROUP)
            .isPresent();
    return nested && row.kind() == Node.Kind.GROUP
        ? Optional.empty()
        : changed(plan, moved(plan, rowId, target, other.parentId()));
  }

  /**
   * A measure becomes the last sub-measure of the measure above it. Empty: there is none above, or
   * the row is a section, a group or a sub-measure already.
   */
  public static Optional<PlanEdit> nested(Plan plan, String rowId) {
    List<Node> rows = plan.nodes();
    int start = place(plan, rowId);
    Node row = rows.get(start);
    if (row.kind() != Node.Kind.MEASURE || group(plan, row).isPresent()) {
      return Optional.empty();
    }
    return rows.subList(0, start).reversed().stream()
        .takeWhile(other -> !other.id().equals(row.parentId()))
        .filter(other -> siblings(row, other))
        .findFirst()
        .map(above -> moved(plan, rowId, start, above.id()));
  }

  /** A sub-measure becomes a measure behind its group. Empty: it is none. */
  public static Optional<PlanEdit> unnested(Plan plan, String rowId) {
    Node row = plan.nodes().get(place(plan, rowId));
    return group(plan, row)
        .map(
            group ->
                moved(plan, rowId, end(plan.nodes(), place(plan, group.id())), group.parentId()));
  }

  /** The group that a sub-measure belongs to. */
  private static Optional<Node> group(Plan plan, Node row) {
    return Optional.ofNullable(row.parentId())
        .flatMap(plan::node)
        .filter(parent -> parent.kind() != Node.Kind.SECTION);
  }

  private static Optional<PlanEdit> changed(Plan before, PlanEdit edit) {
    return edit.plan().equals(before) ? Optional.empty() : Optional.of(edit);
  }

  /** The numbers that follow from the places; what {@link Numbering} says. */
  public static Plan renumbered(Plan plan) {
    return plan.withNodes(plan.numbering().renumber(plan.nodes()));
  }

  /** The same numbers in another style of writing. */
  public static Plan styled(Plan plan, NumberStyle style) {
    return plan.withNodes(style.applied(plan.nodes()));
  }

  private static boolean siblings(Node row, Node other) {
    return Objects.equals(row.parentId(), other.parentId())
        && (row.kind() == Node.Kind.SECTION) == (other.kind() == Node.Kind.SECTION);
  }

  private static Optional<Node> sectionAbove(List<Node> rows, int place) {
    return rows.subList(0, place).reversed().stream()
        .filter(row -> row.kind() == Node.Kind.SECTION)
        .findFirst();
  }

  /**
   * @param target place in front of which the rows shall stand, counted before they are taken out
   */
  private static PlanEdit moved(Plan plan, String rowId, int target, @Nullable String parentId) {
    int start = place(plan, rowId);
    int end = end(plan.nodes(), start);
    List<Node> block = new ArrayList<>(plan.nodes().subList(start, end));
    block.set(0, block.getFirst().placed(rowId, parentId));
    List<Node> rows = new ArrayList<>(plan.nodes());
    rows.subList(start, end).clear();
    rows.addAll(target > start ? target - block.size() : target, block);
    return finished(plan, Merges.of(plan), rows, rowId);
  }

  private static PlanEdit inserted(Plan plan, int place, Node row) {
    List<Node> rows = new ArrayList<>(plan.nodes());
    rows.add(place, row);
    return finished(plan, Merges.of(plan), rows, row.id());
  }

  private static PlanEdit finished(
      Plan before, Merges merges, List<Node> rows, @Nullable String rowId) {
    boolean inOrder = before.numbering().renumber(before.nodes()).equals(before.nodes());
    Plan after = before.withNodes(merges.laidOut(grouped(rows)));
    return new PlanEdit(inOrder ? renumbered(after) : after, rowId);
  }

  /** A measure with sub-measures is a group, one without is not. */
  private static List<Node> grouped(List<Node> rows) {
    Set<String> parents =
        rows.stream()
            .map(Node::parentId)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    return rows.stream()
        .map(
            row ->
                row.kind() == Node.Kind.SECTION
                    ? row
                    : row.withKind(
                        parents.contains(row.id()) ? Node.Kind.GROUP : Node.Kind.MEASURE))
        .toList();
  }

  private static Node fresh(Plan plan, @Nullable String parentId, Node.Kind kind) {
    String id = "n" + (lastNumber(plan) + 1);
    return new Node(id, parentId, kind, "", "", "", "", List.of(), "", "", Map.of());
  }

  private static int lastNumber(Plan plan) {
    return plan.nodes().stream()
        .map(Node::id)
        .filter(id -> id.matches("n\\d{1,9}"))
        .mapToInt(id -> Integer.parseInt(id.substring(1)))
        .max()
        .orElse(0);
  }

  private static int place(Plan plan, String rowId) {
    return plan.nodes().indexOf(plan.node(rowId).orElseThrow());
  }

  /** The place behind the last row that belongs to the one at this place. */
  private static int end(List<Node> rows, int start) {
    Set<String> own = new HashSet<>(Set.of(rows.get(start).id()));
    int end = start + 1;
    while (end < rows.size() && own.contains(Objects.toString(rows.get(end).parentId()))) {
      own.add(rows.get(end).id());
      end++;
    }
    return end;
  }
}
