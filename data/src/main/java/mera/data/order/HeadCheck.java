package mera.data.order;

import java.util.List;
import mera.data.plan.Remark.Weight;

/** Requisites without which nothing is signed. */
final class HeadCheck {

  private HeadCheck() {}

  static void add(Order order, List<OrderRemark> remarks) {
    String title = order.title().strip();
    Spot head = new Spot.Head("заголовок");
    if (title.isEmpty()) {
      remarks.add(
          OrderRemark.of(
              "O01", Weight.MISTAKE, head, "Заголовка нет: ГОСТ Р 7.0.97-2025 требует его."));
    } else if (!title.matches("(?su)(?:О|Об|Обо) .*")) {
      remarks.add(
          OrderRemark.of(
              "O01", Weight.DOUBT, head, "Заголовок отвечает на вопрос «о чём»: «О …», «Об …»."));
    }
    if (order.head().issuer().stream().allMatch(String::isBlank)) {
      remarks.add(
          OrderRemark.of(
              "O02",
              Weight.MISTAKE,
              new Spot.Head("бланк"),
              "Не указан орган, который издаёт документ."));
    }
    Signatory signatory = order.signatory();
    if (signatory.name().isBlank() || signatory.position().stream().allMatch(String::isBlank)) {
      remarks.add(
          OrderRemark.of(
              "O02",
              Weight.MISTAKE,
              new Spot.Signature(),
              "Укажите должность и фамилию того, кто подписывает."));
    }
    if (order.registration().date() == null && order.registration().number() != null) {
      remarks.add(
          OrderRemark.of(
              "O02", Weight.DOUBT, new Spot.Head("дата"), "Номер есть, а даты нет: внесите дату."));
    }
  }
}
