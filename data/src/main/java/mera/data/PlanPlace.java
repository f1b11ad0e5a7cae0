package mera.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mera.data.order.Order;
import mera.data.order.OrderCheck;
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
    return order
        .map(one -> OrderCheck.around(one, calendar))
        .orElseGet(() -> new Around(null, "", null, Set.of(), calendar));
  }
}
