package mera.data.identify;

/** Confidence interval of a mean score, {@code mean ± t·S/√n} with the sample deviation S. */
public record MeanInterval(double mean, double lower, double upper) {

  /**
   * @param n at least 2
   * @param t quantile, 1.96 for 95 %
   */
  public static MeanInterval of(double mean, double deviation, long n, double t) {
    double half = t * deviation / Math.sqrt(n);
    return new MeanInterval(mean, mean - half, mean + half);
  }

  /** From the sums of the scores and of their squares. */
  public static MeanInterval ofSums(long n, long sum, long sumOfSquares, double t) {
    // n(n − 1) times the variance; whole numbers lose nothing where squares nearly cancel.
    double scaled = n * sumOfSquares - sum * sum;
    return of((double) sum / n, Math.sqrt(scaled / n / (n - 1)), n, t);
  }
}
