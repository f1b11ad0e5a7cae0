package mera.data.objectivity;

import mera.data.result.Histogram;

/**
 * Rank correlation of journal mark and primary score over the pupils who have both, exactly from
 * the counts: C. Spearman, 1904, with average ranks for ties. All sums are of doubled ranks, so
 * that average ranks are whole numbers.
 *
 * @param n pupils with a journal mark
 * @param covariance {@code n·Σxy − Σx·Σy}
 * @param scores {@code n·Σx² − (Σx)²}; 0 when all have one score
 * @param journal {@code n·Σy² − (Σy)²}; 0 when all have one mark
 * @param distances Σ(x − y)²
 */
record Spearman(int n, long covariance, long scores, long journal, long distances) {

  private static final int MARKS = Histogram.JOURNAL_MARKS - 1;

  static Spearman of(Histogram pupils) {
    int scores = pupils.maxScore() + 1;
    int[] byScore = new int[scores];
    int[] byMark = new int[MARKS];
    int n = 0;
    for (int score = 0; score < scores; score++) {
      for (int mark = 0; mark < MARKS; mark++) {
        int count = pupils.count(score, mark + 2);
        byScore[score] += count;
        byMark[mark] += count;
      }
      n += byScore[score];
    }
    long[] x = doubledRanks(byScore);
    long[] y = doubledRanks(byMark);
    long products = 0;
    long distances = 0;
    for (int score = 0; score < scores; score++) {
      for (int mark = 0; byScore[score] > 0 && mark < MARKS; mark++) {
        int count = pupils.count(score, mark + 2);
        long apart = x[score] - y[mark];
        products += count * x[score] * y[mark];
        distances += count * apart * apart;
      }
    }
    long sum = n * (n + 1L);
    return new Spearman(
        n,
        n * products - sum * sum,
        n * squares(byScore, x) - sum * sum,
        n * squares(byMark, y) - sum * sum,
        distances);
  }

  /** Twice the average rank of each value that has pupils. */
  private static long[] doubledRanks(int[] counts) {
    long[] ranks = new long[counts.length];
    long before = 0;
    for (int value = 0; value < counts.length; value++) {
      ranks[value] = 2 * before + counts[value] + 1;
      before += counts[value];
    }
    return ranks;
  }

  private static long squares(int[] counts, long[] ranks) {
    long sum = 0;
    for (int value = 0; value < counts.length; value++) {
      sum += counts[value] * ranks[value] * ranks[value];
    }
    return sum;
  }

  /** Is there a correlation: three pupils, and neither column constant? */
  boolean known() {
    return n >= 3 && scores > 0 && journal > 0;
  }

  /** Pearson correlation of the ranks, −1…1. */
  double exact() {
    return covariance / (Math.sqrt(scores) * Math.sqrt(journal));
  }

  /** {@code 1 − 6Σd²/(n(n² − 1))}, which is meant for ranks without ties. */
  double textbook() {
    return 1 - 6.0 * distances / 4 / ((double) n * ((double) n * n - 1));
  }

  /** Below zero, decided in whole numbers. */
  boolean negative(boolean byTextbook) {
    return byTextbook ? 6 * distances > 4L * n * ((long) n * n - 1) : covariance < 0;
  }
}
