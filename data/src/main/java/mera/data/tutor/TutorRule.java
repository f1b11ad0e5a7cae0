package mera.data.tutor;

/**
 * How tutor schools are suggested.
 *
 * @param capacity schools that one tutor may have
 * @param strong share of the schools whose results count as strong, from the top
 * @param options suggestions for each listed school
 */
public record TutorRule(int capacity, double strong, int options) {

  /** Two schools a tutor, results in the highest third, three suggestions. */
  public static TutorRule standard() {
    return new TutorRule(2, 1.0 / 3, 3);
  }

  /** The same with another capacity. */
  public TutorRule holding(int schools) {
    return new TutorRule(schools, strong, options);
  }
}
