package mera.app.schools;

import java.util.Objects;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.FilterField;
import mera.app.figure.StatusChips;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** Nodes of «Школы»: the table on the left, the card on the right. */
final class SchoolsView extends StackPane {

  private final SchoolsModel model;
  private final DataTable<SchoolRow> table = new DataTable<>("Школы");
  private final FilterField filter;
  private final VBox page = new VBox();
  private final EmptyState empty;
  private final EmptyState nothing;

  SchoolsView(SchoolsModel model) {
    this.model = model;
    filter =
        new FilterField(
            "Название, код, муниципалитет",
            "Фильтр: название, код, муниципалитет",
            model.filter(),
            table::requestFocus);
    empty =
        new EmptyState(
            "fth-book-open",
            "Школы появятся после импорта реестра.",
            Buttons.primary("Открыть импорт", null, model::openImport));
    nothing =
        new EmptyState(
            "fth-search",
            "Ничего не найдено.",
            Buttons.plain("Сбросить фильтр", () -> model.filter().set("")));
    buildTable();
    SchoolCard card = new SchoolCard(model);
    SplitPane split = new SplitPane(table, card);
    split.getStyleClass().add("thin");
    split.setDividerPositions(0.54);
    VBox.setVgrow(split, Priority.ALWAYS);
    page.getChildren().setAll(toolbar(), split);
    new Shortcuts()
        .on("Ctrl+F", filter::requestFocus)
        .on("Ctrl+P", model::printCards)
        .on("Ctrl+S", model::saveCards)
        .on("Ctrl+Left", () -> card.turn(-1))
        .on("Ctrl+Right", () -> card.turn(1))
        .install(this);
    model.picture().subscribe(this::show);
    model.chosen().subscribe(this::select);
  }

  private HBox toolbar() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label hint = new Label("Ctrl+C копирует выбранные строки");
    hint.getStyleClass().addAll("small", "muted");
    HBox toolbar = new HBox(filter, gap, hint);
    toolbar.getStyleClass().add("toolbar");
    return toolbar;
  }

  private void buildTable() {
    table.setId("schools");
    table.getStyleClass().add("edge-to-edge");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.code("Код", 4.7, row -> row.school().code());
    table.text("Школа", 15, row -> row.school().name());
    TableColumn<SchoolRow, SchoolRow> municipality =
        table.text("Муниципалитет", 10, row -> row.school().municipality());
    table.node(
        "Список",
        11.4,
        row -> StatusChips.words(row.status()),
        row -> StatusChips.of(row.status()).orElse(null));
    TableColumn<SchoolRow, SchoolRow> works =
        table.number(
            "Работ", 4.4, row -> row.works() == 0 ? null : row.works(), n -> Words.number(n));
    table.hideBelow(42, municipality);
    table.hideBelow(38, works);
    table.number("«2», %", 4.8, SchoolRow::share, share -> Words.decimal(share.share() * 100, 1));
    SortedList<SchoolRow> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setPlaceholder(nothing);
    table
        .getSelectionModel()
        .getSelectedItems()
        .subscribe(
            () ->
                model.mark(
                    table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList()));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null) {
                model.chosen().set(row);
              }
            });
  }

  private void show(@Nullable SchoolsPicture picture) {
    getChildren().setAll(picture != null && picture.rows().isEmpty() ? empty : page);
  }

  private void select(@Nullable SchoolRow row) {
    if (row != null && table.getSelectionModel().getSelectedItem() != row) {
      table.getSelectionModel().clearSelection();
      table.getSelectionModel().select(row);
    }
  }
}
