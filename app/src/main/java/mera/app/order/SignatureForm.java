package mera.app.order;

import java.util.Objects;
import mera.app.control.EditText;
import mera.data.order.Order;
import mera.data.order.Signatory;

/** Who signs, who agreed, who prepared the order. */
final class SignatureForm extends BlockForm {

  private final OrderModel model;
  private final EditText position;
  private final ActingBox acting;
  private final EditText name;
  private final EditText executor;
  private final SignatoryList approvals;
  private final SignatoryList visas;
  private final SignatoryList readers;

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
                    order -> order.withSignatory(order.signatory().withName(text.strip()))));
    executor =
        EditText.line(
            "Исполнитель и телефон",
            text ->
                model.change(
                    "изменён исполнитель",
                    order -> order.withExecutor(text.isBlank() ? null : text.strip())));
    approvals =
        new SignatoryList(
            model, "Согласующий", "add-approval", Order::approvals, Order::withApprovals);
    visas =
        new SignatoryList(
            model,
            "Виза",
            "add-visa",
            order -> order.sheets().visas(),
            (order, all) -> order.withSheets(order.sheets().withVisas(all)));
    readers =
        new SignatoryList(
            model,
            "Ознакомление",
            "add-reader",
            order -> order.sheets().readers(),
            (order, all) -> order.withSheets(order.sheets().withReaders(all)));
    acting =
        new ActingBox(
            model,
            edit ->
                model.change(
                    "изменена должность подписавшего",
                    order -> order.withSignatory(edit.apply(order.signatory()))));
    acting.setId("acting");
    getChildren()
        .addAll(
            position,
            acting,
            name,
            executor,
            approvals,
            hint("Листы печатаются после приложений; пустых листов нет."),
            visas,
            readers);
  }

  @Override
  void show(Order order, boolean locked) {
    position.show(String.join("\n", order.signatory().printed()), locked);
    acting.show(order.signatory(), locked);
    name.show(order.signatory().name(), locked);
    executor.show(Objects.requireNonNullElse(order.executor(), ""), locked);
    approvals.show(order, locked);
    visas.show(order, locked);
    readers.show(order, locked);
  }

  private static Signatory positioned(Signatory old, String text) {
    return old.withPrinted(lines(text));
  }
}
