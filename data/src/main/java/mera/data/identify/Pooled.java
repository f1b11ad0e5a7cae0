package mera.data.identify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One work over several years: more pupils, steadier shares. It only informs.
 *
 * @param x pupils below, all years together
 * @param n participants, all years together
 * @param years how many years have a result
 * @param sameScale have all these years the same highest score? Otherwise the works differ and the
 *     years compare badly
 * @param weighted share with the later years weighing more, see {@link #of}
 */
public record Pooled(int x, int n, int years, double weighted, boolean sameScale) {

  /** Weights of the year, the one before and the one before that. */
  private static final double[] WEIGHTS = {0.5, 0.3, 0.2};

  /**
   * Pools up to three years: {@code x = Σx, n = Σn}; the weighted share is the mean of the shares
   * with weights 0.5, 0.3, 0.2, those of missing years left out.
   *
   * @param x pupils below by year, the latest first
   * @param n participants by year; 0: no result
   * @param max highest score by year; 0: not known
   */
  public static Pooled of(List<Integer> x, List<Integer> n, List<Integer> max) {
    int below = 0;
    int all = 0;
    int years = 0;
    double sum = 0;
    double weights = 0;
    Set<Integer> scales = new HashSet<>();
    for (int back = 0; back < n.size() && back < WEIGHTS.length; back++) {
      if (n.get(back) > 0) {
        below += x.get(back);
        all += n.get(back);
        years++;
        scales.add(max.get(back));
        sum += WEIGHTS[back] * x.get(back) / n.get(back);
        weights += WEIGHTS[back];
      }
    }
    return new Pooled(below, all, years, years == 0 ? 0 : sum / weights, scales.size() <= 1);
  }

  /** The share of all years together, 0…1; 0 without results. */
  public double share() {
    return n == 0 ? 0 : (double) x / n;
  }
}
