package mera.data.objectivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.identify.Fraction;
import mera.data.result.Outcome;
import mera.data.result.Work;

/**
 * A work that calls for a check and whose share of «2» lies just below the threshold of low
 * results: the true share may reach it, so the school belongs into the risk zone. Whether it goes
 * there is rule R6 of the selection.
 *
 * @param low pupils with mark 2
 * @param n participants
 * @param threshold of low results
 */
public record NearThreshold(String schoolCode, Work work, int low, int n, Fraction threshold) {

  /**
   * In the order of the outcomes.
   *
   * @param participants works with fewer are not judged
   * @param margin below the threshold by at most this share counts as just below
   */
  public static List<NearThreshold> of(
      Objectivity signs,
      List<Outcome> outcomes,
      Fraction threshold,
      int participants,
      Fraction margin) {
    Map<String, Set<Work>> toCheck = new HashMap<>();
    for (SchoolSigns school : signs.schools()) {
      toCheck.put(school.schoolCode(), new HashSet<>(school.toCheck()));
    }
    List<NearThreshold> near = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Integer low = outcome.below();
      if (low != null
          && outcome.n() >= participants
          && toCheck.getOrDefault(outcome.schoolCode(), Set.of()).contains(outcome.work())
          && threshold.isNearlyReachedBy(low, outcome.n(), margin)) {
        near.add(
            new NearThreshold(outcome.schoolCode(), outcome.work(), low, outcome.n(), threshold));
      }
    }
    return near;
  }

  /** One Russian sentence without a full stop. */
  public String sentence() {
    return "Доля «2» "
        + Printed.percent((double) low / n)
        + " немного ниже порога "
        + Printed.percent(threshold.value())
        + ", данные могут быть завышены: "
        + Printed.work(work);
  }
}
