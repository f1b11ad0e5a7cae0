package mera.app.objectivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mera.data.Checks;
import mera.data.Workspace;
import mera.data.identify.Fraction;
import mera.data.identify.LowShare;
import mera.data.identify.SchoolList;
import mera.data.objectivity.NearThreshold;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.SignMethod;
import mera.data.objectivity.Spread;
import mera.data.objectivity.WorkSigns;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;

/**
 * What the method finds in a year, and what is drawn of it.
 *
 * @param found empty while there are no results of ВПР
 * @param years that have results of ВПР, ascending
 * @param works columns of the matrix
 * @param rows one a school, most serious first
 * @param spreads scores and journal by work
 * @param near works just below the threshold of low results, by school
 * @param shares outcome by school and work, for the share of «2»
 * @param moved schools that call for a check otherwise than by the usual limits
 * @param list the approved list that holds exactly the schools resolved to be brought in
 */
record SignsPicture(
    Optional<Objectivity> found,
    List<Integer> years,
    List<Work> works,
    List<SignsRow> rows,
    Map<Work, Spread> spreads,
    List<NearThreshold> near,
    Map<Key, Outcome> shares,
    Moved moved,
    Optional<SchoolList> list) {

  /** How far below the threshold counts as just below. */
  private static final Fraction MARGIN = new Fraction(5, 100);

  /** A work of a school. */
  record Key(String school, Work work) {}

  /**
   * Schools that call for a check.
   *
   * @param entered now, but not by the usual limits
   * @param left by the usual limits, but not now
   */
  record Moved(int entered, int left) {
    static final Moved NONE = new Moved(0, 0);
  }

  /** Off the FX thread. */
  static SignsPicture of(Workspace workspace, SignMethod method, int year) throws Refusal {
    Checks checks = workspace.checks();
    List<Integer> years = checks.years();
    if (years.isEmpty()) {
      return new SignsPicture(
          Optional.empty(),
          years,
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          Map.of(),
          Moved.NONE,
          Optional.empty());
    }
    int known = years.contains(year) ? year : years.getLast();
    Objectivity found = checks.look(method, known);
    List<Resolution> resolutions = checks.resolutions();
    List<Outcome> outcomes =
        workspace.outcomes().stream()
            .filter(one -> one.work().year() == known && one.work().exam() == Exam.VPR)
            .toList();
    LowShare low = LowShare.standard();
    return new SignsPicture(
        Optional.of(found),
        years,
        works(found),
        rows(found, resolutions),
        checks.spreads(known),
        NearThreshold.of(found, outcomes, low.threshold(), low.participants(), MARGIN),
        outcomes.stream()
            .collect(
                Collectors.toMap(
                    one -> new Key(one.schoolCode(), one.work()), one -> one, (a, b) -> a)),
        moved(checks, found, known),
        list(workspace, found, resolutions));
  }

  private static Moved moved(Checks checks, Objectivity found, int year) throws Refusal {
    SignMethod usual = SignMethod.standard();
    if (found.method().equals(usual)) {
      return Moved.NONE;
    }
    Set<String> now = checked(found);
    Set<String> before = checked(checks.look(usual, year));
    int entered = (int) now.stream().filter(code -> !before.contains(code)).count();
    int left = (int) before.stream().filter(code -> !now.contains(code)).count();
    return new Moved(entered, left);
  }

  private static Set<String> checked(Objectivity found) {
    return found.schools().stream()
        .filter(school -> school.label().callsForCheck())
        .map(SchoolSigns::schoolCode)
        .collect(Collectors.toSet());
  }

  /** By grade; Russian and mathematics go before the other subjects. */
  private static List<Work> works(Objectivity found) {
    return found.schools().stream()
        .flatMap(school -> school.works().stream())
        .map(WorkSigns::work)
        .filter(work -> work.exam() == Exam.VPR)
        .distinct()
        .sorted(
            Comparator.comparingInt(Work::grade)
                .thenComparingInt(work -> place(work.subject()))
                .thenComparing(Work::subject)
                .thenComparing(Work::variant))
        .toList();
  }

  private static int place(String subject) {
    return switch (subject) {
      case "русский язык" -> 0;
      case "математика" -> 1;
      default -> 2;
    };
  }

  private static List<SignsRow> rows(Objectivity found, List<Resolution> resolutions) {
    Map<Key, Resolution> known = new HashMap<>();
    resolutions.forEach(one -> known.put(new Key(one.schoolCode(), one.work()), one));
    List<SignsRow> rows = new ArrayList<>();
    for (SchoolSigns school : found.schools()) {
      Map<Work, SignsCell> cells = new HashMap<>();
      for (WorkSigns signs : school.works()) {
        if (signs.work().exam() == Exam.VPR) {
          Resolution resolution =
              known.getOrDefault(
                  new Key(school.schoolCode(), signs.work()),
                  Resolution.open(school.schoolCode(), signs.work()));
          cells.put(signs.work(), new SignsCell(school, signs, resolution));
        }
      }
      rows.add(new SignsRow(school, cells));
    }
    return rows;
  }

  private static Optional<SchoolList> list(
      Workspace workspace, Objectivity found, List<Resolution> resolutions) {
    Set<Key> now = new HashSet<>();
    resolutions.stream()
        .filter(one -> one.kind() == Resolution.Kind.LISTED)
        .filter(one -> one.work().year() == found.year())
        .forEach(one -> now.add(new Key(one.schoolCode(), one.work())));
    return workspace.lists().reversed().stream()
        .filter(list -> list.frozen().method().equals(found.method().id()))
        .filter(list -> list.frozen().year() == found.year())
        .filter(list -> list.frozen().parameters().equals(found.method().parameters()))
        .filter(list -> works(list).equals(now))
        .findFirst();
  }

  private static Set<Key> works(SchoolList list) {
    return list.signs().stream()
        .flatMap(
            finding ->
                finding.reasons().stream()
                    .map(reason -> new Key(finding.schoolCode(), reason.work())))
        .collect(Collectors.toSet());
  }

  /** Schools that call for a check. */
  long toCheck() {
    return rows.stream().filter(row -> row.school().label().callsForCheck()).count();
  }
}
