package mera.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.order.Order;
import mera.data.order.Point;
import mera.data.plan.PartySplit;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks.Around;
import mera.data.plan.ProductionCalendar;

/**
 * Where a plan stands: the order that has it as an appendix, and what follows from that for its
 * deadlines and checks.
 *
 * @param order empty while no order has the plan
 */
public record PlanPlace(Optional<Order> order) {

  /** The first order that has the plan. */
  public static PlanPlace of(Plan plan, List<Order> orders) {
    String id = Objects.toString(plan.id(), "");
    return new PlanPlace(orders.stream().filter(order -> order.planIds().contains(id)).findFirst());
  }

  /** The date of the order, or the first day of the plan while there is none. */
  public LocalDate date(Plan plan) {
    return registered().orElse(plan.period().from());
  }

  private Optional<LocalDate> registered() {
    return order.flatMap(one -> Optional.ofNullable(one.registration().date()));
  }

  /** What the checks know beside the plan. */
  public Around around(ProductionCalendar calendar) {
    return new Around(
        registered().orElse(null),
        order.map(Order::title).orElse(""),
        order.stream()
            .flatMap(PlanPlace::points)
            .map(Point::due)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null),
        order.map(PlanPlace::declared).orElse(Set.of()),
        calendar);
  }

  private static Stream<Point> points(Order order) {
    return order.points().stream()
        .flatMap(point -> Stream.concat(Stream.of(point), point.sub().stream()));
  }

  /** The short names that the order introduces with «(далее – …)». */
  private static Set<String> declared(Order order) {
    return Stream.concat(Stream.of(order.title(), order.preamble()), points(order).map(Point::text))
        .flatMap(text -> PartySplit.declared(text).stream())
        .collect(Collectors.toSet());
  }
}
