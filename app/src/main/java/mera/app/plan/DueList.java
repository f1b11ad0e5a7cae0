package mera.app.plan;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.DataTable;
import mera.app.key.Shortcuts;
import org.jspecify.annotations.Nullable;

/** Measures of a day or of a month, from where they are edited or looked up in the plan. */
final class DueList extends VBox {

  private final PlanModel model;
  private final Label title = new Label();
  private final DataTable<Due> table = new DataTable<>("Меры");
  private final Label none = new Label();

  /** What a list asks of the view. */
  interface Wishes {

    /** Edits the row. */
    void editRow(String id);

    /** Picks the deadline of the row. */
    void pickDeadline(String id);

    /** Shows the row in the tree. */
    void jump(String id);
  }

  DueList(PlanModel model, Wishes wishes) {
    this.model = model;
    setId("due-list");
    title.getStyleClass().add("h2");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    table.setId("due");
    table.text("Мера", 20, Due::text);
    table.hideBelow(48, table.text("Исполнители", 12, due -> String.join(", ", due.parties())));
    table.text("Срок в плане", 11, Due::note);
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    none.getStyleClass().add("muted");
    none.setWrapText(true);
    table.setPlaceholder(none);
    VBox.setVgrow(table, Priority.ALWAYS);
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    Consumer<Consumer<String>> onChosen =
        action -> {
          Due one = table.getSelectionModel().getSelectedItem();
          if (one != null) {
            action.accept(one.id());
          }
        };
    Button edit =
        Buttons.icon("fth-edit-2", "Править", "Enter", () -> onChosen.accept(wishes::editRow));
    Button jump =
        Buttons.icon("fth-list", "К строке плана", null, () -> onChosen.accept(wishes::jump));
    for (Button one : List.of(edit, jump)) {
      one.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
      one.setMinWidth(USE_PREF_SIZE);
    }
    jump.setId("due-jump");
    HBox head = new HBox(title, edit, jump);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    new Shortcuts()
        .on("Enter", () -> onChosen.accept(wishes::editRow))
        .on("F2", () -> onChosen.accept(wishes::editRow))
        .on("Alt+Down", () -> onChosen.accept(wishes::pickDeadline))
        .install(table);
    table.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            onChosen.accept(wishes::editRow);
          }
        });
    getStyleClass().add("due-list");
    getChildren().setAll(head, table);
  }

  private void chosen(@Nullable Due one) {
    if (one != null) {
      model.chosen().set(one.id());
    }
  }

  /**
   * @param words over the list
   * @param empty stands there when there is no measure
   */
  void show(String words, String empty, List<Due> measures) {
    title.setText(words);
    none.setText(empty);
    if (!table.getItems().equals(measures)) {
      table.getItems().setAll(measures);
    }
  }

  /** The keys go to the first measure. */
  void focus() {
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
    table.requestFocus();
  }
}
