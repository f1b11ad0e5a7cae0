package mera.data.objectivity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mera.data.result.MeanResult;
import org.jspecify.annotations.Nullable;

/** How far each school's mean lies from the mean of the schools' means, in their deviations. */
final class Standing {

  private final Map<String, Double> means = new HashMap<>();
  private final double middle;
  private final double deviation;

  /**
   * @param results null when there are none
   * @param reported means of the same work, for schools that are not in the results
   * @param n participants; schools with fewer have no standing
   */
  Standing(@Nullable WorkResults results, List<MeanResult> reported, int n) {
    for (MeanResult mean : reported) {
      if (mean.n() >= n) {
        means.put(mean.schoolCode(), mean.mean().doubleValue());
      }
    }
    for (Evidence school : results == null ? List.<Evidence>of() : results.schools()) {
      if (school.n() >= n && !Double.isNaN(school.mean())) {
        means.put(school.school(), school.mean());
      }
    }
    middle = means.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares =
        means.values().stream().mapToDouble(mean -> (mean - middle) * (mean - middle)).sum();
    deviation = means.size() < 2 ? 0 : Math.sqrt(squares / (means.size() - 1));
  }

  /** z of the school; null when it has no standing. */
  @Nullable Double z(String school) {
    Double mean = means.get(school);
    return mean == null || deviation == 0 ? null : (Double) ((mean - middle) / deviation);
  }
}
