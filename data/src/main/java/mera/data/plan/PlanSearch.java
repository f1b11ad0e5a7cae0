package mera.data.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds rows of a plan by words while they are typed: letter case and «ё» do not matter, and the
 * text of a merged cell stands in every row that it covers.
 */
public final class PlanSearch {

  private final List<Line> lines;

  private record Line(Node node, String words) {}

  private PlanSearch(List<Line> lines) {
    this.lines = lines;
  }

  /** Looks at every cell of the plan once. */
  public static PlanSearch of(Plan plan) {
    Map<Field, Map<String, Node>> merged = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      merged.put(field, plan.mergedCells(field));
    }
    List<Line> lines = new ArrayList<>(plan.nodes().size());
    for (Node node : plan.nodes()) {
      StringBuilder words = new StringBuilder();
      merged.forEach(
          (field, cells) ->
              words.append(cells.getOrDefault(node.id(), node).cell(field)).append('\n'));
      lines.add(new Line(node, plain(words.toString())));
    }
    return new PlanSearch(lines);
  }

  /**
   * Ids of the rows in which all these words stand, with the sections and groups above them; every
   * row where there is no word.
   */
  public Set<String> rows(String typed) {
    List<String> words = List.of(plain(typed).strip().split("\\s+"));
    Set<String> found = new HashSet<>();
    for (Line line : lines.reversed()) {
      if (found.contains(line.node().id()) || words.stream().allMatch(line.words()::contains)) {
        found.add(line.node().id());
        String parent = line.node().parentId();
        if (parent != null) {
          found.add(parent);
        }
      }
    }
    return found;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
