package mera.data.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mera.data.rating.Constructor.Within;

/**
 * The scales of a constructor over the observed values: one an indicator, or one an indicator and
 * cluster. A cluster of fewer than ten schools, and schools without a cluster, are compared with
 * the region.
 */
final class Scales {

  private static final int LEAST = 10;
  private static final String REGION = "";

  private final Within within;
  private final Map<String, String> clusters;
  private final Map<String, Map<String, Scaling>> scales = new HashMap<>();

  /**
   * @param measured values by id of the indicator, then by code
   */
  Scales(
      Constructor constructor,
      Map<String, String> clusters,
      Map<String, Map<String, Measured>> measured) {
    this.within = constructor.within();
    this.clusters = clusters;
    for (Indicator indicator : constructor.indicators()) {
      Map<String, Measured> values = measured.getOrDefault(indicator.id(), Map.of());
      if (!values.isEmpty()) {
        scales.put(indicator.id(), scaled(indicator, values, constructor.clip()));
      }
    }
  }

  private Map<String, Scaling> scaled(
      Indicator indicator, Map<String, Measured> values, BigDecimal clip) {
    Map<String, List<Measured>> groups = new HashMap<>();
    groups.put(REGION, List.copyOf(values.values()));
    if (within == Within.CLUSTER) {
      values.forEach(
          (code, value) ->
              groups
                  .computeIfAbsent("=" + clusters.getOrDefault(code, ""), key -> new ArrayList<>())
                  .add(value));
    }
    Map<String, Scaling> scaled = new HashMap<>();
    groups.forEach(
        (group, members) -> {
          boolean region = group.equals(REGION);
          if (region || !group.equals("=") && members.size() >= LEAST) {
            scaled.put(group, new Scaling(indicator, members, clip));
          }
        });
    return scaled;
  }

  /** The scale of a school; only where the indicator has values. */
  Scaling of(Indicator indicator, String code) {
    Map<String, Scaling> groups = Objects.requireNonNull(scales.get(indicator.id()));
    Scaling own = groups.get("=" + clusters.getOrDefault(code, ""));
    return own == null ? Objects.requireNonNull(groups.get(REGION)) : own;
  }
}
