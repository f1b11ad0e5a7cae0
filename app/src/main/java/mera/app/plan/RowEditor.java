package mera.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;

/**
 * All cells of the chosen row. Tab goes on to the next cell, Enter and Shift+Enter to the row below
 * and above, Alt+Enter begins a new line, Esc forgets what was typed and goes back to the table,
 * Alt+↓ picks a deadline.
 */
final class RowEditor extends ScrollPane {

  private final PlanModel model;
  private final Back back;
  private final Runnable pick;
  private final VBox box = new VBox();
  private final List<CellField> cells = new ArrayList<>();
  private List<PlanColumn> columns = List.of();

  /** Where the keys go when the editing ends. */
  interface Back {

    /**
     * @param field the cell that was edited
     * @param rows 1: to the row below, −1: above, 0: the same row
     */
    void to(Field field, int rows);
  }

  /**
   * @param back called when the editing ends
   * @param pick picks the deadline of the row instead of typing it
   */
  RowEditor(PlanModel model, Back back, Runnable pick) {
    this.model = model;
    this.back = back;
    this.pick = pick;
    box.getStyleClass().add("side-body");
    setContent(box);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  void show(Plan plan, PlanRow row) {
    if (!columns.equals(plan.columns())) {
      columns = plan.columns();
      cells.forEach(CellField::commit);
      cells.clear();
      columns.forEach(column -> cells.add(cell(column)));
      box.getChildren().setAll(cells);
      box.getChildren().add(hint());
    }
    cells.forEach(cell -> cell.show(plan, row));
  }

  /** Puts the cursor into a cell. */
  void edit(Field field) {
    cell(field)
        .or(() -> cell(Field.MEASURE))
        .ifPresent(
            cell -> {
              cell.input().requestFocus();
              cell.input().selectAll();
            });
  }

  /**
   * Puts a typed text into the cell instead of its own.
   *
   * @param typed empty: the text is removed
   */
  void type(Field field, String typed) {
    edit(field);
    cell(field)
        .ifPresent(
            cell -> {
              cell.input().setText(typed);
              cell.input().end();
            });
  }

  private static Label hint() {
    Label hint =
        new Label(
            "Enter – строка ниже, Tab – следующее поле, Alt+Enter – новая строка текста, Esc –"
                + " оставить как было");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.getStyleClass().addAll("small", "muted");
    return hint;
  }

  private Optional<CellField> cell(Field field) {
    return cells.stream().filter(cell -> cell.field() == field && cell.isManaged()).findFirst();
  }

  private CellField cell(PlanColumn column) {
    CellField cell = new CellField(model, column, pick);
    cell.input().addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(cell, event));
    return cell;
  }

  private void pressed(CellField cell, KeyEvent event) {
    if (event.isAltDown() && event.getCode() == KeyCode.DOWN && cell.field() == Field.DEADLINE) {
      event.consume();
      cell.commit();
      pick.run();
      return;
    }
    if (event.isShortcutDown()) {
      return;
    }
    boolean shift = event.isShiftDown();
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (!event.isAltDown()) {
        cell.commit();
        back.to(cell.field(), shift ? -1 : 1);
      } else if (cell.input() instanceof TextArea area) {
        area.replaceSelection("\n");
      }
    } else if (event.isAltDown()) {
      return;
    } else if (event.getCode() == KeyCode.TAB) {
      event.consume();
      go(cell, shift ? -1 : 1);
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      cell.revert();
      back.to(cell.field(), 0);
    }
  }

  /** Past the last cell the table is next. */
  private void go(CellField from, int step) {
    from.commit();
    List<CellField> shown = cells.stream().filter(CellField::isManaged).toList();
    int next = shown.indexOf(from) + step;
    if (next < 0 || next >= shown.size()) {
      back.to(from.field(), 0);
    } else {
      edit(shown.get(next).field());
    }
  }
}
