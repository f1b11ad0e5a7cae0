package mera.data.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of a plan while its rows are moved about. A merged cell is a count of rows
 * below, so every new order of rows needs new counts, and a row that leaves the cell takes the text
 * along.
 */
final class Merges {

  private final Map<Field, Map<String, Node>> bearers = new EnumMap<>(Field.class);
  private final Set<String> known = new HashSet<>();

  private Merges() {}

  static Merges of(Plan plan) {
    Merges merges = new Merges();
    plan.nodes().forEach(node -> merges.known.add(node.id()));
    for (Field field : Field.values()) {
      Map<String, Node> merged = plan.mergedCells(field);
      if (!merged.isEmpty()) {
        merges.bearers.put(field, merged);
      }
    }
    return merges;
  }

  /**
   * A row is copied: cells merged within the copied rows are merged among the copies, too; other
   * merged cells give their text.
   *
   * @param copies the copies by the ids of the rows that are copied
   */
  Node copied(Node original, Map<String, Node> copies) {
    Node copy = copies.getOrDefault(original.id(), original);
    known.add(copy.id());
    for (Map.Entry<Field, Map<String, Node>> cell : bearers.entrySet()) {
      Node bearer = cell.getValue().get(original.id());
      if (bearer == null) {
        continue;
      }
      Node copiedBearer = copies.get(bearer.id());
      copy = copy.withCellOf(bearer, cell.getKey()).withMerge(cell.getKey(), 1);
      if (copiedBearer != null) {
        cell.getValue().put(copy.id(), copiedBearer);
      }
    }
    return copy;
  }

  /** The rows in their new order with merged cells that cover the rows they covered before. */
  List<Node> laidOut(List<Node> rows) {
    List<Node> result = new ArrayList<>(rows);
    bearers.forEach((field, merged) -> layOut(result, field, withNew(rows, merged)));
    return result;
  }

  /** A new row between two of one merged cell belongs to the cell. */
  private Map<String, Node> withNew(List<Node> rows, Map<String, Node> merged) {
    Map<String, Node> all = new HashMap<>(merged);
    Node above = null;
    for (int i = 0; i < rows.size(); i++) {
      Node row = rows.get(i);
      if (known.contains(row.id())) {
        above = merged.get(row.id());
      } else if (above != null
          && row.kind() != Node.Kind.SECTION
          && above.equals(nextKnown(rows, i, merged))) {
        all.put(row.id(), above);
      }
    }
    return all;
  }

  private @Nullable Node nextKnown(List<Node> rows, int at, Map<String, Node> merged) {
    int next = at + 1;
    while (next < rows.size() && !known.contains(rows.get(next).id())) {
      next++;
    }
    return next < rows.size() ? merged.get(rows.get(next).id()) : null;
  }

  private static void layOut(List<Node> rows, Field field, Map<String, Node> merged) {
    int start = 0;
    while (start < rows.size()) {
      Node bearer = merged.get(rows.get(start).id());
      int end = start + 1;
      while (bearer != null && end < rows.size() && bearer.equals(merged.get(rows.get(end).id()))) {
        end++;
      }
      if (bearer != null) {
        Node first = rows.get(start).withCellOf(bearer, field).withMerge(field, end - start);
        rows.set(start, first);
        for (int i = start + 1; i < end; i++) {
          rows.set(i, emptied(rows.get(i), field));
        }
      }
      start = end;
    }
  }

  /** A row whose cell is covered by one above. */
  static Node emptied(Node row, Field field) {
    Node empty = row.withCell(field, "").withMerge(field, 1);
    return field == Field.PARTIES ? empty.withPartyKeys(List.of()) : empty;
  }
}
