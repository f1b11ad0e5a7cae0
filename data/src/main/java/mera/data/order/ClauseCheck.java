package mera.data.order;

import java.util.List;
import java.util.function.Predicate;
import mera.data.plan.Agreement;
import mera.data.plan.Remark.Weight;

/** Clauses that an order cannot do without (L22), and how its lists agree (L23). */
final class ClauseCheck {

  private static final Spot TEXT = new Spot.Points("текст");

  private ClauseCheck() {}

  static void add(Order order, List<OrderRemark> remarks) {
    if (order.points().isEmpty()) {
      remarks.add(OrderRemark.of("O03", Weight.MISTAKE, TEXT, "В приказе нет ни одного пункта."));
      return;
    }
    if (!has(order, Point.Kind.CONTROL)) {
      remarks.add(
          OrderRemark.of(
              "L22",
              Weight.DOUBT,
              TEXT,
              "Нет пункта о контроле: добавьте его или так и задумано."));
    }
    if (!has(order, Point.Kind.AMEND) && !has(order, Point.Kind.REPORT)) {
      remarks.add(
          OrderRemark.of(
              "L22", Weight.NOTE, TEXT, "Нет пункта об отчёте: никто не узнает, что сделано."));
    }
    for (int i = 0; i < order.points().size(); i++) {
      Point point = order.points().get(i);
      empty(PointPlace.of(i), point, remarks);
      for (int j = 0; j < point.sub().size(); j++) {
        empty(new PointPlace(i, j), point.sub().get(j), remarks);
      }
      agreement(i, point, remarks);
    }
  }

  private static void empty(PointPlace place, Point point, List<OrderRemark> remarks) {
    if (point.text().isBlank()) {
      remarks.add(
          OrderRemark.of(
              "O03",
              Weight.MISTAKE,
              new Spot.OfPoint(place),
              "Пункт пуст: напишите его или уберите."));
    }
  }

  private static boolean has(Order order, Point.Kind kind) {
    Predicate<Point> wanted = point -> point.kind() == kind;
    return OrderTexts.points(order).anyMatch(wanted);
  }

  /** The items of one list are of one kind, and a noun does not govern an accusative. */
  private static void agreement(int place, Point point, List<OrderRemark> remarks) {
    List<String> items = point.sub().stream().map(Point::text).toList();
    for (int j = 0; j < items.size(); j++) {
      Spot spot = new Spot.OfPoint(new PointPlace(place, j));
      Agreement.looseObject(items.get(j))
          .ifPresent(text -> remarks.add(OrderRemark.of("L23", Weight.DOUBT, spot, text)));
    }
    Spot spot = new Spot.OfPoint(PointPlace.of(place));
    Agreement.mixed(point.text(), items, "подпункты")
        .ifPresent(text -> remarks.add(OrderRemark.of("L23", Weight.DOUBT, spot, text)));
  }
}
