package mera.app.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import mera.data.Ratings;
import mera.data.Workspace;
import mera.data.context.ContextMethod;
import mera.data.context.ContextReview;
import mera.data.identify.Finding;
import mera.data.identify.LowShare;
import mera.data.identify.Status;
import mera.data.problem.Refusal;
import mera.data.rating.Constructor;
import mera.data.tutor.TutorCase;
import mera.data.tutor.TutorRule;

/**
 * What the working file says of a year beside the rating itself, which the analyst changes while he
 * looks.
 *
 * @param years that have results
 * @param year the year that is shown; 0 without results
 * @param statuses what the usual method says of the schools, by code
 * @param constructors that can be chosen
 */
record ContextPicture(
    SortedSet<Integer> years,
    int year,
    ContextReview review,
    Map<String, Status> statuses,
    List<Constructor> constructors,
    List<TutorCase> tutors) {

  /** Off the FX thread. */
  static ContextPicture of(Workspace workspace, int wanted, ContextMethod method, TutorRule rule)
      throws Refusal {
    SortedSet<Integer> years = workspace.years();
    int year = years.contains(wanted) ? wanted : years.isEmpty() ? 0 : years.last();
    Ratings ratings = workspace.ratings();
    ContextReview review = ratings.context(method, year);
    Map<String, Status> statuses = new HashMap<>();
    if (year != 0) {
      for (Finding finding : workspace.identify(LowShare.standard(), year).findings()) {
        statuses.put(finding.schoolCode(), finding.status());
      }
    }
    return new ContextPicture(
        years, year, review, statuses, ratings.constructors(), ratings.tutors(rule, year, review));
  }
}
