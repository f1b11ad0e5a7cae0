package mera.data.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import mera.data.context.ContextFit.Case;
import mera.data.context.ContextFit.Residual;
import mera.data.context.Resilience.Judged;
import mera.data.result.Outcome;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import org.jspecify.annotations.Nullable;

/**
 * Results beside conditions, for every school that takes part.
 *
 * @param fit expected result by the index; empty for too few schools
 * @param inputs the same by the single inputs: coefficients, inflation; empty for too few schools
 * @param points by municipality and name
 * @param toCheck codes of schools in whose results something calls for a check
 * @param notes Russian sentences about what could not be counted
 */
public record ContextReview(
    ContextMethod method,
    int year,
    ContextIndex index,
    Clusters clusters,
    Optional<ContextFit> fit,
    Optional<ContextFit> inputs,
    List<SchoolPoint> points,
    Set<String> toCheck,
    List<String> notes) {

  /** A quarter of a smaller cluster says nothing. */
  private static final int LEAST_CLUSTER = 8;

  /** What is looked at. */
  public record Data(
      List<School> schools,
      List<Outcome> outcomes,
      List<SchoolValue> values,
      Collection<String> toCheck) {}

  /** Sets the results of a year beside the conditions. */
  public static ContextReview of(ContextMethod method, int year, Data data) {
    ContextIndex index = ContextIndex.of(method.weights(), year, data.schools(), data.values());
    Clusters clusters = method.clusters(data.schools(), index);
    SortedMap<Integer, Map<String, ResultLevel>> levels = levels(method, data);
    Map<String, ResultLevel> now = levels.getOrDefault(year, Map.of());
    Optional<ContextFit> fit = ContextFit.of(List.of("ИСБШ"), cases(index, now, true));
    Optional<ContextFit> inputs =
        ContextFit.of(
            index.used().stream().map(ContextInput::title).toList(), cases(index, now, false));
    Map<String, Judged> resilient = method.resilience().of(index, levels, year, data.toCheck());
    Map<String, Expectation> quarters = quarters(clusters, now);
    boolean reliable = fit.isPresent() && fit.get().isReliable();
    List<SchoolPoint> points = new ArrayList<>();
    for (School school : data.schools()) {
      SchoolContext context = index.schools().get(school.code());
      if (context != null) {
        Residual residual = fit.map(one -> one.residuals().get(school.code())).orElse(null);
        Expectation expectation =
            reliable
                ? residual == null ? null : Expectation.of(residual.standardised())
                : quarters.get(school.code());
        points.add(
            point(
                school,
                context,
                clusters,
                now.get(school.code()),
                residual,
                expectation,
                resilient.getOrDefault(school.code(), new Judged(false, ""))));
      }
    }
    return new ContextReview(
        method,
        year,
        index,
        clusters,
        fit,
        inputs,
        points,
        Set.copyOf(data.toCheck()),
        notes(index, levels, year));
  }

  private static SchoolPoint point(
      School school,
      SchoolContext context,
      Clusters clusters,
      @Nullable ResultLevel level,
      @Nullable Residual residual,
      @Nullable Expectation expectation,
      Judged judged) {
    return new SchoolPoint(
        school.code(),
        school.name(),
        school.municipality(),
        clusters.of(school.code()),
        context.index(),
        context.conditions(),
        level == null ? null : Double.valueOf(level.z()),
        level == null ? null : Double.valueOf(level.shrunk()),
        level == null ? 0 : level.n(),
        residual == null ? null : Double.valueOf(residual.expected()),
        residual == null ? null : Double.valueOf(residual.standardised()),
        expectation,
        judged.resilient(),
        judged.reason());
  }

  private static SortedMap<Integer, Map<String, ResultLevel>> levels(
      ContextMethod method, Data data) {
    SortedMap<Integer, Map<String, ResultLevel>> levels = new TreeMap<>();
    TreeSet<Integer> years = new TreeSet<>();
    data.outcomes().forEach(outcome -> years.add(outcome.work().year()));
    for (int year : years) {
      Map<String, ResultLevel> one =
          ResultLevel.of(data.outcomes(), method.results(), year, method.participants());
      if (!one.isEmpty()) {
        levels.put(year, one);
      }
    }
    return levels;
  }

  private static List<Case> cases(
      ContextIndex index, Map<String, ResultLevel> levels, boolean byIndex) {
    List<Case> cases = new ArrayList<>();
    for (SchoolContext school : index.schools().values()) {
      ResultLevel level = levels.get(school.schoolCode());
      Double value = school.index();
      if (level != null && value != null) {
        double[] x =
            byIndex
                ? new double[] {value}
                : index.used().stream()
                    .mapToDouble(input -> school.deviations().getOrDefault(input, 0.0))
                    .toArray();
        cases.add(new Case(school.schoolCode(), level.z(), x, level.n()));
      }
    }
    return cases;
  }

  private static Map<String, Expectation> quarters(
      Clusters clusters, Map<String, ResultLevel> levels) {
    Map<String, List<ResultLevel>> groups = new HashMap<>();
    for (ResultLevel level : levels.values()) {
      String cluster = clusters.of(level.schoolCode());
      if (!cluster.isEmpty()) {
        groups.computeIfAbsent(cluster, key -> new ArrayList<>()).add(level);
      }
    }
    Map<String, Expectation> quarters = new HashMap<>();
    for (List<ResultLevel> group : groups.values()) {
      if (group.size() >= LEAST_CLUSTER) {
        double[] values = group.stream().mapToDouble(ResultLevel::z).toArray();
        double low = Matrix.quantile(values, 0.25);
        double high = Matrix.quantile(values, 0.75);
        for (ResultLevel one : group) {
          quarters.put(
              one.schoolCode(),
              one.z() < low
                  ? Expectation.LOW_QUARTER
                  : one.z() >= high ? Expectation.HIGH_QUARTER : Expectation.MIDDLE);
        }
      }
    }
    return quarters;
  }

  private static List<String> notes(
      ContextIndex index, SortedMap<Integer, Map<String, ResultLevel>> levels, int year) {
    List<String> notes = new ArrayList<>(index.notes());
    if (!levels.containsKey(year)) {
      notes.add("Первичных баллов за " + year + " год нет: результаты не с чем сравнить.");
    } else if (levels.headMap(year).isEmpty()) {
      notes.add("Результатов прошлых лет нет: резильентные школы не определены.");
    }
    return List.copyOf(notes);
  }

  /** Candidates for tutors: resilient schools, the best results first. */
  public List<SchoolPoint> resilient() {
    return points.stream()
        .filter(SchoolPoint::resilient)
        .sorted((one, other) -> Double.compare(other.knownResult(), one.knownResult()))
        .toList();
  }

  /** Where a school stands; empty where its conditions or results are not known. */
  public Optional<SchoolPoint> point(String code) {
    return points.stream().filter(point -> point.schoolCode().equals(code)).findFirst();
  }
}
