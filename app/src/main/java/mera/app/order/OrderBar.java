package mera.app.order;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.Days;
import mera.app.control.Tone;
import mera.data.Orders;
import mera.data.order.Order;

/** The choice of the order, its date and number in their one place, and the way to paper. */
final class OrderBar extends VBox {

  private final OrderModel model;
  private final MenuButton orders = new MenuButton();
  private final HBox upper = new HBox();
  private final HBox lower = new HBox();
  private final Region gap = new Region();
  private final HBox registration = new HBox();
  private final DatePicker date = new DatePicker();
  private final TextField number = new TextField();
  private final Button register;
  private final Button takeBack;
  private final Button fresh;
  private final Button amend;
  private final Button paper;
  private final HBox views;

  /**
   * @param views the switch between form and pages, for narrow windows
   * @param toPaper what «PDF и печать» does
   */
  OrderBar(OrderModel model, HBox views, Runnable toPaper) {
    this.model = model;
    this.views = views;
    choice();
    fresh = Buttons.plain("fth-plus", "Новый", model::begin);
    fresh.setId("order-new");
    fresh.setAccessibleText("Новый приказ");
    register = Buttons.plain("Зарегистрировать", this::register);
    register.setId("register");
    takeBack =
        Buttons.plain("fth-corner-up-left", "Отменить регистрацию", model.registration()::takeBack);
    takeBack.setId("take-back");
    amend = Buttons.plain("fth-edit", "Изменяющий приказ", model.registration()::amend);
    amend.setId("amend");
    amend.setTooltip(new Tooltip("Новый приказ о том, что изменилось в планах после регистрации"));
    paper = Buttons.primary("PDF и печать", "Ctrl+P", toPaper);
    paper.setId("to-paper");
    typed();
    HBox.setHgrow(gap, Priority.ALWAYS);
    for (HBox row : List.of(upper, lower, registration)) {
      row.getStyleClass().add("order-row");
    }
    views.setMinWidth(USE_PREF_SIZE);
    getStyleClass().addAll("toolbar", "order-bar");
    arrange(1, false);
    model.order().subscribe(this::show);
  }

  private void choice() {
    orders.setId("orders");
    orders.getStyleClass().add("order-choice");
    model.orders().subscribe(this::fill);
    fill();
  }

  private void fill() {
    orders.getItems().setAll(model.orders().stream().map(this::item).toList());
  }

  private MenuItem item(Order order) {
    MenuItem item = new MenuItem(name(order));
    item.setOnAction(event -> model.choose(order));
    return item;
  }

  private static String name(Order order) {
    return order.id() + "  " + order.title();
  }

  private void typed() {
    Days.in(date);
    date.setId("order-date");
    date.setAccessibleText("Дата приказа");
    date.setPromptText("дд.мм.гггг");
    date.getEditor().textProperty().bindBidirectional(model.registration().date());
    number.setId("order-number");
    number.setAccessibleText("Номер приказа");
    number.textProperty().bindBidirectional(model.registration().number());
    number.setOnAction(event -> register());
  }

  private void register() {
    requestFocus();
    model.registration().register();
  }

  private void show() {
    Order order = model.order().get();
    if (order == null) {
      return;
    }
    orders.setText(name(order));
    orders.setTooltip(new Tooltip(order.title()));
    orders.setAccessibleText("Приказ " + name(order));
    if (order.isRegistered()) {
      takeBack.setText(
          model.registration().canTakeBack() ? "Отменить регистрацию" : "Открыть журнал");
      takeBack.setAccessibleText(takeBack.getText());
      takeBack.setTooltip(
          new Tooltip(
              model.registration().canTakeBack()
                  ? "Приказ снова станет черновиком"
                  : "Правка закрыта. Вернуться к черновику можно из журнала"));
      registration
          .getChildren()
          .setAll(
              new Chip(Tone.SUCCESS, "fth-check-circle", Orders.numberAndDate(order)),
              takeBack,
              amend);
    } else {
      Label day = new Label("Дата");
      day.setLabelFor(date);
      day.setMinWidth(USE_PREF_SIZE);
      Label sign = new Label("Номер");
      sign.setLabelFor(number);
      sign.setMinWidth(USE_PREF_SIZE);
      registration.getChildren().setAll(day, date, sign, number, register);
    }
  }

  /**
   * As the room allows.
   *
   * @param rows 1 or 2
   * @param switching whether form and pages take turns
   */
  void arrange(int rows, boolean switching) {
    upper.getChildren().setAll(orders, fresh);
    lower.getChildren().clear();
    (rows == 1 ? upper : lower).getChildren().add(registration);
    upper.getChildren().add(gap);
    if (switching) {
      upper.getChildren().add(views);
    }
    // Where there is little room the button says in its tooltip what it does.
    takeBack.setContentDisplay(rows == 1 ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    upper.getChildren().add(paper);
    getChildren().setAll(upper);
    if (rows == 2) {
      getChildren().add(lower);
    }
  }
}
