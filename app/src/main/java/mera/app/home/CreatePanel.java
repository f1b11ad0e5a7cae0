package mera.app.home;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Card;

/** Two fields and «Создать»; no wizard. */
final class CreatePanel extends VBox {

  private final TextField region = new TextField();

  CreatePanel(HomeModel model) {
    TextField file = new TextField();
    region.textProperty().bindBidirectional(model.region());
    region.setPromptText("Лесогорская область");
    file.textProperty().bindBidirectional(model.file());
    Button choose = Buttons.plain("fth-folder", "Выбрать…", model::chooseNew);
    Button create = Buttons.primary("Создать", "Enter", model::create);
    Button cancel = Buttons.plain("Отмена", () -> model.creating().set(false));
    create
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !model.complete(), model.region(), model.file()));
    region.setOnAction(event -> model.create());
    file.setOnAction(event -> model.create());
    HBox.setHgrow(file, Priority.ALWAYS);
    HBox place = new HBox(file, choose);
    place.getStyleClass().add("buttons");
    HBox buttons = new HBox(create, cancel);
    buttons.getStyleClass().add("buttons");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("panel");
    ColumnConstraints words = new ColumnConstraints();
    words.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(words, rest);
    grid.addRow(0, label("Название региона", region), region);
    grid.addRow(1, label("Рабочий файл", file), place);
    grid.add(buttons, 1, 2);
    getChildren().setAll(new Card("Новый рабочий файл", grid));
  }

  void focusFirst() {
    region.requestFocus();
  }

  private static Label label(String words, TextField field) {
    Label label = new Label(words);
    label.setLabelFor(field);
    field.setAccessibleText(words);
    return label;
  }
}
