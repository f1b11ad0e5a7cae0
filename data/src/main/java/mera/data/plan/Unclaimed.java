package mera.data.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words in responsible cells that no party of the directory claims.
 *
 * @param text as first written
 * @param places where they stand, in the order of the plans
 */
public record Unclaimed(String text, List<Place> places) {

  /**
   * A row of a plan.
   *
   * @param row «Строка 1.2.» or the beginning of its text
   * @param cell the whole cell
   */
  public record Place(String planId, String planTitle, String rowId, String row, String cell) {}

  public Unclaimed {
    places = List.copyOf(places);
  }

  /** All of them, each once; letter case, quotes and «ё» do not tell them apart. */
  public static List<Unclaimed> in(List<Plan> plans, Map<String, Party> directory) {
    Map<String, List<PartySplit.Piece>> read = new HashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<Place>> places = new HashMap<>();
    for (Plan plan : plans) {
      for (Node node : plan.nodes()) {
        for (PartySplit.Piece piece :
            read.computeIfAbsent(node.parties(), cell -> PartySplit.of(cell, directory))) {
          if (piece.key() == null) {
            String plain = PlainText.of(piece.text()).text();
            texts.putIfAbsent(plain, piece.text());
            places
                .computeIfAbsent(plain, any -> new ArrayList<>())
                .add(
                    new Place(
                        Objects.toString(plan.id(), ""),
                        plan.titleLine(),
                        node.id(),
                        PlanChecks.name(node),
                        node.parties()));
          }
        }
      }
    }
    return texts.entrySet().stream()
        .map(one -> new Unclaimed(one.getValue(), places.getOrDefault(one.getKey(), List.of())))
        .toList();
  }
}
