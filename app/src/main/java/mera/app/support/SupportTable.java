package mera.app.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.Tone;
import mera.app.key.Shortcuts;
import mera.data.tutor.SupportLine;
import mera.data.tutor.SupportRemark;
import org.jspecify.annotations.Nullable;

/**
 * The register as a spreadsheet: arrows move, Enter and F2 edit, Del empties, Ctrl+D copies from
 * above, Ctrl+V pastes cells.
 */
final class SupportTable extends StackPane {

  private final SupportModel model;
  private final DataTable<SupportLine> table = new DataTable<>("Сопровождение школ");
  private final Map<TableColumn<?, ?>, Cell> cells = new HashMap<>();
  private @Nullable TableColumn<SupportLine, ?> column;
  private boolean following;

  SupportTable(SupportModel model) {
    this.model = model;
    table.setId("support");
    table.getStyleClass().add("edge-to-edge");
    table.setEditable(true);
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    table.getSelectionModel().setCellSelectionEnabled(true);
    columns();
    table.getSelectionModel().getSelectedCells().addListener((Observable any) -> chosen());
    model.shown().addListener((Observable any) -> fill());
    model.chosen().subscribe(code -> select());
    new Shortcuts()
        .on("Enter", this::edit)
        .on("F2", this::edit)
        .on("Del", () -> put(""))
        .on("Ctrl+D", this::fromAbove)
        .on("Ctrl+V", this::paste)
        .install(table);
    table.setPlaceholder(
        new EmptyState(
            "fth-search",
            "Под фильтр не подходит ни одна школа.",
            Buttons.plain(
                "Показать все",
                () -> {
                  model.filter().set("");
                  model.remarkedOnly().set(false);
                })));
    getChildren().setAll(table);
  }

  private void columns() {
    table.text("Школа", 13, line -> line.school().name()).setEditable(false);
    TableColumn<SupportLine, SupportLine> place =
        table.text("Муниципалитет", 8, line -> line.school().municipality());
    place.setEditable(false);
    table.hideBelow(86, place);
    for (Cell cell : Cell.values()) {
      boolean brief = cell == Cell.NUMBER || cell == Cell.DATE;
      TableColumn<SupportLine, SupportLine> typed =
          brief
              ? table.code(cell.caption(), cell.width(), cell::text)
              : table.text(cell.caption(), cell.width(), cell::text);
      typed.setCellFactory(any -> new EditCell(model, cell));
      cells.put(typed, cell);
      if (cell == Cell.NOTE) {
        table.hideBelow(72, typed);
      } else if (cell == Cell.SUBJECT) {
        table.hideBelow(56, typed);
      }
    }
    table.node("Замечания", 6.6, SupportTable::words, SupportTable::chip).setEditable(false);
  }

  private static String words(SupportLine line) {
    return line.remarks().isEmpty()
        ? "нет"
        : String.join(" ", line.remarks().stream().map(SupportRemark::sentence).toList());
  }

  private static Node chip(SupportLine line) {
    int count = line.remarks().size();
    Chip chip =
        count == 0
            ? new Chip(Tone.SUCCESS, "fth-check", "нет")
            : new Chip(
                line.hasErrors() ? Tone.DANGER : Tone.WARNING, "fth-alert-triangle", "" + count);
    if (count > 0) {
      chip.setTooltip(
          new Tooltip(
              String.join("\n", line.remarks().stream().map(SupportRemark::sentence).toList())));
    }
    return chip;
  }

  /** What the table makes of its selection while its rows are exchanged is nobody's choice. */
  private void fill() {
    following = true;
    table.getItems().setAll(model.shown());
    following = false;
    select();
  }

  private void chosen() {
    if (following) {
      return;
    }
    for (TablePosition<?, ?> place : table.getSelectionModel().getSelectedCells()) {
      if (place.getRow() >= 0 && place.getRow() < table.getItems().size()) {
        SupportLine line = table.getItems().get(place.getRow());
        column = table.getColumns().get(table.getColumns().indexOf(place.getTableColumn()));
        following = true;
        model.chosen().set(line.school().code());
        following = false;
      }
    }
  }

  /** After a change the same cell stays chosen, although its row is a new one. */
  private void select() {
    if (following) {
      return;
    }
    TableColumn<SupportLine, ?> known = column;
    TableColumn<SupportLine, ?> wanted =
        known == null || !known.isVisible() ? table.getColumns().getFirst() : known;
    for (int row = 0; row < table.getItems().size(); row++) {
      if (table.getItems().get(row).school().code().equals(model.chosen().get())) {
        following = true;
        table.getSelectionModel().clearAndSelect(row, wanted);
        table.getFocusModel().focus(row, wanted);
        following = false;
        return;
      }
    }
  }

  private int row() {
    for (int row = 0; row < table.getItems().size(); row++) {
      if (table.getItems().get(row).school().code().equals(model.chosen().get())) {
        return row;
      }
    }
    return -1;
  }

  private @Nullable Cell cell() {
    return column == null ? null : cells.get(column);
  }

  private void edit() {
    int row = row();
    TableColumn<SupportLine, ?> known = column;
    if (row >= 0 && known != null && cells.containsKey(known)) {
      edit(row, known);
    }
  }

  /** The field stands in the cell that the table shows; the compiler cannot know its type. */
  @SuppressWarnings("unchecked")
  private void edit(int row, TableColumn<SupportLine, ?> known) {
    table.edit(row, (TableColumn<SupportLine, SupportLine>) known);
  }

  private void put(String text) {
    Cell cell = cell();
    if (cell != null && row() >= 0) {
      model.type(model.chosen().get(), cell, text);
    }
  }

  private void fromAbove() {
    Cell cell = cell();
    int row = row();
    if (cell != null && row > 0) {
      SupportLine above = table.getItems().get(row - 1);
      String tutor = above.support().tutorCode();
      put(cell == Cell.TUTOR && tutor != null ? tutor : cell.text(above));
    }
  }

  private void paste() {
    Cell cell = cell();
    int row = row();
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (cell != null && row >= 0 && clipboard.hasString()) {
      List<String> codes = new ArrayList<>();
      table
          .getItems()
          .subList(row, table.getItems().size())
          .forEach(line -> codes.add(line.school().code()));
      model.paste(codes, cell, clipboard.getString());
    }
  }

  /** Takes the focus. */
  void focus() {
    table.requestFocus();
    select();
  }
}
