package mera.data;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mera.data.document.Document;
import mera.data.order.Amendment;
import mera.data.order.DateForm;
import mera.data.order.Order;
import mera.data.order.OrderCheck;
import mera.data.order.OrderPages;
import mera.data.order.OrderRemark;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;

/** What happens to the orders of a working file beside plain changes. */
public final class Orders {

  private final Workspace workspace;

  private Orders(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Of an open file. */
  public static Orders of(Workspace workspace) {
    return new Orders(workspace);
  }

  /**
   * Gives an order its date and number and locks it, its plans as they are now included.
   *
   * @throws Refusal when it has them already: a registered paper does not change any more
   */
  public Order register(String id, LocalDate date, String number) throws Refusal {
    Order order = workspace.order(id);
    if (order.isRegistered()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Приказ "
              + id
              + " уже зарегистрирован: "
              + numberAndDate(order)
              + ". Отмените регистрацию в журнале или составьте изменяющий приказ.");
    }
    if (number.isBlank()) {
      throw new Refusal(Refusal.Reason.IMPOSSIBLE, "Укажите номер приказа.");
    }
    Order registered = order.registered(date, number.strip()).attached(plans(order));
    return workspace.change(registered, registration(registered));
  }

  /** Refuses what is registered: a paper with a number does not change any more. */
  void requireDraft(Order order) throws Refusal {
    String id = order.id();
    if (id != null && workspace.order(id).isRegistered()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Приказ зарегистрирован, правка не записана: сначала отмените регистрацию.");
    }
  }

  /** Refuses a plan that is an appendix of an order. */
  void requireFree(String planId) throws Refusal {
    for (Order order : workspace.orders()) {
      if (order.planIds().contains(planId)) {
        throw new Refusal(
            Refusal.Reason.IMPOSSIBLE,
            "План входит в документ «"
                + order.title()
                + "» ("
                + order.id()
                + "). Сначала уберите его оттуда.");
      }
    }
  }

  /** «Зарегистрирован приказ O1: № 104 от 27.11.2026»: what the history says. */
  public static String registration(Order order) {
    return "Зарегистрирован приказ " + order.id() + ": " + numberAndDate(order);
  }

  /** «№ 104 от 27.11.2026» of a registered order. */
  public static String numberAndDate(Order order) {
    LocalDate date = order.registration().date();
    return "№ "
        + order.registration().printedNumber()
        + (date == null ? "" : " от " + DateForm.NUMERIC.print(date));
  }

  /** A new order that changes a registered one as its plans and lists have changed since. */
  public Order amend(String id) throws Refusal {
    Order order = workspace.order(id);
    Map<String, Plan> now = new HashMap<>();
    for (String plan : order.planIds()) {
      now.put(plan, workspace.plan(plan));
    }
    Order newest = Attachments.of(workspace).refreshed(order.unregistered()).order();
    return workspace.add(Amendment.of(order, newest, now));
  }

  /** What a careful reader would remark before signing. */
  public List<OrderRemark> check(Order order) throws Refusal {
    return OrderCheck.of(order, present(order), workspace.calendar());
  }

  /** The same with those that were silenced for this order. */
  public List<OrderRemark> checkAll(Order order) throws Refusal {
    return OrderCheck.all(order, present(order), workspace.calendar());
  }

  /**
   * What will be seen on the paper and should be known before: an empty plan, letters that the font
   * lacks; sentences with their place.
   */
  public List<String> warnings(Order order) throws Refusal {
    return checkAll(order).stream()
        .filter(remark -> remark.code().equals("O04") || remark.code().equals("O07"))
        .map(
            remark ->
                remark.place().substring(0, 1).toUpperCase(Locale.ROOT)
                    + remark.place().substring(1)
                    + ". "
                    + remark.sentence())
        .toList();
  }

  /** A plan that is gone is remarked, not refused. */
  private Map<String, Plan> present(Order order) throws Refusal {
    Map<String, Plan> plans = new LinkedHashMap<>();
    for (String id : order.planIds()) {
      Plan attached = order.attached().get(id);
      if (attached != null) {
        plans.put(id, attached);
      } else {
        workspace.plans().stream()
            .filter(plan -> id.equals(plan.id()))
            .findFirst()
            .ifPresent(plan -> plans.put(id, plan));
      }
    }
    return plans;
  }

  /** The order as it will be printed, appendices and all. */
  Document document(Order order) throws Refusal {
    return OrderPages.compose(order, plans(order));
  }

  /** As registered, else as they are now. */
  private Map<String, Plan> plans(Order order) throws Refusal {
    Map<String, Plan> plans = new HashMap<>();
    for (String id : order.planIds()) {
      Plan attached = order.attached().get(id);
      plans.put(id, attached == null ? workspace.plan(id) : attached);
    }
    return plans;
  }
}
