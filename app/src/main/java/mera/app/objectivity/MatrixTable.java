package mera.app.objectivity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.Observable;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.Tone;
import mera.app.objectivity.ObjectivityModel.Extent;
import mera.app.objectivity.SignsCell.Look;
import mera.app.text.Works;
import mera.data.objectivity.Resolution;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** Schools by works: a marker where something was found. The arrows move over the cells. */
final class MatrixTable extends StackPane {

  private final ObjectivityModel model;
  private final DataTable<SignsRow> table = new DataTable<>("Признаки: школы и работы");
  private final Map<TableColumn<?, ?>, Work> works = new HashMap<>();
  private List<Work> built = List.of();
  private boolean following;

  MatrixTable(ObjectivityModel model) {
    this.model = model;
    table.setId("matrix");
    table.getStyleClass().addAll("edge-to-edge", "matrix");
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    table.getSelectionModel().setCellSelectionEnabled(true);
    SortedList<SignsRow> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.getSelectionModel().getSelectedCells().addListener((Observable cells) -> chosen());
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
            model.toggleSeen();
            event.consume();
          }
        });
    model.picture().subscribe(this::show);
    model.chosen().subscribe(this::select);
    model.extent().subscribe(this::placeholder);
    model.filter().subscribe(this::placeholder);
    getChildren().setAll(table);
  }

  private void show(@Nullable SignsPicture now) {
    if (now == null) {
      return;
    }
    if (table.getColumns().isEmpty() || !built.equals(now.works())) {
      build(now.works());
    }
    select(model.chosen().get());
    placeholder();
  }

  private void build(List<Work> columns) {
    built = columns;
    works.clear();
    table.getColumns().clear();
    table.text("Школа", 14, row -> row.school().name());
    table.hideBelow(70, table.text("Муниципалитет", 8, row -> row.school().municipality()));
    for (Work work : columns) {
      TableColumn<SignsRow, SignsRow> column =
          table.node(
              Works.brief(work),
              3.1,
              row -> row.cell(work).map(SignsCell::words).orElse("нет результатов"),
              row -> row.cell(work).map(MatrixTable::marker).orElse(null));
      column.getStyleClass().add("sign-column");
      column.setSortable(false);
      works.put(column, work);
    }
    table.node("Вывод", 6.8, SignsRow::conclusion, MatrixTable::conclusion);
  }

  private static Node marker(SignsCell cell) {
    Look look = cell.look();
    Label marker = new Label(look == Look.FEW ? "" : cell.letters());
    marker.getStyleClass().addAll("sign-cell", look.name().toLowerCase(Locale.ROOT));
    marker.setAccessibleText(cell.words());
    marker.setMinWidth(USE_PREF_SIZE);
    Resolution.Kind kind = cell.resolution().kind();
    if (kind != Resolution.Kind.OPEN) {
      marker.getStyleClass().add(kind == Resolution.Kind.LISTED ? "listed" : "seen");
    }
    marker.setTooltip(
        new Tooltip(
            Works.named(cell.signs().work())
                + "\n"
                + cell.words()
                + "\nучастников "
                + cell.signs().n()
                + (kind == Resolution.Kind.OPEN ? "" : "\n" + kind.printed())));
    return marker;
  }

  private static @Nullable Node conclusion(SignsRow row) {
    return switch (row.conclusion()) {
      case "анализ" -> new Chip(Tone.WARNING, "fth-flag", "анализ");
      case "маркер" -> new Chip(Tone.ACCENT, "fth-award", "маркер");
      default -> null;
    };
  }

  private void chosen() {
    if (following) {
      return;
    }
    for (TablePosition<?, ?> place : table.getSelectionModel().getSelectedCells()) {
      if (place.getRow() >= 0 && place.getRow() < table.getItems().size()) {
        SignsRow row = table.getItems().get(place.getRow());
        Work work = works.get(place.getTableColumn());
        model.chosen().set((work == null ? row.worst() : row.cell(work)).orElse(null));
      }
    }
  }

  private void select(@Nullable SignsCell cell) {
    if (cell == null || following) {
      return;
    }
    for (int row = 0; row < table.getItems().size(); row++) {
      if (table.getItems().get(row).code().equals(cell.school().schoolCode())) {
        mark(row, cell.signs().work());
        return;
      }
    }
  }

  private void mark(int row, Work work) {
    for (TableColumn<SignsRow, ?> column : table.getColumns()) {
      if (work.equals(works.get(column)) && !table.getSelectionModel().isSelected(row, column)) {
        following = true;
        table.getSelectionModel().clearAndSelect(row, column);
        table.getFocusModel().focus(row, column);
        following = false;
      }
    }
  }

  private void placeholder() {
    table.setPlaceholder(empty());
  }

  private EmptyState empty() {
    if (!model.filter().get().isBlank()) {
      Button reset = Buttons.plain("Сбросить фильтр", () -> model.filter().set(""));
      return new EmptyState("fth-search", "Ничего не найдено.", reset);
    }
    String sentence =
        switch (model.extent().get()) {
          case LISTED -> "В список не вынесена ни одна школа.";
          case CHECK -> "Работ, которые требуют дополнительного анализа, нет.";
          case SINGLE -> "Отдельных признаков нет.";
          case FOUND, ALL -> "Признаков не выявлено.";
        };
    Button all = Buttons.plain("Показать все школы", () -> model.extent().set(Extent.ALL));
    all.setId("show-all-signs");
    return new EmptyState("fth-flag", sentence, all);
  }

  /** Takes the focus. */
  void focus() {
    table.requestFocus();
    if (table.getFocusModel().getFocusedIndex() < 0 && !table.getItems().isEmpty()) {
      table.getSelectionModel().clearAndSelect(0, table.getColumns().getFirst());
    }
  }
}
