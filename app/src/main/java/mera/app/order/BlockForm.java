package mera.app.order;

import mera.app.control.FormBox;
import mera.data.order.Order;

/** The form of one block; filled again whenever the order has changed. */
abstract class BlockForm extends FormBox {

  BlockForm(String title) {
    super(title, "order-form");
  }

  /**
   * @param locked nothing may be changed any more
   */
  abstract void show(Order order, boolean locked);

  /** Where typing begins. */
  void begin() {}
}
