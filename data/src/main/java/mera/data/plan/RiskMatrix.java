package mera.data.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which measures of a school's plan answer which of its risks.
 *
 * @param rows ids of the measures by factor, for every risk that matters, heavy ones first
 */
public record RiskMatrix(Map<Integer, List<String>> rows) {

  /**
   * The matrix of a plan. A measure answers what the analyst has said of it; one that stands in the
   * library answers what the library says.
   */
  public static RiskMatrix of(Plan plan, List<Risk> risks, MeasureLibrary library) {
    Map<Integer, List<String>> rows = new LinkedHashMap<>();
    SchoolPlan.inOrder(risks).forEach(risk -> rows.put(risk.factor(), new ArrayList<>()));
    for (Node node : plan.nodes()) {
      if (node.kind() != Node.Kind.SECTION) {
        for (int factor : answers(plan, node, library)) {
          Optional.ofNullable(rows.get(factor)).ifPresent(ids -> ids.add(node.id()));
        }
      }
    }
    return new RiskMatrix(rows);
  }

  private static List<Integer> answers(Plan plan, Node node, MeasureLibrary library) {
    List<Integer> said = plan.answers().risks().get(node.id());
    if (said != null) {
      return said;
    }
    return library.measures().stream()
        .filter(measure -> measure.text().equals(node.text()))
        .findFirst()
        .map(MeasureLibrary.Measure::risks)
        .orElse(List.of());
  }

  /** Risks that matter and that no measure answers. */
  public List<Integer> uncovered() {
    return rows.entrySet().stream()
        .filter(row -> row.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }
}
