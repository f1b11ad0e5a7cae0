package mera.data;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import mera.data.identify.SchoolList;
import org.jspecify.annotations.Nullable;

/**
 * Whose schools are helped: those of an approved list of low results, or, while none is approved,
 * those that the usual method finds.
 *
 * @param lists approved ones, newest first
 * @param list the chosen one; null: there is none yet
 * @param year of its results, else of the latest ones; 0: there are none
 */
public record ListChoice(List<SchoolList> lists, @Nullable SchoolList list, int year) {

  public ListChoice {
    lists = List.copyOf(lists);
  }

  /**
   * @param wanted id of a list; where there is no such list the newest one is chosen
   */
  public static ListChoice of(Workspace workspace, String wanted) {
    List<SchoolList> lists =
        workspace.lists().reversed().stream().filter(one -> !one.isOfSigns()).toList();
    SchoolList list =
        lists.stream()
            .filter(one -> wanted.equals(one.id()))
            .findFirst()
            .orElse(lists.isEmpty() ? null : lists.getFirst());
    SortedSet<Integer> years = workspace.years();
    int year = list != null ? list.frozen().year() : years.isEmpty() ? 0 : years.last();
    return new ListChoice(lists, list, year);
  }

  /** Codes of its schools; none without results. */
  public List<String> schools(Workspace workspace) {
    return year == 0 ? List.of() : workspace.support().listed(year, list);
  }

  /** Id of the list; empty without one. */
  public String id() {
    return list == null ? "" : Objects.requireNonNull(list.id());
  }
}
