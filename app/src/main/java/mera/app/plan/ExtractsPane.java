package mera.app.plan;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.frame.Places;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import mera.data.PlanExtracts;
import mera.data.document.Format;
import mera.data.plan.Extract;

/** Who has what to do, and the extracts as files: one of them, or all into one folder. */
final class ExtractsPane extends VBox {

  private final PlanExtractList extracts;
  private final Places places;
  private final ListView<Extract> list = new ListView<>();
  private final ComboBox<Format> format = new ComboBox<>();
  private final Button one;
  private final Button all;

  ExtractsPane(PlanExtractList extracts, Places places) {
    this.extracts = extracts;
    this.places = places;
    Label hint = TallCell.words();
    hint.setText("Строки плана, которые исполнитель выполняет сам или в составе группы.");
    hint.getStyleClass().addAll("small", "muted");
    TextField who = new TextField();
    who.setId("extract-who");
    who.setPromptText("Школа или исполнитель, Enter");
    who.setAccessibleText("Найти школу или исполнителя по названию или коду");
    who.setOnAction(
        event -> {
          if (!who.getText().isBlank()) {
            extracts.find(who.getText());
            list.getSelectionModel().clearAndSelect(0);
          }
        });
    list.setId("extracts");
    list.setAccessibleText("Исполнители и число их мер");
    list.getStyleClass().add("lines");
    list.setItems(extracts.extracts());
    list.setPlaceholder(new EmptyState("fth-users", "В плане не распознан ни один исполнитель."));
    list.setCellFactory(any -> new Line());
    VBox.setVgrow(list, Priority.ALWAYS);
    format.setId("extract-format");
    format.setAccessibleText("Вид файлов");
    format.getItems().setAll(Format.values());
    format.setValue(Format.PDF);
    format.setMinWidth(USE_PREF_SIZE);
    one = Buttons.plain("Сохранить выписку", this::writeOne);
    one.setId("write-extract");
    one.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    all = Buttons.plain("fth-folder", "Все в папку", this::writeAll);
    all.setId("write-extracts");
    all.disableProperty().bind(extracts.extracts().emptyProperty());
    FlowPane actions = new FlowPane(format, one, all);
    actions.getStyleClass().add("flow");
    getStyleClass().add("side-body");
    getChildren().setAll(hint, who, list, actions);
    new Shortcuts().on("Enter", this::writeOne).install(list);
  }

  private void writeOne() {
    Extract extract = list.getSelectionModel().getSelectedItem();
    if (extract != null) {
      Optional.of(PlanExtracts.fileName(PlanExtracts.name(extract)) + format.getValue().ending())
          .flatMap(places::save)
          .ifPresent(file -> extracts.write(extract, file));
    }
  }

  private void writeAll() {
    places
        .folder("Папка для выписок")
        .ifPresent(folder -> extracts.writeAll(folder, format.getValue()));
  }

  private static final class Line extends TallCell<Extract> {

    private final Label who = words();
    private final Label count = words();
    private final VBox box = new VBox(who, count);

    Line() {
      count.getStyleClass().addAll("small", "muted");
    }

    @Override
    Node shown(Extract extract) {
      who.setText(PlanExtracts.name(extract));
      count.setText(Words.count(extract.rowIds().size(), "мера", "меры", "мер"));
      setAccessibleText(who.getText() + ", " + count.getText());
      return box;
    }
  }
}
