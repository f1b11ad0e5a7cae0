package mera.app.order;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.app.text.Words;
import mera.data.Orders;
import mera.data.order.Appendix;
import mera.data.order.Declarations;
import mera.data.order.Order;
import mera.data.order.OrderRemark;
import mera.data.order.Spot;
import org.jspecify.annotations.Nullable;

/** What a careful reader would ask about before signing, and what is done about it. */
public final class OrderRemarks {

  private final Desk desk;
  private final OrderModel model;
  private final PlanDoor plans;

  /** The way to a plan on its own screen. */
  @FunctionalInterface
  public interface PlanDoor {

    /**
     * Brings it into sight.
     *
     * @param row id of the row to be looked at
     */
    void look(String planId, String row);
  }

  /**
   * The remarks of an order.
   *
   * @param all silenced ones too
   */
  record Found(List<OrderRemark> all, Set<String> silenced) {

    List<OrderRemark> shown() {
      return all.stream().filter(remark -> !isSilent(remark)).toList();
    }

    boolean isSilent(OrderRemark remark) {
      return silenced.contains(remark.key());
    }
  }

  OrderRemarks(Desk desk, OrderModel model, PlanDoor plans) {
    this.desk = desk;
    this.model = model;
    this.plans = plans;
  }

  /**
   * Looks the order over in the background.
   *
   * @param told not called when there is nothing to look at
   */
  void check(Consumer<Found> told) {
    Order now = model.order().get();
    if (now != null) {
      desk.work()
          .latest(
              "order-check",
              steps -> new Found(Orders.of(desk.workspace()).checkAll(now), now.silenced()),
              told,
              desk.notices()::refused);
    }
  }

  /** «Не показывать для этого приказа», or show it again. */
  void silence(OrderRemark remark, boolean silent) {
    model.change(
        "замечание " + remark.code() + (silent ? " не показывается" : " снова показывается"),
        order -> order.silencing(remark.key(), silent));
  }

  /** Goes where it can be mended: to the block of the order, or to the row of the plan. */
  void look(OrderRemark remark) {
    String row = remark.remark().rowId();
    String plan = plan(remark.spot());
    if (row != null && plan != null) {
      desk.navigation().show(Section.PLANS);
      plans.look(plan, row);
    } else {
      model.block().set(block(remark.spot()));
    }
  }

  private @Nullable String plan(Spot spot) {
    Order now = model.order().get();
    return now != null
            && spot instanceof Spot.OfAppendix appendix
            && now.appendices().get(appendix.place()) instanceof Appendix.OfPlan part
        ? part.planId()
        : null;
  }

  static Block block(Spot spot) {
    return switch (spot) {
      case Spot.Head any -> new Block.Requisites();
      case Spot.Preamble any -> new Block.Preamble();
      case Spot.Points any -> new Block.AllPoints();
      case Spot.OfPoint point -> new Block.OfPoint(point.place());
      case Spot.Signature any -> new Block.Signature();
      case Spot.Appendices any -> new Block.AllAppendices();
      case Spot.OfAppendix appendix -> new Block.OfAppendix(appendix.place());
    };
  }

  /** Looks in the background where short forms would be declared. */
  void declarations(Consumer<Declarations> told) {
    Order now = model.order().get();
    if (now != null) {
      String id = Objects.requireNonNull(now.id());
      desk.run("Сокращения", workspace -> workspace.directory().declarations(id), told);
    }
  }

  /** Writes them into the order and its plans, as one action. */
  void declare() {
    Order now = model.order().get();
    if (now != null) {
      String id = Objects.requireNonNull(now.id());
      desk.run(
          "Сокращения",
          workspace -> workspace.directory().declare(id),
          count -> {
            desk.navigation().changed();
            desk.notices()
                .done(
                    "Сокращения объявлены: "
                        + Words.count(count, "правка", "правки", "правок")
                        + " в приказе и планах.");
          });
    }
  }
}
