package mera.app.order;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mera.app.control.Days;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.data.Orders;
import mera.data.order.Order;
import mera.data.problem.Refusal;

/** Gives the order its date and number, takes them back, and leads to an order that changes it. */
public final class OrderRegistration {

  private final Desk desk;
  private final OrderModel model;
  private final StringProperty date = new SimpleStringProperty("");
  private final StringProperty number = new SimpleStringProperty("");
  private String lastAction = "";

  OrderRegistration(Desk desk, OrderModel model) {
    this.desk = desk;
    this.model = model;
  }

  /** Date as it is typed before registration: «27.11.2026». */
  public StringProperty date() {
    return date;
  }

  /** Number as it is typed before registration. */
  public StringProperty number() {
    return number;
  }

  /** For another order nothing is typed yet. */
  void clear() {
    date.set("");
    number.set("");
  }

  /**
   * @param action the last one of the history
   */
  void follows(String action) {
    lastAction = action;
  }

  /** Gives the order its date and number in all places and locks it. */
  public void register() {
    Order now = model.order().get();
    if (now == null || now.isRegistered()) {
      return;
    }
    Optional<LocalDate> day = Days.typed(date.get());
    String typed = number.get().strip();
    if (day.isEmpty()) {
      desk.notices().refused("Укажите дату приказа так: 27.11.2026.");
    } else if (typed.isEmpty()) {
      desk.notices().refused("Укажите номер приказа.");
    } else {
      String id = Objects.requireNonNull(now.id());
      desk.work()
          .start(
              "Регистрация",
              steps -> registered(id, day.get(), typed),
              stored -> {
                model.put(stored);
                desk.navigation().changed();
                desk.notices().done(Orders.registration(stored) + ". Правка закрыта.");
              },
              desk.notices()::refused);
    }
  }

  private Order registered(String id, LocalDate day, String typed) throws Refusal {
    Order stored = desk.workspace().order(id);
    if (stored.isRegistered()) {
      return stored;
    }
    return Orders.of(desk.workspace()).register(id, day, typed);
  }

  /** Is the registration the last action, so that it can be taken back at once? */
  public boolean canTakeBack() {
    Order now = model.order().get();
    return now != null && now.isRegistered() && lastAction.equals(Orders.registration(now));
  }

  /** Takes the registration back; where other actions came after it, the journal leads there. */
  public void takeBack() {
    if (!canTakeBack()) {
      desk.navigation().show(Section.HISTORY);
      return;
    }
    desk.work()
        .start(
            "Отмена регистрации",
            steps -> desk.workspace().undo(),
            undone -> desk.navigation().changed(),
            desk.notices()::refused);
  }

  /** Composes the order that changes this one as its plans have changed since. */
  void amend() {
    String id = Objects.requireNonNull(Objects.requireNonNull(model.order().get()).id());
    desk.work()
        .start(
            "Изменяющий приказ",
            steps -> Orders.of(desk.workspace()).amend(id),
            model::composed,
            desk.notices()::refused);
  }
}
