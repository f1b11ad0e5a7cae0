package mera.app.schoolplan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mera.data.ListChoice;
import mera.data.SchoolPlans;
import mera.data.SchoolProgramme;
import mera.data.Workspace;
import mera.data.plan.MeasureLibrary;
import mera.data.plan.Plan;
import mera.data.plan.Programme;

/**
 * The listed schools with their risks, measures and plans, as the working file is now.
 *
 * @param choice the list whose schools are shown
 * @param regional plans in which schools can take part, newest first
 * @param ownLibrary is the library other than shipped?
 * @param words that stand around the measures of every school
 * @param reworded are they other than shipped?
 */
record ProgrammesPicture(
    ListChoice choice,
    List<SchoolProgramme> schools,
    MeasureLibrary library,
    List<Plan> regional,
    boolean ownLibrary,
    Programme words,
    boolean reworded) {

  /**
   * @param wanted id of the list; empty: the newest one
   */
  static ProgrammesPicture of(Workspace workspace, String wanted) {
    ListChoice choice = ListChoice.of(workspace, wanted);
    int year = choice.year();
    SchoolPlans plans = workspace.schoolPlans();
    List<SchoolProgramme> schools =
        year == 0 ? List.of() : plans.look(choice.schools(workspace), year);
    Set<Plan> own = new HashSet<>(plans.plans(year).values());
    List<Plan> regional = new ArrayList<>(workspace.plans().reversed());
    regional.removeAll(own);
    return new ProgrammesPicture(
        choice,
        schools,
        plans.library(),
        regional,
        plans.isChanged(),
        plans.words(),
        plans.isReworded());
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
}
