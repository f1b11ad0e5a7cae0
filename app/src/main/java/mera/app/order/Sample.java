package mera.app.order;

import java.util.Objects;
import mera.data.Orders;
import mera.data.order.Order;
import mera.data.order.OrderTemplate;

/** What a new order can be made from: an order of the file or a template of the program. */
sealed interface Sample {

  /** As shown in the list. */
  String name();

  /** Whose structure it follows. */
  String basis();

  /** A template of the program. */
  record OfTemplate(OrderTemplate template) implements Sample {
    @Override
    public String name() {
      return template.name();
    }

    @Override
    public String basis() {
      return template.basis();
    }
  }

  /**
   * «Как в прошлом году».
   *
   * @param id of the order
   */
  record Like(String id, String name, String basis) implements Sample {

    static Like of(Order order) {
      String id = Objects.requireNonNull(order.id());
      return new Like(
          id,
          "Как "
              + (order.isRegistered() ? Orders.numberAndDate(order) : "черновик " + id)
              + ": "
              + order.title(),
          "Новый приказ по образцу приказа "
              + id
              + ": дата и номер пустые, годы сдвинуты, приложения – новые план и списки.");
    }
  }
}
