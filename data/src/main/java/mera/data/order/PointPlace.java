package mera.data.order;

/**
 * Where a point stands in an order.
 *
 * @param point its place among the points, from 0
 * @param sub its place among the sub-points of that point, from 0; {@link #NONE} for the point
 *     itself
 */
public record PointPlace(int point, int sub) {

  /** Instead of the place of a sub-point. */
  public static final int NONE = -1;

  /** The place of a point. */
  public static PointPlace of(int point) {
    return new PointPlace(point, NONE);
  }

  public boolean isSub() {
    return sub != NONE;
  }

  /** The number that is printed there: «3.» or «3.1.». */
  public String number() {
    return (point + 1) + "." + (isSub() ? (sub + 1) + "." : "");
  }
}
