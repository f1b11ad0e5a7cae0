package mera.app.identify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.app.text.Words;
import mera.data.Workspace;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.Method;
import mera.data.identify.RuleSet;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.problem.Refusal;

/**
 * What the present list is compared with.
 *
 * @param name «утверждено 09.12 14:32» or «по обычным правилам»
 * @param listed codes of the schools that were in the list
 * @param statuses by the code of the school
 */
record Baseline(String name, Set<String> listed, Map<String, Status> statuses) {

  /**
   * The last approved list of the method, rather of the same year; without one the usual parameters
   * of the method. Empty when the present parameters are the usual ones.
   */
  static Optional<Baseline> of(
      Workspace workspace, Method method, Identification found, Optional<SchoolList> approved)
      throws Refusal {
    if (approved.isPresent()) {
      SchoolList list = approved.get();
      String year = list.frozen().year() == found.year() ? "" : list.frozen().year() + " год, ";
      return Optional.of(of(year + "утверждено " + Words.moment(list.approvedAt()), list.frozen()));
    }
    Method usual = Method.of(method.id());
    return usual.equals(method)
        ? Optional.empty()
        : Optional.of(of("по обычным правилам", workspace.identify(usual, found.year())));
  }

  /** What another rule set would give for the same year. */
  static Baseline of(Workspace workspace, RuleSet set, int year) throws Refusal {
    return of("по правилам «" + set.title() + "»", workspace.identify(set.rules(), year));
  }

  private static Baseline of(String name, Identification before) {
    Map<String, Status> statuses = new HashMap<>();
    before.findings().forEach(finding -> statuses.put(finding.schoolCode(), finding.status()));
    return new Baseline(name, SelectionPicture.members(before), Map.copyOf(statuses));
  }

  boolean holds(Finding finding) {
    return listed.contains(finding.schoolCode());
  }
}
