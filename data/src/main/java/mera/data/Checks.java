package mera.data;

import java.util.List;
import java.util.Map;
import mera.data.identify.SchoolList;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.SignList;
import mera.data.objectivity.SignMethod;
import mera.data.objectivity.Spread;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.store.SignRows;
import mera.data.store.Store;

/** Signs of bias of ВПР, and what the analyst resolved about them. */
public final class Checks {

  private static final String SECTION = "Отбор";

  private final Workspace workspace;
  private final Store store;

  Checks(Workspace workspace, Store store) {
    this.workspace = workspace;
    this.store = store;
  }

  /** Years that have results of ВПР, ascending. */
  public List<Integer> years() {
    return workspace.outcomes().stream()
        .filter(outcome -> outcome.work().exam() == Exam.VPR)
        .map(outcome -> outcome.work().year())
        .distinct()
        .sorted()
        .toList();
  }

  /** Looks for the signs in the works of a year; stores nothing. */
  public Objectivity look(SignMethod method, int year) throws Refusal {
    if (!years().contains(year)) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Результатов ВПР за " + year + " год в файле нет. Загрузите их или выберите другой год.");
    }
    return method.judge(year, workspace.results().facts());
  }

  /** The scores and journal comparisons behind the signs, by work. */
  public Map<Work, Spread> spreads(int year) {
    return Spread.of(workspace.results().facts(), year);
  }

  /** The resolutions that count now, oldest first. */
  public List<Resolution> resolutions() {
    return SignRows.resolutions(store);
  }

  /** What is resolved about a school in a work; open while nothing is. */
  public Resolution resolution(String schoolCode, Work work) {
    return resolutions().reversed().stream()
        .filter(one -> one.schoolCode().equals(schoolCode) && one.work().equals(work))
        .findFirst()
        .orElseGet(() -> Resolution.open(schoolCode, work));
  }

  /** Keeps a resolution in place of the one about the same work; one entry of the history. */
  public void resolve(Resolution resolution) throws Refusal {
    String code = resolution.schoolCode();
    String name = workspace.school(code).map(School::name).orElse(code);
    store.write(
        SECTION,
        "«"
            + name
            + "», "
            + resolution.work().printed()
            + ": "
            + resolution.kind().printed()
            + (resolution.note().isEmpty() ? "" : ", с пояснением"),
        change -> SignRows.put(change, resolution));
  }

  /** Approves the list of the schools that were resolved to be brought in. */
  public SchoolList approve(Objectivity signs, String title) throws Refusal {
    if (resolutions().stream()
        .noneMatch(
            one -> one.kind() == Resolution.Kind.LISTED && one.work().year() == signs.year())) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "В список не вынесена ни одна школа. Выберите работу школы и нажмите «вынести в список».");
    }
    return workspace.approve(
        SignList.of(signs, resolutions(), workspace.results().signSnapshot(resolutions())),
        title.strip());
  }
}
