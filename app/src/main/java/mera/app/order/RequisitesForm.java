package mera.app.order;

import java.util.Objects;
import mera.app.control.EditText;
import mera.data.order.HeaderBlock;
import mera.data.order.Order;

/** Letterhead, kind, place and title. */
final class RequisitesForm extends BlockForm {

  private final EditText issuer;
  private final EditText kind;
  private final EditText place;
  private final EditText title;

  RequisitesForm(OrderModel model) {
    super("Реквизиты");
    issuer =
        EditText.lines(
            "Кто издаёт, построчно",
            2,
            text ->
                model.change(
                    "изменено, кто издаёт",
                    order -> order.withHead(order.head().withIssuer(lines(text)))));
    kind =
        EditText.line(
            "Вид документа",
            text ->
                model.change(
                    "изменён вид документа",
                    order -> order.withHead(order.head().withKind(text.strip()))));
    place =
        EditText.line(
            "Место издания",
            text ->
                model.change(
                    "изменено место издания",
                    order ->
                        order.withHead(
                            order.head().withPlace(text.isBlank() ? null : text.strip()))));
    title =
        EditText.lines(
            "Заголовок: «Об …», «О …»",
            3,
            text -> model.change("изменён заголовок", order -> order.withTitle(oneLine(text))));
    getChildren()
        .addAll(
            issuer,
            kind,
            place,
            title,
            hint(
                "Дата и номер вносятся один раз, вверху, и печатаются во всех местах. До"
                    + " регистрации на их месте «________»."));
  }

  @Override
  void show(Order order, boolean locked) {
    issuer.show(String.join("\n", order.head().issuer()), locked);
    kind.show(order.head().kind(), locked);
    place.show(Objects.requireNonNullElse(order.head().place(), ""), locked);
    boolean printed = order.head().blocks().contains(HeaderBlock.PLACE);
    visible(place, printed);
    title.show(order.title(), locked);
  }
}
