package mera.app.schoolplan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import mera.data.SchoolPlans;
import mera.data.SchoolProgramme;
import mera.data.Workspace;
import mera.data.identify.SchoolList;
import mera.data.plan.MeasureLibrary;
import mera.data.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The listed schools with their risks, measures and plans, as the working file is now.
 *
 * @param lists approved ones with low results, newest first
 * @param list the one whose schools are shown; null: what the usual method finds
 * @param year of results and questionnaires; 0: there are none
 * @param regional plans in which schools can take part, newest first
 * @param ownLibrary is the library other than shipped?
 */
record ProgrammesPicture(
    List<SchoolList> lists,
    @Nullable SchoolList list,
    int year,
    List<SchoolProgramme> schools,
    MeasureLibrary library,
    List<Plan> regional,
    boolean ownLibrary) {

  /**
   * @param listId of the list that is wanted; empty: the newest one
   */
  static ProgrammesPicture of(Workspace workspace, String listId) {
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
    SchoolPlans plans = workspace.schoolPlans();
    List<SchoolProgramme> schools =
        year == 0 ? List.of() : plans.look(workspace.support().listed(year, list), year);
    Set<Plan> own = new HashSet<>(plans.plans(year).values());
    List<Plan> regional = new ArrayList<>(workspace.plans().reversed());
    regional.removeAll(own);
    return new ProgrammesPicture(
        lists, list, year, schools, plans.library(), regional, plans.isChanged());
  }

  Optional<SchoolProgramme> school(String code) {
    return schools.stream().filter(one -> one.school().code().equals(code)).findFirst();
  }

  long built() {
    return schools.stream().filter(one -> one.plan() != null).count();
  }

  /** Schools that have a risk without a measure. */
  long uncovered() {
    return schools.stream().filter(one -> !one.uncovered().isEmpty()).count();
  }

  /** Id of the list; empty without one. */
  String listId() {
    return list == null ? "" : Objects.requireNonNull(list.id());
  }
}
