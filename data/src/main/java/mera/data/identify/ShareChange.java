package mera.data.identify;

/**
 * How a share changed from one year to the next.
 *
 * @param points change in percentage points, positive: more pupils below
 * @param z statistic of the test of two proportions with the pooled share (Fleiss, Statistical
 *     Methods for Rates and Proportions); 0 when nobody or everybody was below in both years
 * @param confirmedWorsening «подтверждённое ухудшение»: the share grew by 10 points or more
 *     (recommendations of ФИОКО, 2026) and chance alone would seldom do it, z &gt; 1.645
 */
public record ShareChange(double points, double z, boolean confirmedWorsening) {

  /** One-sided 5 %. */
  private static final double SURE = 1.645;

  private static final int POINTS = 10;

  /**
   * @param x0 pupils below in the year before, of {@code n0}, at least 1
   * @param x1 pupils below now, of {@code n1}, at least 1
   */
  public static ShareChange of(int x0, int n0, int x1, int n1) {
    double change = (double) x1 / n1 - (double) x0 / n0;
    double pooled = (double) (x0 + x1) / (n0 + n1);
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n0 + 1.0 / n1));
    double z = error == 0 ? 0 : change / error;
    long grown = ((long) x1 * n0 - (long) x0 * n1) * 100;
    boolean enough = grown >= (long) POINTS * n0 * n1;
    return new ShareChange(change * 100, z, enough && z > SURE);
  }
}
