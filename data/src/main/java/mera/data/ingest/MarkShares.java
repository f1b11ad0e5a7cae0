package mera.data.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts of marks behind printed per cents. */
final class MarkShares {

  private MarkShares() {}

  /**
   * The only counts that add up to all participants and round to these per cents; empty where there
   * are none or several.
   *
   * @param n participants
   * @param percents 0…100, rounded to as many decimals as the source prints
   */
  static Optional<List<Integer>> counts(int n, List<BigDecimal> percents) {
    int scale = percents.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    List<List<Integer>> found = new ArrayList<>();
    extend(n, percents, Math.max(0, scale), List.of(), found);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static void extend(
      int left,
      List<BigDecimal> percents,
      int scale,
      List<Integer> sofar,
      List<List<Integer>> found) {
    if (sofar.size() == percents.size()) {
      if (left == 0) {
        found.add(sofar);
      }
      return;
    }
    int n = left + sofar.stream().mapToInt(Integer::intValue).sum();
    BigDecimal percent = percents.get(sofar.size());
    for (int count : candidates(n, percent, scale)) {
      if (count <= left && found.size() < 2) {
        List<Integer> more = new ArrayList<>(sofar);
        more.add(count);
        extend(left - count, percents, scale, List.copyOf(more), found);
      }
    }
  }

  /** Counts x with |100·x/n − percent| ≤ half a unit of the last decimal. */
  private static List<Integer> candidates(int n, BigDecimal percent, int scale) {
    BigDecimal half = BigDecimal.valueOf(5, scale + 1);
    BigDecimal all = BigDecimal.valueOf(n);
    int near = percent.multiply(all).movePointLeft(2).intValue();
    int reach = 1 + half.multiply(all).movePointLeft(2).intValue();
    List<Integer> counts = new ArrayList<>();
    for (int x = Math.max(0, near - reach); x <= Math.min(n, near + reach); x++) {
      BigDecimal error = BigDecimal.valueOf(100L * x).subtract(percent.multiply(all)).abs();
      if (error.compareTo(half.multiply(all)) <= 0) {
        counts.add(x);
      }
    }
    return counts;
  }
}
