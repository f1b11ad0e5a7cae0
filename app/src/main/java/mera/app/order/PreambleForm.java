package mera.app.order;

import mera.data.order.Order;

/** Basis and purpose. */
final class PreambleForm extends BlockForm {

  private final EditText text;
  private final Tokens tokens;

  PreambleForm(OrderModel model) {
    super("Преамбула");
    text =
        EditText.lines(
            "Основание и цель",
            6,
            typed ->
                model.change("изменена преамбула", order -> order.withPreamble(typed.strip())));
    tokens = new Tokens(text);
    getChildren()
        .addAll(
            text,
            tokens,
            hint("Слово «приказываю» ставится само: на месте {operative} или в конце."));
  }

  @Override
  void show(Order order, boolean locked) {
    text.show(order.preamble(), locked);
    tokens.show(order, locked);
  }
}
