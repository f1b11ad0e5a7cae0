package mera.data;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import mera.data.plan.Members;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.store.Change;
import mera.data.store.DirectoryRows;
import mera.data.store.PaperRows;
import org.jspecify.annotations.Nullable;

/** How the parties of a plan come into the directory of the working file. */
final class Directory {

  /** Keys of parties that the directory does not know. */
  private static final String FRESH = "new";

  private Directory() {}

  /** Stores the plan; its parties that are new get keys of the directory. */
  static Plan adopt(Change change, Plan plan) {
    Map<String, String> keys = new HashMap<>();
    plan.parties()
        .forEach(
            (key, party) ->
                keys.put(
                    key, key.startsWith(FRESH) ? DirectoryRows.put(change, null, party) : key));
    Map<String, Party> parties = new LinkedHashMap<>();
    plan.parties().forEach((key, party) -> parties.put(name(keys, key), renamed(party, keys)));
    return PaperRows.put(
        change,
        plan.withParties(parties)
            .withNodes(
                plan.nodes().stream()
                    .map(
                        node ->
                            node.withPartyKeys(
                                node.partyKeys().stream().map(key -> name(keys, key)).toList()))
                    .toList()));
  }

  private static String name(Map<String, String> keys, String key) {
    return keys.getOrDefault(key, key);
  }

  private static Party renamed(Party party, Map<String, String> keys) {
    @Nullable String parent = party.parent();
    Members members = party.members();
    return party
        .withParent(parent == null ? null : name(keys, parent))
        .withMembers(
            new Members(
                members.keys().stream().map(key -> name(keys, key)).toList(),
                members.everySchool(),
                members.listId()));
  }
}
