package mera.data.plan;

/**
 * A risk factor of a school and how much it weighs there.
 *
 * @param factor number of the factor, 1…12
 */
public record Risk(int factor, Significance significance) {

  /** As the risk profile shows it. */
  public enum Significance {
    HIGH("высокая"),
    MEDIUM("средняя"),
    LOW("низкая");

    private final String printed;

    Significance(String printed) {
      this.printed = printed;
    }

    public String printed() {
      return printed;
    }
  }

  /** Does a plan have to answer it? */
  public boolean matters() {
    return significance != Significance.LOW;
  }
}
