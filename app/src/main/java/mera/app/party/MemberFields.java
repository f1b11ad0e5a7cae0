package mera.app.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Shown;
import mera.data.Directory;
import mera.data.Directory.Entry;
import mera.data.plan.Members;

/** Who belongs to a group: named parties, all schools of the register, those of a list. */
final class MemberFields extends VBox {

  private static final Directory.View NOTHING = new Directory.View(List.of(), List.of(), List.of());

  private final CheckBox every = new CheckBox("Все школы реестра");
  private final ComboBox<String> list = new ComboBox<>();
  private final FlowPane named = new FlowPane();
  private final ComboBox<Entry> more = new ComboBox<>();
  private final List<String> keys = new ArrayList<>();
  private PartyPicture picture = new PartyPicture(NOTHING, List.of(), List.of());

  MemberFields() {
    every.setId("members-every");
    list.setId("members-list");
    list.setAccessibleText("Школы из перечня");
    list.setConverter(Shown.by(id -> id.isEmpty() ? "нет" : picture.listTitle(id), "нет"));
    list.setMaxWidth(Double.MAX_VALUE);
    named.getStyleClass().add("chips");
    named.setId("members-named");
    more.setId("members-add");
    more.setAccessibleText("Добавить в состав");
    more.setPromptText("Добавить в состав");
    more.getStyleClass().add("link-choice");
    more.setConverter(Shown.by(entry -> entry.party().name()));
    Button add = Buttons.plain("fth-plus", "Добавить", this::added);
    add.setId("members-take");
    add.setAccessibleText("Добавить в состав выбранного");
    FlowPane adding = new FlowPane(more, add);
    adding.getStyleClass().add("chips");
    getStyleClass().add("order-form-part");
    getChildren()
        .setAll(
            every,
            Fields.under("Школы из перечня (состав меняется вместе с перечнем)", list),
            Fields.under("Поимённо", named),
            adding);
  }

  private void added() {
    Entry entry = more.getValue();
    if (entry != null && !keys.contains(entry.key())) {
      keys.add(entry.key());
      chips();
    }
  }

  private void chips() {
    named.getChildren().clear();
    for (String key : keys) {
      String name = picture.entry(key).map(entry -> entry.party().name()).orElse(key);
      Button chip =
          Buttons.plain(
              "fth-x",
              name,
              () -> {
                keys.remove(key);
                chips();
              });
      chip.setMinWidth(0);
      chip.setAccessibleText("Убрать из состава: " + name);
      named.getChildren().add(chip);
    }
    more.setValue(null);
  }

  /**
   * @param own key of the group itself; empty: a new one
   */
  void show(PartyPicture now, String own, Members members) {
    picture = now;
    every.setSelected(members.everySchool());
    list.getItems().setAll("");
    now.lists().forEach(one -> list.getItems().add(Objects.requireNonNull(one.id())));
    String id = members.listId();
    if (id != null && !list.getItems().contains(id)) {
      list.getItems().add(id);
    }
    list.setValue(id == null ? "" : id);
    more.getItems().setAll(now.others(own));
    keys.clear();
    keys.addAll(members.keys());
    chips();
  }

  Members members() {
    String id = list.getValue();
    return new Members(keys, every.isSelected(), id == null || id.isEmpty() ? null : id);
  }
}
