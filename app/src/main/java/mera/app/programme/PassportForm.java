package mera.app.programme;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EditText;
import mera.app.control.Icon;
import mera.data.plan.ChapterText;
import mera.data.plan.Indicator;
import mera.data.plan.Part;
import mera.data.plan.Programme;
import mera.data.plan.ProgrammeEdit;

/** The rows of the passport. */
final class PassportForm extends PieceForm {

  private static final String OTHER = "Другая строка";

  private final ProgrammeModel model;
  private final VBox rows = new VBox();
  private final Label none = hint("Паспорта нет. Добавьте первую строку.");
  private final MenuButton add = new MenuButton("Добавить строку", Icon.of("fth-plus"));
  private List<Indicator> indicators = List.of();

  PassportForm(ProgrammeModel model) {
    super("Паспорт");
    this.model = model;
    rows.getStyleClass().add("order-form-part");
    rows.setId("passport-rows");
    add.setId("passport-add");
    add.setAccessibleText("Добавить строку паспорта");
    add.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            none,
            rows,
            add,
            hint(
                "Каждая строка текста печатается с новой строки; пункты списка начинайте с «– »."
                    + " "
                    + ChapterText.LIST
                    + " – все показатели из списка."));
  }

  @Override
  void show(ProgrammeModel.Shown now) {
    List<Part.Entry> entries = now.programme().passport().orElse(List.of());
    indicators = now.programme().indicators();
    visible(none, entries.isEmpty());
    visible(add, !now.locked());
    while (rows.getChildren().size() > entries.size()) {
      rows.getChildren().removeLast();
    }
    while (rows.getChildren().size() < entries.size()) {
      rows.getChildren().add(new Row(rows.getChildren().size()));
    }
    for (int i = 0; i < entries.size(); i++) {
      ((Row) rows.getChildren().get(i)).show(entries.get(i), entries.size(), now.locked());
    }
    List<String> names = entries.stream().map(Part.Entry::name).toList();
    add.getItems().clear();
    Programme.PASSPORT_NAMES.stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> add.getItems().add(item(name, name)));
    add.getItems().add(item(OTHER, "Название строки"));
  }

  private MenuItem item(String words, String name) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(
        event ->
            model.change(
                "паспорт, новая строка «" + name + "»", old -> ProgrammeEdit.addEntry(old, name)));
    return item;
  }

  @Override
  void begin(int row) {
    if (row >= 0 && row < rows.getChildren().size()) {
      ((Row) rows.getChildren().get(row)).text.field().requestFocus();
    }
  }

  /** One row: its name, its text and where it stands. */
  private final class Row extends VBox {

    private final int place;
    private final EditText name;
    private final EditText text;
    private final Button up;
    private final Button down;
    private final Button remove;
    private final Button own = Buttons.flat("fth-edit-3", "Свой текст", this::own);
    private final Button listed = Buttons.flat("fth-list", "Из списка показателей", this::listed);
    private Part.Entry shown = new Part.Entry("", "");

    Row(int place) {
      this.place = place;
      name = EditText.line("Строка " + (place + 1), typed -> entry(typed, text().text()));
      text = EditText.lines("Текст", 2, typed -> entry(text().name(), typed));
      name.setId("passport-name-" + place);
      text.setId("passport-text-" + place);
      up = Buttons.icon("fth-arrow-up", "Строка выше", null, () -> move(-1));
      down = Buttons.icon("fth-arrow-down", "Строка ниже", null, () -> move(1));
      remove =
          Buttons.icon(
              "fth-trash-2",
              "Убрать строку",
              null,
              () ->
                  model.change(
                      "паспорт, убрана строка «" + shown.name() + "»",
                      old -> ProgrammeEdit.removeEntry(old, place)));
      remove.setId("passport-remove-" + place);
      down.setId("passport-down-" + place);
      own.setId("passport-own-" + place);
      HBox tools = new HBox(up, down, remove);
      tools.getStyleClass().add("buttons");
      getStyleClass().add("edit");
      getChildren().setAll(name, text, flow(tools, own, listed));
    }

    private Part.Entry text() {
      return new Part.Entry(shown.name(), ChapterText.shown(shown.text()));
    }

    void show(Part.Entry now, int count, boolean locked) {
      shown = now;
      String words = ChapterText.shown(now.text());
      name.show(now.name(), locked);
      text.show(words, locked);
      up.setDisable(place == 0);
      down.setDisable(place + 1 == count);
      List.of(up, down, remove).forEach(button -> visible(button, !locked));
      boolean counted = speaksOfIndicators(now.name());
      visible(own, !locked && isListed(words));
      visible(listed, !locked && counted && !isListed(words));
    }

    private void entry(String newName, String newText) {
      model.change(
          "паспорт, строка «" + newName.strip() + "»",
          old -> ProgrammeEdit.entry(old, place, newName, newText));
    }

    private void own() {
      entry(shown.name(), writtenOut(text().text(), indicators));
    }

    private void listed() {
      entry(shown.name(), ChapterText.LIST);
    }

    private void move(int by) {
      model.change(
          "паспорт, переставлена строка «" + shown.name() + "»",
          old -> ProgrammeEdit.moveEntry(old, place, by));
    }
  }
}
