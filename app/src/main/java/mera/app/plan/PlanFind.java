package mera.app.plan;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mera.app.control.Buttons;
import mera.app.control.FilterField;
import mera.app.key.Shortcuts;
import mera.app.text.Words;

/** Words that narrow the table of a plan, and how many rows have them; shown on demand. */
final class PlanFind extends HBox {

  private final PlanModel model;
  private final FilterField field;
  private final Label count = new Label();
  private final Runnable back;

  /**
   * @param back gives the keys to the table
   */
  PlanFind(PlanModel model, Runnable back) {
    this.model = model;
    this.back = back;
    field =
        new FilterField("Слова из любой ячейки", "Фильтр строк плана: слова", model.filter(), back);
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setMaxWidth(Double.MAX_VALUE);
    count.setId("found");
    count.setMinWidth(USE_PREF_SIZE);
    count.getStyleClass().add("muted");
    Button close = Buttons.icon("fth-x", "Показать все строки", "Esc", this::close);
    close.setId("close-filter");
    getStyleClass().add("toolbar");
    getChildren().setAll(field, count, close);
    new Shortcuts().on("Esc", this::close).on("Enter", back).install(this);
    show(false);
  }

  /** Puts the cursor into the field. */
  void open() {
    show(true);
    field.requestFocus();
    field.selectAll();
  }

  /** All rows are in sight again. */
  void close() {
    model.filter().set("");
    show(false);
    back.run();
  }

  /** How many rows are in sight. */
  void refresh(int found, int all) {
    boolean filtered = !model.filter().get().isBlank();
    count.setText(filtered ? "Строк " + Words.number(found) + " из " + Words.number(all) : "");
    if (filtered) {
      show(true);
    }
  }

  private void show(boolean wish) {
    setVisible(wish);
    setManaged(wish);
  }
}
