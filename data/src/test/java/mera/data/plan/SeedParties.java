package mera.data.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The directories of the model orders. */
public final class SeedParties {

  private SeedParties() {}

  public static Map<String, Party> of(String order) throws IOException {
    Map<String, Party> parties = new LinkedHashMap<>();
    for (List<String> row : Seeds.rows("parties.tsv")) {
      if (row.get(0).equals(order)) {
        parties.put("p" + parties.size(), party(row));
      }
    }
    return withParents(parties);
  }

  private static Party party(List<String> row) {
    String name = row.get(1);
    String full = row.get(3).isEmpty() ? name : row.get(3);
    List<String> aliases = new ArrayList<>(List.of(row.get(4).split(";\\s*")));
    aliases.removeIf(String::isBlank);
    Party.Kind kind =
        switch (row.get(2)) {
          case "BODY" -> Party.Kind.BODY;
          case "INSTITUTE" -> Party.Kind.INSTITUTE;
          case "SCHOOL" -> Party.Kind.SCHOOL;
          case "UNIT" -> Party.Kind.STAFF;
          default -> PartySplit.guess(name);
        };
    return Party.named(kind, full).withShortName(name).withAliases(aliases);
  }

  /** Leaders and staff of the schools belong to the group of schools. */
  private static Map<String, Party> withParents(Map<String, Party> parties) {
    String schools =
        parties.entrySet().stream()
            .filter(one -> one.getValue().kind() == Party.Kind.SCHOOLS)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    Map<String, Party> result = new LinkedHashMap<>();
    parties.forEach(
        (key, party) -> {
          boolean theirs =
              party.kind() == Party.Kind.SCHOOL_LEADERS
                  || party.name().toLowerCase(Locale.ROOT).startsWith("администрация");
          result.put(
              key,
              theirs && !schools.isEmpty()
                  ? party.withParent(schools).withMembers(Members.NONE)
                  : party);
        });
    return result;
  }
}
