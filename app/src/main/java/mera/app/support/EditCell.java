package mera.app.support;

import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.data.tutor.SupportLine;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/** A cell that becomes a field: Enter stores and goes down, Tab to the right, Esc leaves it. */
final class EditCell extends TableCell<SupportLine, SupportLine> {

  private final SupportModel model;
  private final Cell cell;
  private @Nullable TextField field;
  private @Nullable AutoCompletionBinding<String> completion;

  EditCell(SupportModel model, Cell cell) {
    this.model = model;
    this.cell = cell;
  }

  @Override
  protected void updateItem(@Nullable SupportLine line, boolean empty) {
    super.updateItem(line, empty);
    if (!isEditing()) {
      show(empty ? null : line);
    }
  }

  private void show(@Nullable SupportLine line) {
    setGraphic(null);
    String text = line == null ? null : cell.text(line);
    setText(text);
    setAccessibleText(line == null ? null : cell.caption() + ": " + text);
    setTooltip(text == null || text.length() < 20 ? null : new Tooltip(text));
  }

  @Override
  public void startEdit() {
    super.startEdit();
    SupportLine line = getItem();
    if (line == null || !isEditing()) {
      return;
    }
    TextField typed = new TextField(cell.text(line));
    typed.setAccessibleText(cell.caption() + ", " + line.school().name());
    typed.setId("support-field");
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    typed
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (before && !focused && isEditing()) {
                store();
              }
            });
    complete(typed);
    field = typed;
    setText(null);
    setGraphic(typed);
    typed.selectAll();
    typed.requestFocus();
  }

  private void complete(TextField typed) {
    SupportPicture now = model.picture().get();
    if (now == null) {
      return;
    }
    if (cell == Cell.TUTOR) {
      completion =
          TextFields.bindAutoCompletion(
              typed, now.schools().stream().map(school -> school.name()).toList());
    } else if (cell == Cell.MENTOR || cell == Cell.CURATOR) {
      completion = TextFields.bindAutoCompletion(typed, now.people());
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      int row = getIndex();
      var own = getTableColumn();
      var table = getTableView();
      store();
      table.requestFocus();
      if (row + 1 < table.getItems().size()) {
        table.getSelectionModel().clearAndSelect(row + 1, own);
        table.getFocusModel().focus(row + 1, own);
      }
    } else if (event.getCode() == KeyCode.TAB) {
      event.consume();
      aside(event.isShiftDown() ? -1 : 1);
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      cancelEdit();
      getTableView().requestFocus();
    }
  }

  /** To the next cell of the row that can be typed into. */
  private void aside(int by) {
    int row = getIndex();
    var table = getTableView();
    var columns = table.getVisibleLeafColumns();
    int place = columns.indexOf(getTableColumn()) + by;
    store();
    table.requestFocus();
    if (place >= 0 && place < columns.size() && columns.get(place).isEditable()) {
      var next = table.getVisibleLeafColumn(place);
      table.getSelectionModel().clearAndSelect(row, next);
      table.getFocusModel().focus(row, next);
      table.edit(row, next);
    }
  }

  private void store() {
    TextField typed = field;
    SupportLine line = getItem();
    if (typed == null || line == null) {
      return;
    }
    String text = typed.getText();
    boolean other = !text.strip().equals(cell.text(line));
    cancelEdit();
    if (other) {
      model.type(line.school().code(), cell, text);
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    AutoCompletionBinding<String> bound = completion;
    if (bound != null) {
      bound.dispose();
      completion = null;
    }
    field = null;
    show(getItem());
  }
}
