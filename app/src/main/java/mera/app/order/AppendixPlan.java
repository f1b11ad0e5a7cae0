package mera.app.order;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mera.app.frame.Desk;
import mera.data.order.Order;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;

/** The plan of an appendix: read and changed where the order is worked on. */
final class AppendixPlan {

  private final Desk desk;
  private final Runnable changed;

  /**
   * @param changed the pages of the order are other ones now
   */
  AppendixPlan(Desk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
  }

  /** As registered with the order, else as it is now; not called where there is no such plan. */
  void read(Order order, String id, Consumer<Plan> shown) {
    Plan attached = order.attached().get(id);
    if (attached != null) {
      shown.accept(attached);
      return;
    }
    desk.work()
        .latest("order-plan", steps -> desk.workspace().plan(id), shown, desk.notices()::refused);
  }

  /** Changes the plan: one action, one entry of the history. */
  void change(String id, String what, UnaryOperator<Plan> edit) {
    desk.work()
        .start(
            "Правка программы",
            steps -> stored(id, what, edit),
            stored -> {
              if (stored) {
                changed.run();
                desk.navigation().changed();
              }
            },
            desk.notices()::refused);
  }

  /** Was anything changed? */
  private boolean stored(String id, String what, UnaryOperator<Plan> edit) throws Refusal {
    Plan before = desk.workspace().plan(id);
    Plan after = edit.apply(before);
    if (before.equals(after)) {
      return false;
    }
    desk.workspace().change(after, "План " + id + ": " + what);
    return true;
  }
}
