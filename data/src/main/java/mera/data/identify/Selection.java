package mera.data.identify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mera.data.result.Work;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/** Puts judged works together to findings: the part that all methods share. */
final class Selection {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::status)
          .thenComparing(Finding::municipality, NameOrder::compare)
          .thenComparing(Finding::name, NameOrder::compare)
          .thenComparing(Finding::schoolCode);

  private final Method method;
  private final int year;
  private final Register register;
  private final Verdict verdict;
  private final @Nullable SameWork same;
  private final @Nullable Others others;
  private final List<Pair> pairs;
  private final boolean lookedBack;

  /** A work of the year and the one of the year before with which it is compared. */
  private record Pair(Judged now, @Nullable Judged before) {}

  /** What speaks of a school beside its low works. */
  interface Others {
    Basis of(int school, int low, boolean again);
  }

  /**
   * @param same which works are compared over the years; null: the method does not look back
   * @param others null: the method is no list of low results, decisions do not concern it
   */
  Selection(
      Method method,
      int year,
      Register register,
      Collection<? extends Judged> works,
      Verdict verdict,
      @Nullable SameWork same,
      @Nullable Others others) {
    this.method = method;
    this.year = year;
    this.register = register;
    this.verdict = verdict;
    this.same = same;
    this.others = others;
    Map<Work, Judged> byWork = new HashMap<>();
    works.forEach(judged -> byWork.put(judged.work(), judged));
    this.pairs =
        works.stream()
            .filter(judged -> judged.work().year() == year)
            .sorted(Comparator.comparing(Judged::work))
            .map(now -> new Pair(now, same == null ? null : byWork.get(same.before(now.work()))))
            .toList();
    this.lookedBack = works.stream().anyMatch(judged -> judged.work().year() == year - 1);
  }

  Identification identification(Material material, Collection<Work> withoutScale) {
    Map<String, Ruling> rulings = new HashMap<>();
    material.rulings().stream()
        .filter(ruling -> others != null && ruling.holdsIn(year))
        .forEach(ruling -> rulings.put(ruling.schoolCode(), ruling));
    List<Finding> findings = new ArrayList<>();
    for (int place = 0; place < register.size(); place++) {
      Finding found = finding(place);
      Ruling ruling = rulings.get(found.schoolCode());
      findings.add(ruling == null ? found : found.ruled(ruling));
    }
    findings.sort(ORDER);
    return new Identification(
        method.id(),
        method.title(),
        method.parameters(),
        year,
        material.snapshot(),
        counts(findings),
        findings,
        List.copyOf(withoutScale),
        notes(withoutScale));
  }

  private Finding finding(int place) {
    School school = register.school(place);
    if (!school.takesPart()) {
      Basis listed = others == null ? Basis.NONE : others.of(place, 0, false);
      return finding(school, Status.EXCLUDED, null, List.of(), listed, 0, 0);
    }
    int works = 0;
    int low = 0;
    int confirmed = 0;
    List<Reason> reasons = new ArrayList<>();
    List<Reason> earlier = new ArrayList<>();
    for (Pair pair : pairs) {
      Judged now = pair.now();
      if (!now.counted(place)) {
        continue;
      }
      works++;
      if (now.low(place)) {
        low++;
        confirmed += now.confirmed(place) ? 1 : 0;
        reasons.add(now.reason(same == null ? Reason.LEVEL : Reason.IN_YEAR, place));
        Judged before = pair.before();
        if (before != null && same != null && before.counted(place) && before.low(place)) {
          earlier.add(before.reason(same.rule(), place));
        }
      }
    }
    boolean again = !earlier.isEmpty();
    Basis basis = others == null ? Basis.NONE : others.of(place, low, again);
    Status status = verdict.status(low, again, basis);
    int toConfirm = verdict.toConfirm(low, again);
    Reliability reliability =
        toConfirm == 0
            ? null
            : confirmed >= toConfirm ? Reliability.CONFIRMED : Reliability.UNSTABLE;
    reasons.addAll(earlier);
    return finding(school, status, reliability, reasons, basis, low, works);
  }

  private static Finding finding(
      School school,
      Status status,
      @Nullable Reliability reliability,
      List<Reason> reasons,
      Basis basis,
      int low,
      int works) {
    return new Finding(
        school.code(),
        school.name(),
        school.municipality(),
        status,
        reliability,
        reasons,
        school.exclusion(),
        low,
        works,
        status,
        null,
        basis);
  }

  private static SortedMap<String, Integer> counts(List<Finding> findings) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    counts.put("schools", findings.size());
    counts.put("takingPart", 0);
    counts.put("withoutResults", 0);
    counts.put("manual", 0);
    for (Status status : Status.values()) {
      counts.put(status.printed(), 0);
    }
    for (Finding finding : findings) {
      counts.merge(finding.status().printed(), 1, Integer::sum);
      counts.merge("manual", finding.ruling() == null ? 0 : 1, Integer::sum);
      if (finding.status() != Status.EXCLUDED) {
        counts.merge("takingPart", 1, Integer::sum);
        counts.merge("withoutResults", finding.works() == 0 ? 1 : 0, Integer::sum);
      }
    }
    return counts;
  }

  private List<String> notes(Collection<Work> withoutScale) {
    List<String> notes = new ArrayList<>();
    if (pairs.isEmpty()) {
      notes.add("Нет результатов " + year + " года по работам метода.");
    }
    if (same != null && !lookedBack) {
      notes.add("Нет результатов " + (year - 1) + " года: правило двух лет не проверено.");
    }
    if (!withoutScale.isEmpty()) {
      notes.add(
          "Нет шкалы, не учтены: "
              + withoutScale.stream().map(Work::printed).collect(Collectors.joining("; "))
              + ".");
    }
    int strangers = register.strangers().size();
    if (strangers > 0) {
      notes.add(
          String.format(
              Locale.ROOT, "Не учтены результаты школ, которых нет в реестре: %d.", strangers));
    }
    return notes;
  }
}
