package mera.app.schools;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mera.app.figure.TwoShare;
import mera.data.Workspace;
import mera.data.identify.Finding;
import mera.data.identify.Fraction;
import mera.data.identify.LowShare;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/**
 * All schools with their figures, read from the working file at once.
 *
 * @param year calendar year of the latest results, 0 without any
 * @param threshold share of mark «2» from which a work is low
 * @param outcomes of the latest two years by school
 * @param region share of mark «2» of the whole region by work
 */
public record SchoolsPicture(
    int year,
    Fraction threshold,
    List<SchoolRow> rows,
    Map<String, List<Outcome>> outcomes,
    Map<Work, TwoShare> region) {

  static SchoolsPicture of(Workspace workspace) {
    int year = workspace.years().isEmpty() ? 0 : workspace.years().last();
    List<Outcome> recent =
        workspace.outcomes().stream()
            .filter(outcome -> outcome.n() > 0 && outcome.work().year() >= year - 1)
            .toList();
    Map<String, List<Outcome>> bySchool =
        recent.stream().collect(Collectors.groupingBy(Outcome::schoolCode));
    Map<Work, TwoShare> region = new HashMap<>();
    recent.stream()
        .collect(Collectors.groupingBy(Outcome::work))
        .forEach((work, all) -> TwoShare.of(all).ifPresent(share -> region.put(work, share)));
    Optional<SchoolList> low = last(workspace, list -> !list.isOfSigns());
    Map<String, Status> statuses = low.map(SchoolsPicture::statuses).orElse(Map.of());
    Map<String, Status> signs =
        last(workspace, SchoolList::isOfSigns).map(SchoolsPicture::statuses).orElse(Map.of());
    List<SchoolRow> rows =
        workspace.schools().stream()
            .map(
                school ->
                    row(
                        school,
                        statuses.get(school.code()),
                        signs.get(school.code()) == Status.SIGN,
                        bySchool.getOrDefault(school.code(), List.of()).stream()
                            .filter(outcome -> outcome.work().year() == year)
                            .toList()))
            .toList();
    return new SchoolsPicture(year, threshold(low), rows, bySchool, region);
  }

  private static Optional<SchoolList> last(Workspace workspace, Predicate<SchoolList> kind) {
    return workspace.lists().stream()
        .filter(kind)
        .max(Comparator.comparing(SchoolList::approvedAt));
  }

  private static Map<String, Status> statuses(SchoolList list) {
    return list.frozen().findings().stream()
        .collect(Collectors.toMap(Finding::schoolCode, Finding::status));
  }

  private static Fraction threshold(Optional<SchoolList> list) {
    return list.flatMap(one -> Optional.ofNullable(one.frozen().parameters().get("T")))
        .flatMap(Fraction::parse)
        .orElse(LowShare.standard().threshold());
  }

  private static SchoolRow row(
      School school, @Nullable Status status, boolean sign, List<Outcome> outcomes) {
    return new SchoolRow(
        school,
        status,
        sign,
        outcomes.size(),
        TwoShare.of(TwoShare.comparable(outcomes)).orElse(null));
  }

  /** The works of a school in the order of works. */
  List<WorkLine> lines(String code) {
    Map<Work, Outcome> known =
        outcomes.getOrDefault(code, List.of()).stream()
            .collect(Collectors.toMap(Outcome::work, Function.identity()));
    TreeSet<Work> works = new TreeSet<>();
    known.keySet().forEach(work -> works.add(work.in(year)));
    return works.stream()
        .map(work -> line(work, known.get(work), known.get(work.in(year - 1))))
        .toList();
  }

  private WorkLine line(Work work, @Nullable Outcome now, @Nullable Outcome before) {
    TwoShare share = share(now);
    return new WorkLine(
        work,
        now == null ? 0 : now.n(),
        share,
        share(before),
        region.get(work),
        share != null
            && threshold.isReachedBy(Math.toIntExact(share.two()), Math.toIntExact(share.all())));
  }

  private static @Nullable TwoShare share(@Nullable Outcome outcome) {
    return outcome == null ? null : TwoShare.of(List.of(outcome)).orElse(null);
  }
}
