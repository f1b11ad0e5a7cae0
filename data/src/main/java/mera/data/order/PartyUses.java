package mera.data.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Party;
import mera.data.plan.PartyText;
import mera.data.plan.Plan;

/**
 * Where a party is named.
 *
 * @param measures rows of plans that it carries out, merged cells counted for each of their rows
 * @param orders orders that name it or have an extract for it
 * @param places «план P1: строк 3», «приказ O1», «группа «ОО»»
 */
public record PartyUses(int measures, int orders, List<String> places) {

  /** Nowhere. */
  public static final PartyUses NONE = new PartyUses(0, 0, List.of());

  public PartyUses {
    places = List.copyOf(places);
  }

  /** Of all parties, by key; a party that is named nowhere is missing. */
  public static Map<String, PartyUses> in(Papers papers) {
    Map<String, PartyUses> uses = new HashMap<>();
    for (Plan plan : papers.plans()) {
      measures(plan)
          .forEach((key, rows) -> add(uses, key, rows, 0, "план " + plan.id() + ": строк " + rows));
    }
    for (Order order : papers.orders()) {
      named(order, papers.parties()).forEach(key -> add(uses, key, 0, 1, "документ " + order.id()));
    }
    papers
        .parties()
        .forEach(
            (group, party) -> {
              String name = "«" + party.name() + "»";
              party.members().keys().forEach(key -> add(uses, key, 0, 0, "состав: " + name));
              String parent = party.parent();
              if (parent != null) {
                add(uses, parent, 0, 0, "подчинён: " + name);
              }
            });
    return uses;
  }

  private static void add(
      Map<String, PartyUses> uses, String key, int measures, int orders, String place) {
    PartyUses old = uses.getOrDefault(key, NONE);
    List<String> places = new ArrayList<>(old.places());
    places.add(place);
    uses.put(key, new PartyUses(old.measures() + measures, old.orders() + orders, places));
  }

  private static Map<String, Integer> measures(Plan plan) {
    Map<String, Node> merged = plan.mergedCells(Field.PARTIES);
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Node node : plan.nodes()) {
      if (node.kind() != Node.Kind.SECTION) {
        merged
            .getOrDefault(node.id(), node)
            .partyKeys()
            .forEach(key -> counts.merge(key, 1, Integer::sum));
      }
    }
    return counts;
  }

  private static Set<String> named(Order order, Map<String, Party> parties) {
    List<String> texts = new ArrayList<>(List.of(order.title(), order.preamble()));
    order.points().forEach(point -> add(texts, point));
    Set<String> keys =
        PartyText.spans(String.join("\n", texts), parties).stream()
            .map(PartyText.Span::key)
            .collect(Collectors.toSet());
    for (Appendix appendix : order.appendices()) {
      if (appendix instanceof Appendix.OfPlanPart part && !part.party().isEmpty()) {
        keys.add(part.party());
      }
    }
    return keys;
  }

  private static void add(List<String> texts, Point point) {
    texts.add(point.text());
    Addressee to = point.to();
    if (to != null) {
      texts.add(to.name());
      texts.add(to.form());
    }
    point.sub().forEach(sub -> add(texts, sub));
  }
}
