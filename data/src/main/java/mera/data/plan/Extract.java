package mera.data.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * «В части касающейся»: the rows of a plan that one party carries out, named itself or through its
 * groups, under the sections and groups in which they stand.
 *
 * @param partyKey who
 * @param plan its rows only, with the numbers of the whole plan; it is not stored
 * @param rowIds the measures and groups that name the party
 */
public record Extract(String partyKey, Plan plan, List<String> rowIds) {

  public Extract {
    rowIds = List.copyOf(rowIds);
  }

  /**
   * The extract for a party of the plan.
   *
   * @param roster who stands in the lists that groups refer to
   */
  public static Extract of(Plan plan, String partyKey, Roster roster) {
    Set<String> meant = meant(plan.parties(), partyKey, roster);
    Map<String, List<String>> parties = parties(plan);
    Set<String> named = new LinkedHashSet<>();
    for (Node node : plan.nodes()) {
      boolean own = parties.getOrDefault(node.id(), List.of()).stream().anyMatch(meant::contains);
      if (own && node.kind() != Node.Kind.SECTION) {
        named.add(node.id());
      }
    }
    List<Node> rows = Merges.of(plan).laidOut(withAbove(plan, named));
    Party party = Objects.requireNonNull(plan.parties().get(partyKey));
    List<String> title = new ArrayList<>();
    title.add("Выписка из документа");
    title.addAll(plan.title());
    title.add("в части, касающейся: " + party.name());
    Plan extract =
        plan.fresh(title, plan.period(), List.of(), List.of())
            .withAnswers(plan.answers())
            .withNodes(rows);
    return new Extract(partyKey, extract, List.copyOf(named));
  }

  /** The same with sentences below the table, such as who supports the school. */
  public Extract withNotes(List<String> notes) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.PlanTable(true));
    notes.forEach(note -> parts.add(new Part.Text(note)));
    Plan noted =
        plan.fresh(plan.title(), plan.period(), List.of(), parts).withAnswers(plan.answers());
    return notes.isEmpty() ? this : new Extract(partyKey, noted, rowIds);
  }

  /** One extract for every party of the plan that has something to do. */
  public static List<Extract> all(Plan plan, Roster roster) {
    return plan.parties().keySet().stream()
        .map(key -> of(plan, key, roster))
        .filter(extract -> !extract.rowIds().isEmpty())
        .toList();
  }

  /**
   * Keys that mean the party: its own, those of the groups that it belongs to, and those of its
   * leaders and staff.
   */
  private static Set<String> meant(Map<String, Party> parties, String key, Roster roster) {
    Set<String> meant = new HashSet<>(Set.of(key));
    int before = 0;
    while (before < meant.size()) {
      before = meant.size();
      parties.forEach(
          (other, party) -> {
            boolean group = meant.stream().anyMatch(one -> holds(party, one, parties, roster));
            boolean staff =
                party.kind() == Party.Kind.STAFF || party.kind() == Party.Kind.SCHOOL_LEADERS;
            String parent = party.parent();
            if (group || staff && parent != null && meant.contains(parent)) {
              meant.add(other);
            }
          });
    }
    return meant;
  }

  private static boolean holds(Party group, String key, Map<String, Party> parties, Roster roster) {
    Party party = parties.get(key);
    Members members = group.members();
    if (members.keys().contains(key)) {
      return true;
    }
    if (party == null || party.kind() != Party.Kind.SCHOOL) {
      return false;
    }
    String list = members.listId();
    String code = party.schoolCode();
    return members.everySchool() || list != null && code != null && roster.holds(list, code);
  }

  /** The parties of every row: merged cells count for all of them, a child takes its group's. */
  private static Map<String, List<String>> parties(Plan plan) {
    Map<String, Node> merged = plan.mergedCells(Field.PARTIES);
    Map<String, List<String>> parties = new LinkedHashMap<>();
    Set<String> groups = new HashSet<>();
    for (Node node : plan.nodes()) {
      if (node.kind() == Node.Kind.GROUP) {
        groups.add(node.id());
      }
      Node bearer = merged.getOrDefault(node.id(), node);
      @Nullable String parent = node.parentId();
      boolean inherits = bearer.parties().isBlank() && parent != null && groups.contains(parent);
      parties.put(
          node.id(), inherits ? parties.getOrDefault(parent, List.of()) : bearer.partyKeys());
    }
    return parties;
  }

  private static List<Node> withAbove(Plan plan, Set<String> named) {
    Set<String> kept = new HashSet<>(named);
    List<Node> rows = new ArrayList<>();
    for (Node node : plan.nodes().reversed()) {
      if (kept.contains(node.id())) {
        rows.addFirst(node);
        String parent = node.parentId();
        if (parent != null) {
          kept.add(parent);
        }
      }
    }
    return rows;
  }
}
