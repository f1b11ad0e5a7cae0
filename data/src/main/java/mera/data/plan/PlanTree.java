package mera.data.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sections, groups and sub-measures out of the order and the numbers of imported rows. */
final class PlanTree {

  private final List<DraftRow> drafts;
  private final boolean merges;

  /**
   * @param merges whether the source tells merged cells
   */
  PlanTree(List<DraftRow> drafts, boolean merges) {
    this.drafts = drafts;
    this.merges = merges;
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    Map<String, Node> byNumber = new HashMap<>();
    Node section = null;
    Node group = null;
    for (int i = 0; i < drafts.size(); i++) {
      DraftRow draft = drafts.get(i);
      if (draft.section()) {
        section = node(i, draft, null, Node.Kind.SECTION);
        byNumber.clear();
        group = null;
        nodes.add(section);
        continue;
      }
      String digits = PlanLine.digits(draft.text(Field.NUMBER));
      Node parent = parent(digits, byNumber, section);
      boolean unnumbered =
          draft.text(Field.NUMBER).isEmpty() && !draft.texts().containsKey(Field.NUMBER);
      parent = unnumbered && group != null ? group : parent;
      Node node = node(i, draft, parent == null ? null : parent.id(), Node.Kind.MEASURE);
      if (!digits.isEmpty()) {
        byNumber.put(digits, node);
      }
      group = unnumbered ? group : node;
      nodes.add(node);
    }
    return merged(grouped(nodes));
  }

  /** «3.1» belongs to the measure «3.» above it, else to the section. */
  private static @Nullable Node parent(
      String digits, Map<String, Node> byNumber, @Nullable Node section) {
    int dot = digits.lastIndexOf('.');
    Node above = dot < 0 ? null : byNumber.get(digits.substring(0, dot));
    return above == null ? section : above;
  }

  private static Node node(int place, DraftRow draft, @Nullable String parent, Node.Kind kind) {
    return new Node(
        "n" + (place + 1),
        parent,
        kind,
        draft.text(Field.NUMBER),
        draft.text(Field.MEASURE),
        draft.text(Field.DEADLINE),
        draft.text(Field.PARTIES),
        List.of(),
        draft.text(Field.RESULT),
        draft.text(Field.DOCUMENT),
        Map.of());
  }

  private static List<Node> grouped(List<Node> nodes) {
    Set<String> parents = new HashSet<>();
    nodes.forEach(node -> parents.add(Objects.toString(node.parentId())));
    return nodes.stream()
        .map(
            node ->
                node.kind() == Node.Kind.MEASURE && parents.contains(node.id())
                    ? node.withKind(Node.Kind.GROUP)
                    : node)
        .toList();
  }

  private List<Node> merged(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Map<Field, Integer> rows = merges ? told(i) : supposed(nodes, i);
      for (Map.Entry<Field, Integer> cell : rows.entrySet()) {
        node = node.withMerge(cell.getKey(), cell.getValue());
      }
      result.add(node);
    }
    return List.copyOf(result);
  }

  /** Rows of the plan that begin within the rows of the source that the cell covers. */
  private Map<Field, Integer> told(int place) {
    DraftRow draft = drafts.get(place);
    Map<Field, Integer> rows = new EnumMap<>(Field.class);
    draft
        .heights()
        .forEach(
            (field, height) -> {
              int end = draft.row() + height;
              int covered =
                  (int)
                      drafts.subList(place, drafts.size()).stream()
                          .takeWhile(other -> other.row() < end)
                          .count();
              if (covered > 1 && field != Field.NUMBER && field != Field.MEASURE) {
                rows.put(field, covered);
              }
            });
    return rows;
  }

  /**
   * Plain text shows a merged cell in its first row only: the result or the parties of a group
   * whose sub-measures have none are theirs, too.
   */
  private static Map<Field, Integer> supposed(List<Node> nodes, int place) {
    Node group = nodes.get(place);
    Map<Field, Integer> rows = new EnumMap<>(Field.class);
    if (group.kind() != Node.Kind.GROUP) {
      return rows;
    }
    int end = place + 1;
    while (end < nodes.size() && Objects.equals(nodes.get(end).parentId(), group.id())) {
      end++;
    }
    for (Field field : List.of(Field.PARTIES, Field.RESULT, Field.DOCUMENT)) {
      boolean empty =
          nodes.subList(place + 1, end).stream().allMatch(node -> node.cell(field).isEmpty());
      if (empty && !group.cell(field).isEmpty()) {
        rows.put(field, end - place);
      }
    }
    return rows;
  }
}
