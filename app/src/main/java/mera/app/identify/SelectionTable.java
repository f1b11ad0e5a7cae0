package mera.app.identify;

import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.Tone;
import mera.app.figure.StatusChips;
import mera.app.figure.TwoShare;
import mera.app.identify.IdentifyModel.Extent;
import mera.app.identify.SelectionRow.Move;
import mera.app.text.Words;
import mera.data.identify.Identification;
import mera.data.identify.Ruling;
import mera.data.identify.Status;
import org.jspecify.annotations.Nullable;

/** The schools with what the method says of them. */
final class SelectionTable extends StackPane {

  private final IdentifyModel model;
  private final DataTable<SelectionRow> table = new DataTable<>("Школы отбора");
  private final TableColumn<SelectionRow, SelectionRow> moved;

  /** The school that the user last saw chosen: numbers computed anew do not move the table. */
  private String inSight = "";

  SelectionTable(IdentifyModel model) {
    this.model = model;
    table.setId("selection");
    table.getStyleClass().add("edge-to-edge");
    table.text("Школа", 14, row -> row.finding().name());
    table.hideBelow(52, table.text("Муниципалитет", 9, row -> row.finding().municipality()));
    table.node(
        "Статус", 11.4, row -> StatusChips.words(row.finding().status()), SelectionTable::status);
    moved = table.code("Было", 5.4, SelectionTable::before);
    table.number("Низких", 4.9, Low::of, Low::words);
    table.hideBelow(66, table.code("2 года", 7.5, SelectionRow::secondYear));
    table.number("Макс., %", 5.8, SelectionRow::highest, SelectionTable::percent);
    table.hideBelow(
        46,
        table.number("Работ", 4.4, row -> row.works() == 0 ? null : row.works(), Words::number));
    table.hideBelow(
        43, table.node("Вывод", 6.6, SelectionRow::reliability, SelectionTable::reliability));
    table.hideBelow(80, table.text("Основание", 20, row -> row.finding().sentence()));
    SortedList<SelectionRow> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null) {
                inSight = row.code();
                model.chosen().set(row);
              }
            });
    model.chosen().subscribe(this::select);
    model.picture().subscribe(this::show);
    model.extent().subscribe(this::placeholder);
    model.filter().subscribe(this::placeholder);
    getChildren().setAll(table);
  }

  /** Low works of those with enough participants; sorted by their number. */
  private record Low(int low, int works) implements Comparable<Low> {

    static @Nullable Low of(SelectionRow row) {
      return row.finding().status() == Status.EXCLUDED
          ? null
          : new Low(row.finding().lowWorks(), row.finding().works());
    }

    String words() {
      return low + " / " + works;
    }

    @Override
    public int compareTo(Low other) {
      return low == other.low
          ? Integer.compare(works, other.works)
          : Integer.compare(low, other.low);
    }
  }

  /** The status, and «вручную» with its reason where the analyst decided. */
  private static @Nullable Node status(SelectionRow row) {
    Node status = StatusChips.of(row.finding().status()).orElse(null);
    Ruling ruling = row.finding().ruling();
    if (ruling == null) {
      return status;
    }
    Chip chip = new Chip(Tone.PLAIN, "вручную");
    chip.setTooltip(new Tooltip(ruling.printed()));
    HBox both = status == null ? new HBox(chip) : new HBox(status, chip);
    both.getStyleClass().add("chips-line");
    return both;
  }

  private static String before(SelectionRow row) {
    return row.move() == Move.SAME ? "" : row.move().words();
  }

  private static String percent(TwoShare share) {
    return Words.decimal(share.share() * 100, 1);
  }

  private static @Nullable Node reliability(SelectionRow row) {
    return switch (row.reliability()) {
      case "надёжно" -> new Chip(Tone.PLAIN, row.reliability());
      case "мало" -> new Chip(Tone.WARNING, "fth-help-circle", row.reliability());
      default -> null;
    };
  }

  private void select(@Nullable SelectionRow row) {
    if (row != null
        && table.getSelectionModel().getSelectedItem() != row
        && table.getItems().contains(row)) {
      boolean elsewhere = !row.code().equals(inSight);
      table.getSelectionModel().clearSelection();
      table.getSelectionModel().select(row);
      if (elsewhere) {
        table.scrollTo(row);
      }
    }
  }

  private void show(@Nullable SelectionPicture now) {
    if (now != null) {
      moved.setVisible(now.moved(Move.ENTERED) + now.moved(Move.LEFT) > 0);
      select(model.chosen().get());
      placeholder();
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
        model.extent().get() == Extent.MOVED
            ? "Список тот же: никто не вошёл и не вышел."
            : model
                .found()
                .map(Identification::notes)
                .filter(notes -> !notes.isEmpty() && notes.getFirst().contains("по работам метода"))
                .map(notes -> notes.getFirst() + " Выберите другой год, работы или метод.")
                .orElse("Правилам не соответствует ни одна школа.");
    Button all = Buttons.plain("Показать все школы", () -> model.extent().set(Extent.ALL));
    all.setId("show-all");
    return new EmptyState("fth-filter", sentence, all);
  }

  /** Takes the focus. */
  void focus() {
    table.requestFocus();
  }
}
