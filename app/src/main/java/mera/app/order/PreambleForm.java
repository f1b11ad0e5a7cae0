package mera.app.order;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EditText;
import mera.data.order.Basis;
import mera.data.order.Order;

/** Basis and purpose. */
final class PreambleForm extends BlockForm {

  private final EditText text;
  private final Tokens tokens;
  private final OrderModel model;
  private final VBox bases = new VBox();
  private final Button add;

  PreambleForm(OrderModel model) {
    super("Преамбула");
    this.model = model;
    text =
        EditText.lines(
            "Основание и цель",
            6,
            typed ->
                model.change("изменена преамбула", order -> order.withPreamble(typed.strip())));
    tokens = new Tokens(text);
    add = Buttons.plain("fth-plus", "Основание", this::add);
    add.setId("basis-add");
    bases.getStyleClass().add("order-form-part");
    getChildren()
        .addAll(
            text,
            tokens,
            hint("Слово «приказываю» ставится само: на месте {operative} или в конце."),
            bases,
            add);
  }

  /** What is still to be written is blank, as elsewhere. */
  private void add() {
    model.change(
        "добавлено основание",
        order ->
            order.withBasisAdded(
                new Basis(
                    Basis.Link.ACCORDING,
                    "приказ",
                    PointModel.BLANK,
                    null,
                    PointModel.BLANK,
                    "",
                    "")));
  }

  private void remove(int place) {
    model.change("убрано основание " + (place + 1), order -> order.withBasisRemoved(place));
  }

  @Override
  void show(Order order, boolean locked) {
    text.show(order.preamble(), locked);
    tokens.show(order, locked);
    while (bases.getChildren().size() > order.bases().size()) {
      bases.getChildren().removeLast();
    }
    while (bases.getChildren().size() < order.bases().size()) {
      int place = bases.getChildren().size();
      bases.getChildren().add(new BasisForm(model, place, () -> remove(place)));
    }
    for (int place = 0; place < order.bases().size(); place++) {
      ((BasisForm) bases.getChildren().get(place)).show(order.bases().get(place), locked);
    }
    visible(add, !locked);
  }
}
