package mera.app.history;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.Columns;
import mera.app.control.EmptyState;
import mera.app.control.Tone;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;
import mera.app.text.Words;

/** «Журнал»: every change of the working file, and a way back to any of them. */
public final class HistoryScreen implements Screen {

  private final HistoryModel model;
  private final TableView<HistoryModel.Row> table = new TableView<>();
  private final Label effect = new Label();
  private final Button back;
  private final VBox view = new VBox();

  public HistoryScreen(Desk desk) {
    model = new HistoryModel(desk);
    back = Buttons.primary("Вернуться сюда", "Ctrl+Enter", this::returnToSelected);
    effect.getStyleClass().add("muted");
    effect.setText("Выберите действие, к которому нужно вернуться.");
    HBox.setHgrow(effect, Priority.ALWAYS);
    effect.setMaxWidth(Double.MAX_VALUE);
    HBox bar = new HBox(effect, back);
    bar.getStyleClass().add("toolbar");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page = new VBox(table);
    page.getStyleClass().add("page");
    VBox.setVgrow(page, Priority.ALWAYS);
    view.getChildren().setAll(bar, page);
    build();
    selected();
  }

  @Override
  public Section section() {
    return Section.HISTORY;
  }

  @Override
  public ObservableStringValue subtitle() {
    return model.subtitle();
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void refresh() {
    model.refresh();
    selected();
  }

  @Override
  public Optional<Runnable> primary() {
    return back.isDisabled() ? Optional.empty() : Optional.of(this::returnToSelected);
  }

  private void build() {
    table.setItems(model.rows());
    table.setAccessibleText("Журнал действий, новые сверху");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(
        new EmptyState("fth-clock", "Здесь появятся действия: импорт, отбор, планы, приказы."));
    TableColumn<HistoryModel.Row, HistoryModel.State> state = new TableColumn<>("Состояние");
    state.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().state()));
    state.setCellFactory(column -> new StateCell());
    TableColumn<HistoryModel.Row, String> time =
        column("Время", row -> Words.moment(row.entry().at()));
    TableColumn<HistoryModel.Row, String> section = column("Раздел", row -> row.entry().section());
    table.getColumns().add(time);
    table.getColumns().add(section);
    table.getColumns().add(state);
    table.getColumns().add(column("Действие", row -> row.entry().text()));
    table.getColumns().forEach(column -> column.setSortable(false));
    Columns.fit(table, effect, 8, 7, 8.5);
    table.setRowFactory(view -> new HistoryRow());
    table.getSelectionModel().selectedItemProperty().addListener(now -> selected());
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            primary().ifPresent(Runnable::run);
          }
        });
  }

  private static TableColumn<HistoryModel.Row, String> column(
      String title, Function<HistoryModel.Row, String> words) {
    TableColumn<HistoryModel.Row, String> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
    return column;
  }

  private void selected() {
    HistoryModel.Row row = table.getSelectionModel().getSelectedItem();
    Optional<String> words = row == null ? Optional.empty() : model.effect(row);
    back.setDisable(words.isEmpty());
    effect.setText(
        words.orElse(
            row == null
                ? "Выберите действие, к которому нужно вернуться."
                : "Файл сейчас в этом состоянии."));
  }

  private void returnToSelected() {
    HistoryModel.Row row = table.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.returnTo(row);
    }
  }

  /** Undone rows are paler; the word in the row says so too. */
  private static final class HistoryRow extends TableRow<HistoryModel.Row> {
    @Override
    protected void updateItem(HistoryModel.Row row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("undone");
      if (!empty && row != null && row.state() == HistoryModel.State.UNDONE) {
        getStyleClass().add("undone");
      }
    }
  }

  private static final class StateCell extends TableCell<HistoryModel.Row, HistoryModel.State> {
    @Override
    protected void updateItem(HistoryModel.State state, boolean empty) {
      super.updateItem(state, empty);
      setGraphic(empty || state == null ? null : chip(state));
    }

    private static Chip chip(HistoryModel.State state) {
      return switch (state) {
        case DONE -> new Chip(Tone.PLAIN, "fth-check", state.words());
        case HERE -> new Chip(Tone.ACCENT, "fth-map-pin", state.words());
        case UNDONE -> new Chip(Tone.WARNING, "fth-corner-up-left", state.words());
      };
    }
  }
}
