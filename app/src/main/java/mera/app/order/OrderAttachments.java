package mera.app.order;

import java.util.List;
import java.util.function.Consumer;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.data.Attachments;
import mera.data.order.Order;

/** What can be attached to the order, and what of its appendices is out of date. */
final class OrderAttachments {

  private final Desk desk;
  private final OrderModel model;

  OrderAttachments(Desk desk, OrderModel model) {
    this.desk = desk;
    this.model = model;
  }

  /** Asks in the background what can be attached, and what of the appendices is out of date. */
  void ask(Consumer<List<Attachments.Offer>> offered, Consumer<Attachments.Refreshed> changed) {
    Order now = model.order().get();
    if (now != null) {
      desk.work()
          .latest(
              "order-attachments",
              steps -> Attachments.of(desk.workspace()).offers(now),
              offered,
              desk.notices()::refused);
      desk.work()
          .latest(
              "order-refreshed",
              steps -> Attachments.of(desk.workspace()).refreshed(now),
              changed,
              desk.notices()::refused);
    }
  }

  /** Attaches it as the last appendix, with a point that names it. */
  void attach(Attachments.Offer offer) {
    Order now = model.order().get();
    if (now != null) {
      model.change(
          "добавлено приложение " + (now.appendices().size() + 1),
          old -> Attachments.attach(old, offer),
          new Block.OfAppendix(now.appendices().size()));
    }
  }

  /** Brings lists, pairs and extracts to what the file says now, unless the order went on. */
  void refreshAppendices(Attachments.Refreshed found) {
    Order now = model.order().get();
    model.change("обновлены приложения", old -> old.equals(now) ? found.order() : old);
  }

  /** To the screen where the plans of the appendices are changed. */
  void openPlans() {
    desk.navigation().show(Section.PLANS);
  }
}
