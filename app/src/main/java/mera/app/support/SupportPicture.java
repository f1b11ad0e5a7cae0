package mera.app.support;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import mera.data.SupportRegister;
import mera.data.Workspace;
import mera.data.context.ContextMethod;
import mera.data.identify.SchoolList;
import mera.data.order.Order;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.tutor.SupportLine;
import mera.data.tutor.TutorRule;
import org.jspecify.annotations.Nullable;

/**
 * The register beside a list, as the working file is now.
 *
 * @param lists approved ones with low results, newest first
 * @param list the one whose schools are shown; null: what the usual method finds
 * @param year of its results; 0: there are none
 * @param people names that were typed before
 * @param schools the register of schools
 * @param orders drafts that can take the register, newest first
 */
record SupportPicture(
    List<SchoolList> lists,
    @Nullable SchoolList list,
    int year,
    List<SupportLine> lines,
    List<String> people,
    List<School> schools,
    List<Order> orders) {

  /**
   * @param listId of the list that is wanted; empty: the newest one
   */
  static SupportPicture of(Workspace workspace, String listId, TutorRule rule) throws Refusal {
    List<SchoolList> lists =
        workspace.lists().reversed().stream()
            .filter(one -> !one.frozen().method().equals("high-level"))
            .toList();
    SchoolList list =
        lists.stream()
            .filter(one -> listId.equals(one.id()))
            .findFirst()
            .orElse(lists.isEmpty() ? null : lists.getFirst());
    SortedSet<Integer> years = workspace.years();
    int year = list != null ? list.frozen().year() : years.isEmpty() ? 0 : years.last();
    SupportRegister register = workspace.support();
    List<SupportLine> lines =
        year == 0
            ? List.of()
            : register.lines(
                register.listed(year, list),
                rule,
                workspace.ratings().context(ContextMethod.standard(), year));
    return new SupportPicture(
        lists, list, year, lines, register.people(), workspace.schools(), register.drafts());
  }

  Optional<SupportLine> line(String code) {
    return lines.stream().filter(one -> one.school().code().equals(code)).findFirst();
  }

  /** How many lines have something to remark. */
  long remarked() {
    return lines.stream().filter(line -> !line.remarks().isEmpty()).count();
  }

  /** Id of the list; empty without one. */
  String listId() {
    return list == null ? "" : Objects.requireNonNull(list.id());
  }
}
