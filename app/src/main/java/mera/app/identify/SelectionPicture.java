package mera.app.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import mera.app.figure.TwoShare;
import mera.app.identify.SelectionRow.Move;
import mera.data.Workspace;
import mera.data.identify.Finding;
import mera.data.identify.HighLevel;
import mera.data.identify.Identification;
import mera.data.identify.LowMean;
import mera.data.identify.LowShare;
import mera.data.identify.Method;
import mera.data.identify.RuleSet;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.identify.WorkScope;
import mera.data.problem.Refusal;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a method finds with the present parameters, and what is drawn of it.
 *
 * @param found empty while there are no results
 * @param rows one a school, most serious status first
 * @param region share of mark «2» of all works of the year together; empty without marks
 * @param years that have results
 * @param groups of works that have results
 * @param baseline what the list is compared with
 * @param lists approved lists, newest first
 */
record SelectionPicture(
    Optional<Identification> found,
    List<SelectionRow> rows,
    Optional<TwoShare> region,
    SortedSet<Integer> years,
    List<WorkGroup> groups,
    Optional<Baseline> baseline,
    List<SchoolList> lists) {

  /** Off the FX thread. */
  static SelectionPicture of(Workspace workspace, Method method, int year, @Nullable RuleSet rival)
      throws Refusal {
    SortedSet<Integer> years = workspace.years();
    List<SchoolList> lists = workspace.lists().reversed();
    if (years.isEmpty()) {
      return new SelectionPicture(
          Optional.empty(), List.of(), Optional.empty(), years, List.of(), Optional.empty(), lists);
    }
    int known = years.contains(year) ? year : years.last();
    Identification found = workspace.identify(method, known);
    List<Outcome> outcomes =
        workspace.outcomes().stream()
            .filter(outcome -> outcome.work().year() == known && outcome.n() > 0)
            .toList();
    Optional<Baseline> baseline =
        rival != null
            ? Optional.of(Baseline.of(workspace, rival, known))
            : Baseline.of(workspace, method, found, approved(lists, method.id(), known));
    Figures figures = new Figures(method, outcomes, workspace.means(), known);
    return new SelectionPicture(
        Optional.of(found),
        found.findings().stream().map(finding -> figures.row(finding, baseline)).toList(),
        TwoShare.of(TwoShare.comparable(outcomes)),
        years,
        WorkGroup.of(outcomes.stream().map(Outcome::work).distinct().toList()),
        baseline,
        lists);
  }

  /** The newest list of the method, one of the same year before others. */
  private static Optional<SchoolList> approved(List<SchoolList> lists, String method, int year) {
    return lists.stream()
        .filter(list -> list.frozen().method().equals(method))
        .max(
            Comparator.<SchoolList>comparingInt(list -> list.frozen().year() == year ? 1 : 0)
                .thenComparing(SchoolList::approvedAt));
  }

  /** Codes of the schools in the list proper: low results, or a sign. */
  static Set<String> members(Identification found) {
    return found.findings().stream()
        .filter(finding -> isListed(finding.status()))
        .map(Finding::schoolCode)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Does the status put a school into the list proper? The risk zone stands beside it. */
  static boolean isListed(Status status) {
    return switch (status) {
      case STEADY, LOW, SIGN -> true;
      case RISK, EXCLUDED, NONE -> false;
    };
  }

  /** How many schools the list would have. */
  int size() {
    return found.map(now -> members(now).size()).orElse(0);
  }

  long moved(Move move) {
    return rows.stream().filter(row -> row.move() == move).count();
  }

  /** An approved list that is exactly this one: method, parameters, year and data. */
  Optional<SchoolList> approved() {
    return found.flatMap(
        now ->
            lists.stream()
                .filter(list -> isSame(list.frozen(), now))
                .filter(list -> list.frozen().snapshot().equals(now.snapshot()))
                .findFirst());
  }

  /** The last list of this method and year, when the data are no longer those it was made from. */
  Optional<SchoolList> outdated() {
    return found.flatMap(
        now ->
            lists.stream()
                .filter(list -> list.frozen().method().equals(now.method()))
                .filter(list -> list.frozen().year() == now.year())
                .findFirst()
                .filter(list -> !list.frozen().snapshot().equals(now.snapshot())));
  }

  private static boolean isSame(Identification one, Identification other) {
    return one.method().equals(other.method())
        && one.year() == other.year()
        && one.parameters().equals(other.parameters());
  }

  /** What is known of the schools beside the findings. */
  private static final class Figures {
    private final WorkScope scope;
    private final int participants;
    private final Map<String, List<Outcome>> bySchool;
    private final Map<String, Long> means = new HashMap<>();

    Figures(Method method, List<Outcome> outcomes, List<MeanResult> means, int year) {
      scope = scope(method);
      participants =
          switch (method) {
            case LowShare of -> of.participants();
            case LowMean of -> of.participants();
            case HighLevel of -> of.participants();
          };
      bySchool = outcomes.stream().collect(Collectors.groupingBy(Outcome::schoolCode));
      means.stream()
          .filter(mean -> mean.work().year() == year)
          .forEach(mean -> this.means.merge(mean.schoolCode(), (long) mean.n(), Long::sum));
    }

    SelectionRow row(Finding finding, Optional<Baseline> baseline) {
      List<Outcome> own = bySchool.getOrDefault(finding.schoolCode(), List.of());
      TwoShare share = TwoShare.of(TwoShare.comparable(own)).orElse(null);
      long pupils = own.stream().mapToLong(Outcome::n).sum();
      return new SelectionRow(
          finding,
          finding.status() == Status.EXCLUDED ? null : share,
          finding.status() == Status.EXCLUDED ? null : highest(own),
          pupils + means.getOrDefault(finding.schoolCode(), 0L),
          baseline.map(before -> move(finding, before)).orElse(Move.SAME),
          baseline.map(before -> before.statuses().get(finding.schoolCode())).orElse(null));
    }

    private @Nullable TwoShare highest(List<Outcome> own) {
      List<TwoShare> shares = new ArrayList<>();
      own.stream()
          .filter(outcome -> outcome.n() >= participants && scope.includes(outcome.work()))
          .forEach(outcome -> TwoShare.of(List.of(outcome)).ifPresent(shares::add));
      return shares.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private static Move move(Finding finding, Baseline before) {
      boolean now = isListed(finding.status());
      boolean then = before.holds(finding);
      return now == then ? Move.SAME : now ? Move.ENTERED : Move.LEFT;
    }
  }

  /** The works that a method looks at. */
  static WorkScope scope(Method method) {
    return switch (method) {
      case LowShare of -> of.scope();
      case LowMean of -> of.scope();
      case HighLevel of -> of.scope();
    };
  }
}
