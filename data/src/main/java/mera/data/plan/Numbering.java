package mera.data.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a plan are numbered. A fresh plan keeps the numbers of its template, gaps
 * included; {@link #renumber} is what the analyst asks for.
 */
public enum Numbering {
  /** Sections «1.», their measures «1.1.». */
  SECTION_ITEM,
  /** Measures «1.», «2.» through all sections; sections have no number. */
  CONTINUOUS,
  /** Measures «3.», their sub-measures «3.1.». */
  HIERARCHICAL;

  /**
   * The same rows with the numbers that follow from their places, written as most of them are
   * written now; sections of a continuous plan keep a number only where they are Roman.
   */
  public List<Node> renumber(List<Node> nodes) {
    NumberStyle style = NumberStyle.of(nodes);
    Map<String, String> paths = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    List<Node> numbered = new ArrayList<>();
    int sections = 0;
    for (Node node : nodes) {
      boolean section = node.kind() == Node.Kind.SECTION;
      if (section) {
        sections++;
      }
      if (this == CONTINUOUS && section) {
        paths.put(node.id(), "");
        numbered.add(node.withNumber(style.roman() ? style.section(sections) : ""));
        continue;
      }
      String above = pathOf(node.parentId(), paths);
      int place = counts.merge(above, 1, Integer::sum);
      paths.put(node.id(), above + place + ".");
      numbered.add(node.withNumber(section ? style.section(place) : style.measure(above + place)));
    }
    return List.copyOf(numbered);
  }

  private static String pathOf(@Nullable String parentId, Map<String, String> paths) {
    return parentId == null ? "" : paths.getOrDefault(parentId, "");
  }
}
