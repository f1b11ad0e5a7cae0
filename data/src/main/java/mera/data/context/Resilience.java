package mera.data.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/**
 * Which schools are resilient: conditions in the lowest third, results in the highest third of the
 * schools in at least two of the last three years, and no sign of bias that calls for a check. An
 * operational rule of the program; norms name no numbers.
 *
 * @param context share of the schools whose conditions count as difficult
 * @param results share of the schools whose results count as high
 * @param years that must be high, of the last {@code of}
 */
public record Resilience(double context, double results, int years, int of) {

  /** A third, a third, two of three years. */
  public static Resilience standard() {
    return new Resilience(1.0 / 3, 1.0 / 3, 2, 3);
  }

  /** What the rule says of a school; the reason is empty where nothing is near. */
  record Judged(boolean resilient, String reason) {}

  /**
   * @param levels results by year, then by code
   * @param toCheck codes of schools whose results call for a check
   */
  Map<String, Judged> of(
      ContextIndex index,
      SortedMap<Integer, Map<String, ResultLevel>> levels,
      int year,
      Collection<String> toCheck) {
    double[] indices =
        index.schools().values().stream()
            .filter(school -> school.index() != null)
            .mapToDouble(school -> Objects.requireNonNull(school.index()))
            .toArray();
    if (indices.length == 0) {
      return Map.of();
    }
    double border = Matrix.quantile(indices, context);
    List<Set<String>> high = new ArrayList<>();
    levels.headMap(year + 1).tailMap(year - of + 1).values().forEach(one -> high.add(high(one)));
    Set<String> flagged = Set.copyOf(toCheck);
    Map<String, Judged> judged = new HashMap<>();
    for (SchoolContext school : index.schools().values()) {
      Double own = school.index();
      boolean now = levels.containsKey(year) && high.getLast().contains(school.schoolCode());
      if (own != null && own < border && now) {
        long good = high.stream().filter(codes -> codes.contains(school.schoolCode())).count();
        judged.put(school.schoolCode(), judge(good, flagged.contains(school.schoolCode())));
      }
    }
    return judged;
  }

  private Judged judge(long good, boolean isFlagged) {
    if (isFlagged) {
      return new Judged(false, "результаты требуют дополнительного анализа");
    }
    return good >= years
        ? new Judged(true, "")
        : new Judged(false, "высокие результаты в " + good + " году из последних " + of);
  }

  private Set<String> high(Map<String, ResultLevel> levels) {
    Set<String> high = new HashSet<>();
    if (!levels.isEmpty()) {
      double border =
          Matrix.quantile(
              levels.values().stream().mapToDouble(ResultLevel::z).toArray(), 1 - results);
      levels.forEach(
          (code, level) -> {
            if (level.z() >= border) {
              high.add(code);
            }
          });
    }
    return high;
  }
}
