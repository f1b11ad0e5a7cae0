package mera.data.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The parties of a plan whose cells were written by somebody else. */
public final class PlanParties {

  private static final Pattern COMMON =
      Pattern.compile(
          "^(?:Образовательные|Общеобразовательные|Руководител|Директор|Администраци|Школы|Педагог"
              + "|Учител|Муниципальные|Органы|Заместител|Методист|Специалист)");

  private PlanParties() {}

  /**
   * The plan with every party of its cells in its directory: known ones under their keys, the
   * others under new ones, and abbreviations that a cell declares as short names.
   *
   * @param directory known parties by key
   */
  public static Plan recognised(Plan plan, Map<String, Party> directory) {
    Map<String, Party> known = new LinkedHashMap<>(plan.parties());
    known.putAll(directory);
    for (Node node : plan.nodes()) {
      learn(node.parties(), known);
    }
    List<Node> nodes = new ArrayList<>();
    PartyReader reader = new PartyReader(known);
    Set<String> used = new LinkedHashSet<>(plan.parties().keySet());
    for (Node node : plan.nodes()) {
      List<String> keys = reader.read(node.parties());
      used.addAll(keys);
      nodes.add(node.withPartyKeys(keys));
    }
    return plan.withParties(withAbove(used, known)).withNodes(nodes);
  }

  /**
   * The plan with its parties under other keys; two that get the same key become one.
   *
   * @param keys old key → new key; a key that is missing stays
   */
  public static Plan rekeyed(Plan plan, Map<String, String> keys) {
    Map<String, Party> parties = new LinkedHashMap<>();
    plan.parties()
        .forEach((key, party) -> parties.putIfAbsent(name(keys, key), rekeyed(party, keys)));
    return plan.withParties(parties)
        .withNodes(
            plan.nodes().stream()
                .map(
                    node ->
                        node.withPartyKeys(
                            node.partyKeys().stream()
                                .map(key -> name(keys, key))
                                .distinct()
                                .toList()))
                .toList());
  }

  /** The same of a party's parent and members. */
  public static Party rekeyed(Party party, Map<String, String> keys) {
    String parent = party.parent();
    Members members = party.members();
    return party
        .withParent(parent == null ? null : name(keys, parent))
        .withMembers(
            new Members(
                members.keys().stream().map(key -> name(keys, key)).distinct().toList(),
                members.everySchool(),
                members.listId()));
  }

  private static String name(Map<String, String> keys, String key) {
    return keys.getOrDefault(key, key);
  }

  /**
   * The plan after a change of the directory: its cells are read again, its copies of parties are
   * those of the directory. What was never read from a text, as the parties that a template names,
   * stays.
   *
   * @param before the directory that the plan's keys come from
   * @param after the directory as it is now; keys that are gone from it go from the plan
   */
  public static Plan reread(Plan plan, Map<String, Party> before, Map<String, Party> after) {
    Map<String, Party> old = ownFirst(plan, before);
    Map<String, Party> known = ownFirst(plan, after);
    Map<String, List<String>> once = new HashMap<>();
    Map<String, List<String>> again = new HashMap<>();
    Set<String> used = new LinkedHashSet<>(plan.parties().keySet());
    used.retainAll(known.keySet());
    List<Node> nodes = new ArrayList<>();
    for (Node node : plan.nodes()) {
      String cell = node.parties();
      List<String> was = once.computeIfAbsent(cell, text -> PartyReader.read(text, old));
      Set<String> keys =
          new LinkedHashSet<>(again.computeIfAbsent(cell, text -> PartyReader.read(text, known)));
      node.partyKeys().stream()
          .filter(key -> !was.contains(key) && known.containsKey(key))
          .forEach(keys::add);
      used.addAll(keys);
      nodes.add(node.withPartyKeys(List.copyOf(keys)));
    }
    return plan.withParties(withAbove(used, known)).withNodes(nodes);
  }

  /** Of two parties with the same name the plan means its own. */
  private static Map<String, Party> ownFirst(Plan plan, Map<String, Party> directory) {
    Map<String, Party> ordered = new LinkedHashMap<>();
    plan.parties().keySet().stream()
        .filter(directory::containsKey)
        .forEach(key -> ordered.put(key, Objects.requireNonNull(directory.get(key))));
    directory.forEach(ordered::putIfAbsent);
    return ordered;
  }

  private static void learn(String cell, Map<String, Party> known) {
    for (PartySplit.Piece piece : PartySplit.of(cell, known)) {
      String key = piece.key();
      String declared = piece.declared();
      if (key == null) {
        String name = uncapital(piece.text());
        Party party = Party.named(PartySplit.guess(piece.text()), name).withGuessed(true);
        known.put(freshKey(known), declared == null ? party : party.withShortName(declared));
      } else if (declared != null) {
        Party party = Objects.requireNonNull(known.get(key));
        if (!party.spellings().contains(declared)) {
          List<String> more = new ArrayList<>(party.aliases());
          more.add(declared);
          known.put(key, party.withAliases(more));
        }
      }
    }
  }

  /** «Образовательные организации» begins a cell; inside of one it is written small. */
  private static String uncapital(String name) {
    return COMMON.matcher(name).find()
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  private static String freshKey(Map<String, Party> known) {
    int number = 1;
    while (known.containsKey("new" + number)) {
      number++;
    }
    return "new" + number;
  }

  /** Groups that a party belongs to and what it is a part of come along. */
  private static Map<String, Party> withAbove(Set<String> used, Map<String, Party> known) {
    Set<String> all = new LinkedHashSet<>(used);
    known.forEach(
        (key, party) -> {
          boolean heads = used.stream().anyMatch(one -> party.members().keys().contains(one));
          if (heads) {
            all.add(key);
          }
        });
    for (String key : List.copyOf(all)) {
      Party party = known.get(key);
      String parent = party == null ? null : party.parent();
      if (parent != null && known.containsKey(parent)) {
        all.add(parent);
      }
    }
    Map<String, Party> kept = new LinkedHashMap<>();
    known.forEach(
        (key, party) -> {
          if (all.contains(key)) {
            kept.put(key, party);
          }
        });
    return kept;
  }
}
