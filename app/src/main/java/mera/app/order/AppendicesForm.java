package mera.app.order;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Icon;
import mera.data.Attachments;
import mera.data.order.Appendix;
import mera.data.order.Order;

/** All appendices: what is attached, what can be, and what of it is out of date. */
final class AppendicesForm extends BlockForm {

  private final OrderModel model;
  private final Label all = new Label();
  private final MenuButton add = new MenuButton("Добавить приложение", Icon.of("fth-plus"));
  private final Label stale = new Label();
  private final Button refresh;
  private final VBox changed;

  AppendicesForm(OrderModel model) {
    super("Приложения");
    this.model = model;
    all.setWrapText(true);
    all.setMinHeight(USE_PREF_SIZE);
    add.setId("appendix-add");
    add.setMinWidth(USE_PREF_SIZE);
    add.setAccessibleText("Добавить приложение");
    stale.setWrapText(true);
    stale.setMinHeight(USE_PREF_SIZE);
    stale.setId("appendix-stale");
    refresh = Buttons.plain("fth-refresh-cw", "Обновить приложения", () -> {});
    refresh.setId("appendix-refresh");
    changed = new VBox(hint("С составления приказа изменилось:"), stale, refresh);
    changed.getStyleClass().add("order-form-part");
    getChildren()
        .addAll(
            all,
            add,
            changed,
            hint(
                "Новое приложение становится последним, и появляется пункт со ссылкой на него;"
                    + " порядок меняется стрелками в самом приложении. Номера, ссылки в тексте,"
                    + " дата и номер приказа в углу каждого приложения ставятся сами."));
    visible(changed, false);
  }

  @Override
  void show(Order order, boolean locked) {
    StringBuilder words = new StringBuilder();
    for (Appendix appendix : order.appendices()) {
      int number = order.appendices().indexOf(appendix) + 1;
      words.append(words.isEmpty() ? "" : "\n").append(number).append(". ");
      words.append(Outline.title(appendix));
    }
    all.setText(words.isEmpty() ? "Приложений нет." : words.toString());
    visible(add, !locked);
    visible(changed, false);
    if (!locked) {
      model.attachments().ask(this::offer, this::stale);
    }
  }

  private void offer(List<Attachments.Offer> offers) {
    add.getItems()
        .setAll(
            offers.stream()
                .map(
                    offer -> {
                      MenuItem item = new MenuItem(offer.name());
                      item.setMnemonicParsing(false);
                      item.setOnAction(event -> model.attachments().attach(offer));
                      return item;
                    })
                .toList());
    add.setDisable(offers.isEmpty());
  }

  private void stale(Attachments.Refreshed found) {
    visible(changed, !found.lines().isEmpty());
    stale.setText(String.join("\n", found.lines()));
    refresh.setOnAction(event -> model.attachments().refreshAppendices(found));
  }
}
