package mera.data.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes of the points of an order; the numbers follow from the places by themselves. */
public final class Points {

  private Points() {}

  /** The point that stands there, if any. */
  public static Optional<Point> at(List<Point> points, PointPlace place) {
    return in(points, place.point())
        .flatMap(point -> place.isSub() ? in(point.sub(), place.sub()) : Optional.of(point));
  }

  /** Another point in the place of the one that stands there. */
  public static List<Point> replace(List<Point> points, PointPlace place, Point changed) {
    return edit(points, place, (row, at) -> row.set(at, changed));
  }

  /** A new point; what stood there and below moves down. */
  public static List<Point> insert(List<Point> points, PointPlace place, Point added) {
    return edit(points, place, (row, at) -> row.add(at, added));
  }

  /** Without the point that stands there and its sub-points. */
  public static List<Point> remove(List<Point> points, PointPlace place) {
    return edit(points, place, (row, at) -> row.remove(at));
  }

  /**
   * Where a point comes to stand when it is moved among its neighbours: points among the points,
   * sub-points within their point.
   *
   * @param by −1 up, 1 down
   * @return empty at the end of the row
   */
  public static Optional<PointPlace> neighbour(List<Point> points, PointPlace place, int by) {
    PointPlace other =
        place.isSub()
            ? new PointPlace(place.point(), place.sub() + by)
            : PointPlace.of(place.point() + by);
    boolean outside = place.isSub() && other.sub() < 0;
    return outside ? Optional.empty() : at(points, other).map(point -> other);
  }

  /** The two points in each other's place; both stand in the same row. */
  public static List<Point> swap(List<Point> points, PointPlace one, PointPlace other) {
    Optional<Point> first = at(points, one);
    Optional<Point> second = at(points, other);
    if (first.isEmpty() || second.isEmpty()) {
      return points;
    }
    return replace(replace(points, one, second.get()), other, first.get());
  }

  private interface Step {
    void on(List<Point> row, int at);
  }

  private static List<Point> edit(List<Point> points, PointPlace place, Step step) {
    if (!place.isSub()) {
      return row(points, place.point(), step);
    }
    UnaryOperator<Point> within = parent -> parent.withSub(row(parent.sub(), place.sub(), step));
    return row(points, place.point(), (all, at) -> all.set(at, within.apply(all.get(at))));
  }

  private static List<Point> row(List<Point> points, int at, Step step) {
    List<Point> changed = new ArrayList<>(points);
    step.on(changed, at);
    return List.copyOf(changed);
  }

  private static Optional<Point> in(List<Point> points, int at) {
    return at >= 0 && at < points.size() ? Optional.of(points.get(at)) : Optional.empty();
  }
}
