package mera.app.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EditText;
import mera.data.order.Order;
import mera.data.order.Signatory;

/** Who signs, who agreed, who prepared the order. */
final class SignatureForm extends BlockForm {

  private final OrderModel model;
  private final EditText position;
  private final EditText name;
  private final EditText executor;
  private final VBox approvals = new VBox();
  private final Button add;

  SignatureForm(OrderModel model) {
    super("Подпись и согласование");
    this.model = model;
    position =
        EditText.lines(
            "Должность, построчно",
            2,
            text ->
                model.change(
                    "изменена должность подписавшего",
                    order -> order.withSignatory(positioned(order.signatory(), text))));
    name =
        EditText.line(
            "Подписывает: И.О. Фамилия",
            text ->
                model.change(
                    "изменён подписавший",
                    order -> order.withSignatory(named(order.signatory(), text))));
    executor =
        EditText.line(
            "Исполнитель и телефон",
            text ->
                model.change(
                    "изменён исполнитель",
                    order -> order.withExecutor(text.isBlank() ? null : text.strip())));
    add = Buttons.plain("fth-plus", "Согласующий", this::add);
    add.setId("add-approval");
    approvals.getStyleClass().add("order-form-part");
    getChildren().addAll(position, name, executor, approvals, add);
  }

  @Override
  void show(Order order, boolean locked) {
    position.show(String.join("\n", order.signatory().position()), locked);
    name.show(order.signatory().name(), locked);
    executor.show(Objects.requireNonNullElse(order.executor(), ""), locked);
    List<Signatory> all = order.approvals();
    while (approvals.getChildren().size() > all.size()) {
      approvals.getChildren().removeLast();
    }
    while (approvals.getChildren().size() < all.size()) {
      approvals.getChildren().add(new Approver(approvals.getChildren().size()));
    }
    for (int at = 0; at < all.size(); at++) {
      ((Approver) approvals.getChildren().get(at)).show(all.get(at), locked);
    }
    visible(add, !locked);
  }

  private void add() {
    model.change(
        "добавлен согласующий",
        order -> {
          List<Signatory> all = new ArrayList<>(order.approvals());
          all.add(new Signatory(List.of(PointModel.BLANK), PointModel.BLANK));
          return order.withApprovals(all);
        });
  }

  private static Signatory positioned(Signatory old, String text) {
    return new Signatory(lines(text), old.name());
  }

  private static Signatory named(Signatory old, String text) {
    return new Signatory(old.position(), text.strip());
  }

  /** One of those who agreed. */
  private final class Approver extends VBox {

    private final int at;
    private final EditText post;
    private final EditText who;
    private final Button remove;

    Approver(int at) {
      this.at = at;
      String number = " " + (at + 1);
      post =
          EditText.lines(
              "Согласующий" + number + ": должность, построчно",
              1,
              text -> edit("изменён согласующий" + number, old -> positioned(old, text)));
      who =
          EditText.line(
              "Согласующий" + number + ": И.О. Фамилия",
              text -> edit("изменён согласующий" + number, old -> named(old, text)));
      remove = Buttons.icon("fth-trash-2", "Удалить согласующего" + number, null, this::remove);
      HBox row = new HBox(who, remove);
      HBox.setHgrow(who, Priority.ALWAYS);
      row.getStyleClass().add("order-row");
      getStyleClass().add("order-form-part");
      getChildren().setAll(post, row);
    }

    void show(Signatory signatory, boolean locked) {
      post.show(String.join("\n", signatory.position()), locked);
      who.show(signatory.name(), locked);
      visible(remove, !locked);
    }

    private void edit(String what, UnaryOperator<Signatory> edit) {
      model.change(
          what,
          order -> {
            List<Signatory> all = new ArrayList<>(order.approvals());
            if (at < all.size()) {
              all.set(at, edit.apply(all.get(at)));
            }
            return order.withApprovals(all);
          });
    }

    private void remove() {
      model.change(
          "удалён согласующий " + (at + 1),
          order -> {
            List<Signatory> all = new ArrayList<>(order.approvals());
            if (at < all.size()) {
              all.remove(at);
            }
            return order.withApprovals(all);
          });
    }
  }
}
