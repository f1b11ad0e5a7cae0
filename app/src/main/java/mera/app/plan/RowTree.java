package mera.app.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.control.TreeItem;

/**
 * Rows of a plan as the items of a tree. An item stays the same as long as its row is there, and a
 * change touches only the places where it happened: the table looks at nothing else.
 */
final class RowTree {

  private final TreeItem<PlanRow> root = new TreeItem<>();
  private final Map<String, TreeItem<PlanRow>> items = new HashMap<>();
  private List<PlanRow> rows = List.of();

  RowTree() {
    root.setExpanded(true);
  }

  /** Above all rows; not a row itself. */
  TreeItem<PlanRow> root() {
    return root;
  }

  /** The item of a row. */
  Optional<TreeItem<PlanRow>> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** Are these the same rows, each below the same parent, in the same order? */
  boolean fits(List<PlanRow> others) {
    return rows.size() == others.size() && alike(others, 0, false) == rows.size();
  }

  /** The tree of these rows; new ones are open. */
  void show(List<PlanRow> now) {
    int head = alike(now, 0, false);
    int tail = alike(now, head, true);
    List<PlanRow> gone = rows.subList(head, rows.size() - tail);
    List<PlanRow> come = now.subList(head, now.size() - tail);
    for (int i = 0; i < head; i++) {
      put(rows.get(i), now.get(i));
    }
    for (int i = 1; i <= tail; i++) {
      put(rows.get(rows.size() - i), now.get(now.size() - i));
    }
    come.forEach(row -> items.computeIfAbsent(row.id(), any -> item(row)).setValue(row));
    rows = now;
    Set<String> parents = new LinkedHashSet<>();
    gone.forEach(row -> parents.add(above(row)));
    come.forEach(row -> parents.add(above(row)));
    if (!parents.isEmpty()) {
      arrange(parents);
    }
    Set<String> left = gone.stream().map(PlanRow::id).collect(Collectors.toSet());
    come.forEach(row -> left.remove(row.id()));
    items.keySet().removeAll(left);
  }

  /** How many rows from the beginning or the end stand where they stood. */
  private int alike(List<PlanRow> others, int from, boolean end) {
    int most = Math.min(rows.size(), others.size()) - from;
    int count = 0;
    while (count < most) {
      PlanRow one = rows.get(end ? rows.size() - 1 - count : from + count);
      PlanRow other = others.get(end ? others.size() - 1 - count : from + count);
      if (one != other && !(one.id().equals(other.id()) && above(one).equals(above(other)))) {
        break;
      }
      count++;
    }
    return count;
  }

  private void put(PlanRow before, PlanRow now) {
    if (before != now) {
      Objects.requireNonNull(items.get(now.id())).setValue(now);
    }
  }

  /** Id of the section or group of a row; empty: there is none. */
  private static String above(PlanRow row) {
    return Objects.requireNonNullElse(row.node().parentId(), "");
  }

  /**
   * The cells of a row look at the value of its item themselves. The table is not told of it: it
   * would fill the cells of all rows in sight anew.
   */
  private static TreeItem<PlanRow> item(PlanRow row) {
    TreeItem<PlanRow> item = new TreeItem<>(row);
    item.setExpanded(true);
    item.addEventHandler(TreeItem.<PlanRow>valueChangedEvent(), Event::consume);
    return item;
  }

  /** First everything leaves that is out of place: an item stands in one place only. */
  private void arrange(Set<String> parents) {
    Map<String, List<TreeItem<PlanRow>>> below = new LinkedHashMap<>();
    parents.forEach(id -> below.put(id, new ArrayList<>()));
    for (PlanRow row : rows) {
      List<TreeItem<PlanRow>> wanted = below.get(above(row));
      if (wanted != null) {
        wanted.add(Objects.requireNonNull(items.get(row.id())));
      }
    }
    Map<String, Integer> places = new HashMap<>();
    below.forEach((id, wanted) -> places.put(id, leave(children(id), wanted)));
    below.forEach(
        (id, wanted) -> {
          ObservableList<TreeItem<PlanRow>> children = children(id);
          int first = Objects.requireNonNull(places.get(id));
          int more = wanted.size() - children.size();
          if (more > 0) {
            children.addAll(first, wanted.subList(first, first + more));
          }
        });
  }

  private ObservableList<TreeItem<PlanRow>> children(String id) {
    return items.getOrDefault(id, root).getChildren();
  }

  /**
   * Removes what stands between the beginning and the end that are as wanted.
   *
   * @return where the others are to be put
   */
  private static int leave(ObservableList<TreeItem<PlanRow>> now, List<TreeItem<PlanRow>> wanted) {
    int least = Math.min(now.size(), wanted.size());
    int head = 0;
    while (head < least && now.get(head) == wanted.get(head)) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && now.get(now.size() - 1 - tail) == wanted.get(wanted.size() - 1 - tail)) {
      tail++;
    }
    if (head + tail < now.size()) {
      now.remove(head, now.size() - tail);
    }
    return head;
  }
}
