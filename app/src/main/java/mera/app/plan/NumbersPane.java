package mera.app.plan;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.text.Words;

/** What renumbering would change, before it does. */
final class NumbersPane extends VBox {

  private final PlanModel model;
  private final ListView<String> list = new ListView<>();
  private final Label words = new Label();
  private final Button apply;

  /**
   * @param done called when the numbers are changed
   */
  NumbersPane(PlanModel model, Runnable done) {
    this.model = model;
    list.setId("numbers");
    list.setAccessibleText("Номера: было и станет");
    list.setPlaceholder(new EmptyState("fth-check", "Все номера уже по порядку."));
    list.setCellFactory(
        any -> {
          TextFieldListCell<String> cell = new TextFieldListCell<>();
          cell.setPrefWidth(0);
          return cell;
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    apply =
        Buttons.plain(
            "fth-hash",
            "Перенумеровать",
            () -> {
              model.rows().renumber();
              done.run();
            });
    apply.setId("renumber");
    getStyleClass().add("side-body");
    getChildren().setAll(words, list, apply);
  }

  void refresh() {
    List<RowChanges.Renumbering> changes = model.rows().renumbering();
    list.getItems()
        .setAll(
            changes.stream()
                .map(one -> shown(one.before()) + " → " + shown(one.after()) + "   " + one.text())
                .toList());
    words.setText(
        changes.isEmpty()
            ? "Менять нечего."
            : "Изменится " + Words.count(changes.size(), "номер", "номера", "номеров") + ".");
    apply.setVisible(!changes.isEmpty());
  }

  private static String shown(String number) {
    return number.isEmpty() ? "без номера" : number;
  }
}
