package mera.app.plan;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.text.Font;
import mera.app.text.Words;
import mera.data.plan.Field;
import org.jspecify.annotations.Nullable;

/** A text in two lines at most; the whole of it in the tooltip. */
final class WordsCell extends TreeTableCell<PlanRow, PlanRow> {

  private static final int FITS = 20;

  private final Field field;
  private final Tooltip whole = new Tooltip();
  private @Nullable PlanRow shown;

  /**
   * @param current the column that keys work on
   * @param font told of the font in use
   */
  WordsCell(Field field, ObservableValue<Field> current, Consumer<Font> font) {
    this.field = field;
    whole.setWrapText(true);
    whole.setMaxWidth(480);
    setWrapText(true);
    fontProperty().subscribe(font::accept);
    current.subscribe(now -> pseudoClassStateChanged(PlanTable.CURRENT, now == field));
  }

  @Override
  protected void updateItem(@Nullable PlanRow row, boolean empty) {
    super.updateItem(row, empty);
    PlanRow now = empty ? null : row;
    if (now != null && now == shown) {
      return;
    }
    shown = now;
    PlanTable.dress(this, "covered", now != null && now.covered(field));
    if (empty || row == null) {
      setText(null);
      setTooltip(null);
      return;
    }
    String text = row.cell(field);
    setText(shown(row, PlanWords.oneLine(text)));
    setAccessibleText(getText());
    if (text.length() > FITS) {
      whole.setText(text);
      setTooltip(whole);
    } else {
      setTooltip(null);
    }
  }

  private String shown(PlanRow row, String text) {
    return row.section() && field == Field.MEASURE
        ? text + "  (" + Words.count(row.measures(), "мера", "меры", "мер") + ")"
        : text;
  }
}
