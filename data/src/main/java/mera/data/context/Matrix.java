package mera.data.context;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The cut lines of the matrix results × context. A school on a line belongs to the better side.
 *
 * @param context index below which conditions are difficult
 * @param result mean result below which results are low
 */
public record Matrix(double context, double result) {

  /** Both cuts at the medians of the schools that have index and result; empty without any. */
  public static Optional<Matrix> atMedians(Collection<SchoolPoint> points) {
    return at(points, 0.5, 0.5);
  }

  /**
   * Cuts at shares of the schools.
   *
   * @param context share 0…1 of the schools on the difficult side, 1/3 or 1/2 as a rule
   * @param result share 0…1 of the schools on the low side
   */
  public static Optional<Matrix> at(Collection<SchoolPoint> points, double context, double result) {
    List<SchoolPoint> placed = points.stream().filter(SchoolPoint::isPlaced).toList();
    return placed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Matrix(
                quantile(placed.stream().mapToDouble(SchoolPoint::knownIndex).toArray(), context),
                quantile(placed.stream().mapToDouble(SchoolPoint::knownResult).toArray(), result)));
  }

  /** Type 7 of Hyndman and Fan: ПРОЦЕНТИЛЬ.ВКЛ. */
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = (sorted.length - 1) * share;
    int below = (int) place;
    double part = place - below;
    return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
  }

  /** The field of a school that has both index and result. */
  public Quadrant of(SchoolPoint point) {
    boolean difficult = point.knownIndex() < context;
    boolean low = point.knownResult() < result;
    return low
        ? difficult ? Quadrant.FIRST : Quadrant.SECOND
        : difficult ? Quadrant.ABOVE : Quadrant.OTHERS;
  }

  /** The schools of a field, the lowest results first. */
  public List<SchoolPoint> in(Quadrant quadrant, Collection<SchoolPoint> points) {
    return points.stream()
        .filter(point -> point.isPlaced() && of(point) == quadrant)
        .sorted(
            (one, other) ->
                Double.compare(
                    Objects.requireNonNull(one.result()), Objects.requireNonNull(other.result())))
        .toList();
  }
}
