package mera.data.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whole numbers behind rounded per cents. A count x of n fits a printed per cent p when |100·x/n −
 * p| is at most half a unit of its last digit; the counts of all cells together are n. Only where
 * exactly one choice of counts does that, the counts are known.
 */
sealed interface PercentCounts {

  /** Digits after the point beyond these are noise of a spreadsheet, not of a report. */
  int MOST_DECIMALS = 6;

  /** The only counts that fit. */
  record Exact(List<Integer> counts) implements PercentCounts {}

  /** No count fits the per cent of this cell. */
  record NoCount(int cell) implements PercentCounts {}

  /** Every cell has counts that fit, but no choice of them makes n. */
  record NoSum() implements PercentCounts {}

  /** Several choices fit; this is the first cell that is not certain. */
  record Several(int cell) implements PercentCounts {}

  /**
   * @param n participants, from 1
   * @param percents of all cells, 0…100
   * @param decimals digits after the point that the report prints: trailing zeros do not show in a
   *     number
   */
  static PercentCounts of(int n, List<BigDecimal> percents, int decimals) {
    long unit = BigDecimal.TEN.pow(Math.min(decimals, MOST_DECIMALS)).longValueExact();
    long[] least = new long[percents.size()];
    long[] most = new long[percents.size()];
    for (int i = 0; i < least.length; i++) {
      long printed =
          percents
              .get(i)
              .multiply(BigDecimal.valueOf(unit))
              .setScale(0, RoundingMode.HALF_UP)
              .longValueExact();
      // |100·x/n − p/unit| ≤ 1/(2·unit), multiplied by 2·n·unit.
      least[i] = Math.max(0, Math.ceilDiv((2 * printed - 1) * n, 200 * unit));
      most[i] = Math.min(n, Math.floorDiv((2 * printed + 1) * n, 200 * unit));
      if (least[i] > most[i]) {
        return new NoCount(i);
      }
    }
    return chosen(n, least, most);
  }

  /**
   * The only counts behind the per cents of one row, which print as many decimals as the longest of
   * them; empty where there are none or several.
   *
   * @param n participants, from 0
   */
  static Optional<List<Integer>> only(int n, List<BigDecimal> percents) {
    int decimals = percents.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return n > 0 && of(n, percents, Math.max(0, decimals)) instanceof Exact exact
        ? Optional.of(exact.counts())
        : Optional.empty();
  }

  /**
   * The sum can be reached by every choice between all least and all most, so there is one choice
   * only at either end, or where a single cell is free.
   */
  private static PercentCounts chosen(int n, long[] least, long[] most) {
    long low = 0;
    long high = 0;
    int free = 0;
    int first = 0;
    for (int i = least.length - 1; i >= 0; i--) {
      low += least[i];
      high += most[i];
      if (least[i] < most[i]) {
        free++;
        first = i;
      }
    }
    if (n < low || n > high) {
      return new NoSum();
    }
    if (n > low && n < high && free > 1) {
      return new Several(first);
    }
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < least.length; i++) {
      long rest = free == 1 && i == first ? n - low : n == low ? 0 : most[i] - least[i];
      counts.add(Math.toIntExact(least[i] + (least[i] < most[i] ? rest : 0)));
    }
    return new Exact(List.copyOf(counts));
  }
}
