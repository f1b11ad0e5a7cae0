package mera.app.plan;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.VBox;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.data.plan.Field;
import org.jspecify.annotations.Nullable;

/** The printed deadline and, below it, what is understood of it; the nodes serve every row. */
final class DeadlineCell extends TreeTableCell<PlanRow, PlanRow> {

  private final Label printed = new Label();
  private final Icon icon = Icon.of("fth-calendar");
  private final Label chip = new Label(null, icon);
  private final VBox lines = new VBox(printed, chip);
  private final Tooltip whole = new Tooltip();

  /**
   * @param current the column that keys work on
   */
  DeadlineCell(ObservableValue<Field> current) {
    current.subscribe(now -> pseudoClassStateChanged(PlanTable.CURRENT, now == Field.DEADLINE));
    chip.getStyleClass().add("chip");
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.getStyleClass().add("deadline");
    whole.setWrapText(true);
    whole.setMaxWidth(480);
  }

  @Override
  protected void updateItem(@Nullable PlanRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null || row.section()) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    String text = PlanWords.oneLine(row.cell(Field.DEADLINE));
    printed.setText(text);
    show(printed, !text.isEmpty());
    printed.getStyleClass().remove("muted");
    if (row.covered(Field.DEADLINE)) {
      printed.getStyleClass().add("muted");
    }
    Optional<Understood> understood =
        row.undated()
            ? Optional.of(new Understood(Tone.WARNING, "fth-help-circle", "не указан"))
            : Understood.of(row.deadline());
    understood.ifPresent(this::dress);
    show(chip, understood.isPresent());
    String said = Understood.sentence(row.deadline());
    whole.setText(text.isEmpty() ? said : text + "\n" + said);
    setTooltip(whole);
    setAccessibleText(whole.getText());
    setGraphic(lines);
  }

  private void dress(Understood understood) {
    icon.show(understood.icon());
    chip.setText(understood.words());
    chip.getStyleClass().removeAll(Arrays.stream(Tone.values()).map(Tone::style).toList());
    chip.getStyleClass().add(understood.tone().style());
  }

  private static void show(Label label, boolean shown) {
    label.setVisible(shown);
    label.setManaged(shown);
  }
}
