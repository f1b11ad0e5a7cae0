package mera.data.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The schools that stand in approved lists now: who belongs to «школы из перечня».
 *
 * @param schools id of a list → codes of its schools
 */
public record Roster(Map<String, Set<String>> schools) {

  /** No lists. */
  public static final Roster NONE = new Roster(Map.of());

  public Roster {
    Map<String, Set<String>> copy = new HashMap<>();
    schools.forEach((id, codes) -> copy.put(id, Set.copyOf(codes)));
    schools = Map.copyOf(copy);
  }

  boolean holds(String listId, String schoolCode) {
    return schools.getOrDefault(listId, Set.of()).contains(schoolCode);
  }
}
