package mera.data.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.plan.PartySplit;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks.Around;
import mera.data.plan.ProductionCalendar;

/** Reads an order and its plans as a careful lawyer of the office would, before it is signed. */
public final class OrderCheck {

  private OrderCheck() {}

  /**
   * An order with what several checks look at.
   *
   * @param plans by id; those of its appendices that are there
   */
  record Looked(
      Order order,
      Map<String, Plan> plans,
      ProductionCalendar calendar,
      List<OrderTexts.Said> texts) {

    /** All its own texts, a line each. */
    String all() {
      return texts.stream().map(OrderTexts.Said::text).collect(Collectors.joining("\n"));
    }
  }

  /**
   * The remarks that were not silenced, in the order of the paper.
   *
   * @param plans by id; those of its appendices that are there
   */
  public static List<OrderRemark> of(
      Order order, Map<String, Plan> plans, ProductionCalendar calendar) {
    return all(order, plans, calendar).stream()
        .filter(remark -> !order.silenced().contains(remark.key()))
        .toList();
  }

  /** All remarks, silenced ones too. */
  public static List<OrderRemark> all(
      Order order, Map<String, Plan> plans, ProductionCalendar calendar) {
    Looked looked = new Looked(order, plans, calendar, OrderTexts.of(order));
    List<OrderRemark> remarks = new ArrayList<>();
    HeadCheck.add(order, remarks);
    looked.texts().forEach(said -> remarks.addAll(TextCheck.of(said.spot(), said.text())));
    ClauseCheck.add(order, remarks);
    PersonCheck.add(looked, remarks);
    ReportCheck.add(looked, remarks);
    ReferenceCheck.add(looked, remarks);
    AppendixCheck.add(looked, remarks);
    ListCheck.add(looked, remarks);
    SpellingCheck.add(looked, remarks);
    Abbreviations.add(looked, remarks);
    return remarks.stream().distinct().toList();
  }

  /** What the checks of a plan know when this order has it as an appendix. */
  public static Around around(Order order, ProductionCalendar calendar) {
    return new Around(
        order.registration().date(),
        order.title(),
        OrderTexts.points(order)
            .map(Point::due)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null),
        declared(order),
        calendar);
  }

  /** The short names that the order introduces with «(далее – …)». */
  private static Set<String> declared(Order order) {
    return Stream.concat(
            Stream.of(order.title(), order.preamble()), OrderTexts.points(order).map(Point::text))
        .flatMap(text -> PartySplit.declared(text).stream())
        .collect(Collectors.toSet());
  }
}
