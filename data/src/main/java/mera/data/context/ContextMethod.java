package mera.data.context;

import java.util.List;
import java.util.Optional;
import mera.data.identify.WorkScope;
import mera.data.school.School;

/**
 * How results are set beside conditions.
 *
 * @param results works whose mean result is looked at
 * @param participants results of pupils that a school must have
 * @param groups how many groups k-means makes, 3…6; 0: clusters by rule
 */
public record ContextMethod(
    ContextWeights weights,
    WorkScope results,
    int participants,
    ClusterRule rule,
    int groups,
    Resilience resilience) {

  /** Clusters by rule: they can be explained to a school. */
  public static final int BY_RULE = 0;

  /** As many groups as stand apart best. */
  public static final int BEST = -1;

  /** ВПР 4–8 and ОГЭ in Russian and mathematics, at least 10 results, clusters by rule. */
  public static ContextMethod standard() {
    return new ContextMethod(
        ContextWeights.standard(),
        WorkScope.federal(),
        10,
        ClusterRule.standard(),
        BY_RULE,
        Resilience.standard());
  }

  /** The same with other clusters: {@link #BY_RULE}, {@link #BEST} or 3…6. */
  public ContextMethod grouped(int count) {
    return new ContextMethod(weights, results, participants, rule, count, resilience);
  }

  Clusters clusters(List<School> schools, ContextIndex index) {
    return (groups == BY_RULE
            ? Optional.<Clusters>empty()
            : groups == BEST ? KMeans.best(index) : KMeans.of(index, groups))
        .orElseGet(() -> rule.of(schools, index));
  }
}
