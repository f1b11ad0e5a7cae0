package mera.app.plan;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
  private @Nullable PlanRow shown;

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
    setGraphic(lines);
    show(lines, false);
  }

  @Override
  protected void updateItem(@Nullable PlanRow row, boolean empty) {
    super.updateItem(row, empty);
    PlanRow now = empty ? null : row;
    if (now != null && now == shown) {
      return;
    }
    shown = now;
    if (empty || row == null || row.section()) {
      show(lines, false);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    String text = PlanWords.oneLine(row.cell(Field.DEADLINE));
    printed.setText(text);
    show(printed, !text.isEmpty());
    PlanTable.dress(printed, "muted", row.covered(Field.DEADLINE));
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
    show(lines, true);
  }

  private void dress(Understood understood) {
    icon.show(understood.icon());
    chip.setText(understood.words());
    for (Tone tone : Tone.values()) {
      PlanTable.dress(chip, tone.style(), tone == understood.tone());
    }
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
