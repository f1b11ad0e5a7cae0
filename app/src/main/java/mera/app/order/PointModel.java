package mera.app.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mera.app.text.Words;
import mera.data.order.Addressee;
import mera.data.order.Order;
import mera.data.order.Point;
import mera.data.order.PointPlace;
import mera.data.order.Points;
import org.jspecify.annotations.Nullable;

/** What can be done with the points of the order. */
final class PointModel {

  /** Stands for words that are still to be written, as for a date before registration. */
  static final String BLANK = "________";

  private final OrderModel model;

  PointModel(OrderModel model) {
    this.model = model;
  }

  /** The chosen point. */
  Optional<PointPlace> chosen() {
    return model.block().get() instanceof Block.OfPoint point
        ? Optional.of(point.place())
        : Optional.empty();
  }

  /** A point behind the chosen one, a sub-point behind a chosen sub-point, else the last point. */
  void add() {
    PointPlace place =
        chosen()
            .map(
                at ->
                    at.isSub()
                        ? new PointPlace(at.point(), at.sub() + 1)
                        : PointPlace.of(at.point() + 1))
            .orElse(PointPlace.of(points().size()));
    insert(place);
  }

  /** A last sub-point of the chosen point. */
  void addSub() {
    chosen()
        .map(at -> PointPlace.of(at.point()))
        .flatMap(
            at ->
                Points.at(points(), at)
                    .map(point -> new PointPlace(at.point(), point.sub().size())))
        .ifPresent(this::insert);
  }

  /** The kind of a new sub-point is that of its point. */
  private void insert(PointPlace place) {
    Point.Kind kind =
        place.isSub()
            ? Points.at(points(), PointPlace.of(place.point()))
                .map(Point::kind)
                .orElse(Point.Kind.ASSIGN)
            : Point.Kind.ASSIGN;
    Point blank = new Point(kind, BLANK, null, List.of());
    model.change(
        "добавлен пункт " + bare(place),
        order -> order.withPoints(Points.insert(order.points(), place, blank)),
        new Block.OfPoint(place));
  }

  /** Deletes the chosen point with its sub-points. */
  void remove() {
    chosen()
        .ifPresent(
            place ->
                model.change(
                    "удалён пункт " + bare(place),
                    order -> order.withPoints(Points.remove(order.points(), place)),
                    after(place)));
  }

  /** What is chosen when the point is gone: the one that moves up, or the one before. */
  private Block after(PointPlace place) {
    if (Points.neighbour(points(), place, 1).isPresent()) {
      return new Block.OfPoint(place);
    }
    return Points.neighbour(points(), place, -1)
        .or(() -> place.isSub() ? Optional.of(PointPlace.of(place.point())) : Optional.empty())
        .<Block>map(Block.OfPoint::new)
        .orElse(new Block.AllPoints());
  }

  /** Can the chosen point be moved that way? */
  boolean canMove(int by) {
    return chosen().flatMap(place -> Points.neighbour(points(), place, by)).isPresent();
  }

  /**
   * Moves the chosen point among its neighbours.
   *
   * @param by −1 up, 1 down
   */
  void move(int by) {
    chosen()
        .ifPresent(
            place ->
                Points.neighbour(points(), place, by)
                    .ifPresent(
                        other ->
                            model.change(
                                "пункт " + bare(place) + " перемещён на место " + bare(other),
                                order ->
                                    order.withPoints(Points.swap(order.points(), place, other)),
                                new Block.OfPoint(other))));
  }

  /** Another text; numbers, references and the last full stop are set by themselves. */
  void text(PointPlace place, String text) {
    edit(
        place,
        "изменён текст пункта " + bare(place),
        old -> old.withText(text.isBlank() ? BLANK : text.strip()));
  }

  void kind(PointPlace place, Point.Kind kind) {
    edit(
        place,
        "вид пункта " + bare(place) + ": " + PointKinds.title(kind).toLowerCase(Words.RUSSIAN),
        old -> old.withKind(kind));
  }

  /**
   * @param due null: none
   */
  void due(PointPlace place, @Nullable LocalDate due) {
    edit(
        place,
        "срок отчёта в пункте " + bare(place) + ": " + (due == null ? "нет" : Words.date(due)),
        old -> old.withDue(due));
  }

  /**
   * @param to null: the text names whom it means itself
   */
  void to(PointPlace place, @Nullable Addressee to) {
    edit(place, "изменено, кому пункт " + bare(place), old -> old.withTo(to));
  }

  private void edit(PointPlace place, String what, UnaryOperator<Point> edit) {
    model.change(
        what,
        order ->
            Points.at(order.points(), place)
                .map(
                    old -> order.withPoints(Points.replace(order.points(), place, edit.apply(old))))
                .orElse(order));
  }

  private List<Point> points() {
    Order now = model.order().get();
    return now == null ? List.of() : Objects.requireNonNull(now).points();
  }

  /** «3.1» without the last full stop. */
  private static String bare(PointPlace place) {
    return place.number().substring(0, place.number().length() - 1);
  }
}
