package mera.data.context;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Groups of schools of like conditions.
 *
 * @param method how they were made, in Russian
 * @param byCode printed cluster of each school
 * @param silhouette how well the groups stand apart, −1…1; null for groups by rule
 */
public record Clusters(String method, Map<String, String> byCode, @Nullable Double silhouette) {

  // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
  public Clusters(String method, Map<String, String> byCode, @Nullable Double silhouette) {
    this.method = method;
    this.byCode = Map.copyOf(byCode);
    this.silhouette = silhouette;
  }

  /** Schools in each cluster, by printed cluster. */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    byCode.values().forEach(cluster -> sizes.merge(cluster, 1, Integer::sum));
    return sizes;
  }

  /** The cluster of a school; empty when it is in none. */
  public String of(String code) {
    return byCode.getOrDefault(code, "");
  }
}
