package mera.data.context;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A school between its conditions and its results.
 *
 * @param cluster printed; empty when it is in none
 * @param index of social well-being; null: too few data
 * @param result mean result in standard deviations; null: none of the year
 * @param shrunk the same drawn towards the region, the more the fewer pupils it has; null likewise
 * @param n results of pupils behind it
 * @param expected result in these conditions; null: not in the regression
 * @param residual standardised; null: not in the regression
 * @param expectation by the residual where the correction is reliable, else by the quarter of the
 *     cluster; null where neither can be told
 * @param resilient good results in difficult conditions, steadily and without signs of bias: a
 *     candidate for a tutor
 * @param note why an otherwise resilient school is none; empty
 */
public record SchoolPoint(
    String schoolCode,
    String name,
    String municipality,
    String cluster,
    @Nullable Double index,
    @Nullable Conditions conditions,
    @Nullable Double result,
    @Nullable Double shrunk,
    int n,
    @Nullable Double expected,
    @Nullable Double residual,
    @Nullable Expectation expectation,
    boolean resilient,
    String note) {

  /** Does it have a place in the matrix? */
  public boolean isPlaced() {
    return index != null && result != null;
  }

  /** The index, where the caller knows that it has one. */
  public double knownIndex() {
    return Objects.requireNonNull(index, schoolCode);
  }

  /** The result, where the caller knows that it has one. */
  public double knownResult() {
    return Objects.requireNonNull(result, schoolCode);
  }
}
