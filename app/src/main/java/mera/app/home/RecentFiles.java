package mera.app.home;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.EmptyState;
import mera.app.control.Icon;

/** The files of before: Enter or a click opens, Del takes from the list. */
final class RecentFiles extends VBox {

  private static final double ROW = 3.15;

  private final HomeModel model;
  private final ListView<HomeModel.Recent> list = new ListView<>();

  RecentFiles(HomeModel model) {
    this.model = model;
    Label head = new Label("Недавние");
    head.getStyleClass().add("h2");
    head.setLabelFor(list);
    list.setItems(model.recent());
    list.setAccessibleText("Недавние файлы. Enter открывает, Del убирает из списка");
    list.setCellFactory(view -> new FileCell());
    list.setOnKeyPressed(this::pressed);
    list.styleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> "-fx-pref-height: " + (model.recent().size() * ROW + 0.8) + "em;",
                model.recent()));
    EmptyState empty = new EmptyState("fth-inbox", "Здесь появятся ваши файлы");
    empty.visibleProperty().bind(Bindings.isEmpty(model.recent()));
    list.visibleProperty().bind(Bindings.isNotEmpty(model.recent()));
    list.managedProperty().bind(list.visibleProperty());
    empty.managedProperty().bind(empty.visibleProperty());
    VBox body = new VBox(list, empty);
    getStyleClass().add("recent");
    getChildren().setAll(head, body);
  }

  void focusFirst() {
    list.getSelectionModel().selectFirst();
    list.requestFocus();
  }

  private void pressed(KeyEvent event) {
    HomeModel.Recent file = list.getSelectionModel().getSelectedItem();
    if (file == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      model.open(file.file());
    } else if (event.getCode() == KeyCode.DELETE) {
      event.consume();
      model.forget(file);
    }
  }

  private final class FileCell extends ListCell<HomeModel.Recent> {
    private final Label name = new Label();
    private final Label folder = new Label();
    private final Label changed = new Label();
    private final Label size = new Label();
    private final HBox row;
    private final ContextMenu menu = new ContextMenu();

    FileCell() {
      name.getStyleClass().add("strong");
      folder.getStyleClass().addAll("small", "muted");
      changed.getStyleClass().addAll("muted", "changed");
      size.getStyleClass().addAll("muted", "size");
      changed.setMinWidth(USE_PREF_SIZE);
      size.setMinWidth(USE_PREF_SIZE);
      VBox words = new VBox(name, folder);
      words.getStyleClass().add("words");
      HBox.setHgrow(words, Priority.ALWAYS);
      words.setMaxWidth(Double.MAX_VALUE);
      StackPane icon = new StackPane(Icon.of("fth-database"));
      icon.setMinWidth(Region.USE_PREF_SIZE);
      row = new HBox(icon, words, changed, size);
      row.getStyleClass().add("file");
      MenuItem open = new MenuItem("Открыть");
      open.setOnAction(event -> model.open(getItem().file()));
      MenuItem forget = new MenuItem("Убрать из списка");
      forget.setOnAction(event -> model.forget(getItem()));
      menu.getItems().setAll(open, forget);
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            if (getItem() != null && event.getClickCount() == 2) {
              model.open(getItem().file());
            }
          });
    }

    @Override
    protected void updateItem(HomeModel.Recent file, boolean empty) {
      super.updateItem(file, empty);
      if (empty || file == null) {
        setGraphic(null);
        setContextMenu(null);
        setAccessibleText("");
        return;
      }
      name.setText(file.name());
      folder.setText(file.folder());
      changed.setText(file.there() ? file.changed() : "файл перемещён");
      size.setText(file.size());
      row.setOpacity(file.there() ? 1 : 0.6);
      setGraphic(row);
      setContextMenu(menu);
      setAccessibleText(file.name() + ", " + changed.getText() + ", " + file.folder());
    }
  }
}
