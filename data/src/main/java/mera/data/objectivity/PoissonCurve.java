package mera.data.objectivity;

import org.jspecify.annotations.Nullable;

/**
 * A smooth histogram: {@code log μ(x) = β₀ + β₁x + β₂x²} by Poisson regression, fitted by
 * iteratively reweighted least squares (Nelder and Wedderburn, 1972; McCullagh and Nelder,
 * «Generalized Linear Models», 1989, § 2.5).
 */
final class PoissonCurve {

  private static final int ROUNDS = 50;

  /** Each round squares the distance: after one this small the next would change nothing. */
  private static final double CLOSE = 1e-7;

  private static final double SINGULAR = 1e-18;

  /** Beyond this a fitted count is no count, and the next round would overflow. */
  private static final double MAX_LOG = 30;

  private final double middle;
  private final double half;
  private final double[] beta;

  private PoissonCurve(double middle, double half, double[] beta) {
    this.middle = middle;
    this.half = half;
    this.beta = beta;
  }

  /**
   * @param counts pupils by score
   * @param from first score left out
   * @param to last score left out
   * @return null when the rest determines no curve
   */
  static @Nullable PoissonCurve fit(int[] counts, int from, int to) {
    double half = (counts.length - 1) / 2.0;
    PoissonCurve curve = null;
    double[] last = new double[3];
    for (int round = 0; round < ROUNDS; round++) {
      double[] beta = solved(equations(counts, from, to, curve, half));
      if (beta == null) {
        return null;
      }
      curve = new PoissonCurve(half, half, beta);
      if (round > 0 && distance(beta, last) < CLOSE) {
        return curve;
      }
      last = beta;
    }
    return null;
  }

  /** Expected pupils at a score. */
  double at(int score) {
    return Math.exp(logAt(score));
  }

  private double logAt(int score) {
    double x = (score - middle) / half;
    return beta[0] + x * (beta[1] + x * beta[2]);
  }

  /** Normal equations of one round, three rows of four, from sums over the powers of x. */
  private static double[][] equations(
      int[] counts, int from, int to, @Nullable PoissonCurve curve, double half) {
    double[] weights = new double[5];
    double[] wanted = new double[3];
    double[] fitted = curve == null ? new double[0] : curve.expected(counts.length);
    for (int score = 0; score < counts.length; score++) {
      if (score >= from && score <= to) {
        continue;
      }
      // The first round starts from the counts themselves, half a pupil added to each.
      double weight = curve == null ? counts[score] + 0.5 : fitted[score];
      double log =
          curve == null ? Math.log(weight) : Math.clamp(curve.logAt(score), -MAX_LOG, MAX_LOG);
      double weighed = weight * log + counts[score] - weight;
      double x = (score - half) / half;
      for (int power = 0; power < 5; power++) {
        weights[power] += weight;
        weight *= x;
      }
      for (int power = 0; power < 3; power++) {
        wanted[power] += weighed;
        weighed *= x;
      }
    }
    double[][] rows = new double[3][];
    for (int row = 0; row < 3; row++) {
      rows[row] = new double[] {weights[row], weights[row + 1], weights[row + 2], wanted[row]};
    }
    return rows;
  }

  /**
   * Expected pupils at all scores. Its logarithm is a parabola over equal steps, so that each score
   * takes two products instead of an exponential; where a step could leave the range, the slow way.
   */
  private double[] expected(int scores) {
    double[] all = new double[scores];
    double most = Math.abs(beta[0]) + Math.abs(beta[1]) + Math.abs(beta[2]);
    if (most > MAX_LOG) {
      for (int score = 0; score < scores; score++) {
        all[score] = Math.exp(Math.clamp(logAt(score), -MAX_LOG, MAX_LOG));
      }
      return all;
    }
    double step = 1 / half;
    double value = Math.exp(logAt(0));
    double ratio = Math.exp(logAt(1) - logAt(0));
    double bend = Math.exp(2 * beta[2] * step * step);
    for (int score = 0; score < scores; score++) {
      all[score] = value;
      value *= ratio;
      ratio *= bend;
    }
    return all;
  }

  /** Gauss with pivots; null when the equations are singular. */
  private static double @Nullable [] solved(double[][] rows) {
    for (int column = 0; column < 3; column++) {
      int pivot = column;
      for (int row = column + 1; row < 3; row++) {
        pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
      }
      double[] swapped = rows[column];
      rows[column] = rows[pivot];
      rows[pivot] = swapped;
      if (!(Math.abs(rows[column][column]) > SINGULAR)) {
        return null;
      }
      for (int row = column + 1; row < 3; row++) {
        double factor = rows[row][column] / rows[column][column];
        for (int cell = column; cell < 4; cell++) {
          rows[row][cell] -= factor * rows[column][cell];
        }
      }
    }
    double[] beta = new double[3];
    for (int row = 2; row >= 0; row--) {
      double rest = rows[row][3];
      for (int column = row + 1; column < 3; column++) {
        rest -= rows[row][column] * beta[column];
      }
      beta[row] = rest / rows[row][row];
    }
    return Double.isFinite(beta[0] + beta[1] + beta[2]) ? beta : null;
  }

  private static double distance(double[] one, double[] other) {
    double most = 0;
    for (int i = 0; i < one.length; i++) {
      most = Math.max(most, Math.abs(one[i] - other[i]));
    }
    return most;
  }
}
