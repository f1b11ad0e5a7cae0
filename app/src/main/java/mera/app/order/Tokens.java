package mera.app.order;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import mera.app.control.EditText;
import mera.app.control.Icon;
import mera.data.order.Appendix;
import mera.data.order.Order;

/** Puts into a text what cannot go stale: references to appendices, schools, date and number. */
final class Tokens extends MenuButton {

  private final EditText text;

  Tokens(EditText text) {
    super("Вставить", Icon.of("fth-plus"));
    this.text = text;
    setAccessibleText("Вставить ссылку на приложение, школы, дату или номер");
    setMinWidth(USE_PREF_SIZE);
  }

  void show(Order order, boolean locked) {
    BlockForm.visible(this, !locked);
    getItems().clear();
    add("Кому (из поля ниже)", "{to}");
    for (int i = 0; i < order.bases().size(); i++) {
      add("Основание " + (i + 1), "{basis:" + (i + 1) + "}");
    }
    List<Appendix> appendices = order.appendices();
    for (int i = 0; i < appendices.size(); i++) {
      add("Ссылка на приложение " + (i + 1), "{ref:" + appendices.get(i).ref() + "}");
    }
    order
        .lists()
        .forEach(
            (use, schools) -> {
              if (!schools.isEmpty()) {
                String title = Supplies.title(use);
                add(title + ": перечень", "{schools:" + use + "}");
                add(title + ": руководителям", "{directors.dat:" + use + "}");
              }
            });
    add("Дата приказа", "{date}");
    add("Номер приказа", "{number}");
  }

  private void add(String words, String token) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> text.insert(token));
    getItems().add(item);
  }
}
