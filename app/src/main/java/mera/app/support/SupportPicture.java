package mera.app.support;

import java.util.List;
import java.util.Optional;
import mera.data.ListChoice;
import mera.data.SupportRegister;
import mera.data.Workspace;
import mera.data.context.ContextMethod;
import mera.data.order.Order;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.tutor.SupportLine;
import mera.data.tutor.TutorRule;

/**
 * The register beside a list, as the working file is now.
 *
 * @param choice the list whose schools are shown
 * @param people names that were typed before
 * @param schools the register of schools
 * @param orders drafts that can take the register, newest first
 */
record SupportPicture(
    ListChoice choice,
    List<SupportLine> lines,
    List<String> people,
    List<School> schools,
    List<Order> orders) {

  /**
   * @param wanted id of the list; empty: the newest one
   */
  static SupportPicture of(Workspace workspace, String wanted, TutorRule rule) throws Refusal {
    ListChoice choice = ListChoice.of(workspace, wanted);
    int year = choice.year();
    SupportRegister register = workspace.support();
    List<SupportLine> lines =
        year == 0
            ? List.of()
            : register.lines(
                choice.schools(workspace),
                rule,
                workspace.ratings().context(ContextMethod.standard(), year));
    return new SupportPicture(
        choice, lines, register.people(), workspace.schools(), register.drafts());
  }

  Optional<SupportLine> line(String code) {
    return lines.stream().filter(one -> one.school().code().equals(code)).findFirst();
  }

  /** How many lines have something to remark. */
  long remarked() {
    return lines.stream().filter(line -> !line.remarks().isEmpty()).count();
  }
}
