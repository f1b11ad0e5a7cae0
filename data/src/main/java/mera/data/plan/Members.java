package mera.data.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a group of parties.
 *
 * @param keys parties that are named one by one
 * @param everySchool all schools of the directory belong to it
 * @param listId id of an approved list: the schools that stand in it when it is looked at; null:
 *     none
 */
public record Members(List<String> keys, boolean everySchool, @Nullable String listId) {

  /** No group. */
  public static final Members NONE = new Members(List.of(), false, null);

  /** «Образовательные организации»: whatever schools there are. */
  public static final Members SCHOOLS = new Members(List.of(), true, null);

  public Members {
    keys = List.copyOf(keys);
  }

  /** «Школы из перечня». */
  public static Members ofList(String listId) {
    return new Members(List.of(), false, listId);
  }
}
