package mera.data.identify;

/**
 * How rule R1 (several low works in the year) and rule R2 (the same work low two years running)
 * make a school one of low results. The published wording joins them with «а также», which may mean
 * either, so it is a setting. Both rules together always give {@link Status#STEADY}.
 */
public enum Combine {
  /** R1 decides; R2 alone is the risk zone. */
  R1_ONLY,
  /** Either rule is enough. */
  OR,
  /** Both are needed; one alone is the risk zone. */
  AND
}
