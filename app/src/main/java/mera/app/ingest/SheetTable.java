package mera.app.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import mera.app.control.Chip;
import mera.app.control.Tone;
import mera.data.ingest.ColumnMeaning;
import mera.data.ingest.Meaning;
import mera.data.ingest.Preview.Kind;
import mera.data.ingest.Preview.PageColumn;
import mera.data.ingest.Preview.PageRow;
import mera.data.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The first rows of a sheet; the head of a column says what it means. */
final class SheetTable extends TableView<PageRow> {

  private static final double EM = 14;
  private static final double LEAST = 7;
  private static final double MOST = 17;
  private static final List<String> MARKS = List.of("cell-error", "cell-doubt", "cell-skipped");

  private final ColumnsModel model;
  private final List<ComboBox<Choice>> heads = new ArrayList<>();
  private @Nullable SheetPicture picture;
  private List<Object> shape = List.of();
  private boolean showing;

  /** An item of the list in the head of a column. */
  private record Choice(String words, Optional<ColumnMeaning> meaning) {
    @Override
    public String toString() {
      return words;
    }

    boolean is(Optional<ColumnMeaning> other) {
      return meaning.isEmpty()
          ? other.isEmpty()
          : other.isPresent()
              && meaning.get().meaning() == other.get().meaning()
              && meaning.get().work() == other.get().work();
    }
  }

  SheetTable(ColumnsModel model) {
    this.model = model;
    setId("sheet");
    setAccessibleText("Первые строки листа");
    getStyleClass().addAll("data-table", "sheet", "edge-to-edge");
    getSelectionModel().setCellSelectionEnabled(true);
    setPlaceholder(new Label("Строк нет."));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.pointed().subscribe(this::point);
  }

  /** Alt+↓ and F2 open the list of the column that has the focus. */
  private void pressed(KeyEvent event) {
    boolean asked =
        event.isAltDown() && event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.F2;
    TablePosition<?, ?> cell = getFocusModel().getFocusedCell();
    int column = cell == null ? -1 : cell.getColumn() - 1;
    if (asked && event.getTarget() == this && column >= 0 && column < heads.size()) {
      heads.get(column).requestFocus();
      heads.get(column).show();
      event.consume();
    }
  }

  void show(SheetPicture now) {
    picture = now;
    List<Choice> choices = choices(now.draft());
    List<Object> fresh =
        List.of(
            now.file().draft().path(),
            now.page().sheet(),
            now.page().columns(),
            choices,
            now.draft() == null);
    showing = true;
    if (!fresh.equals(shape)) {
      shape = fresh;
      build(now, choices);
    }
    MappingDraft draft = now.draft();
    for (int i = 0; i < heads.size() && draft != null; i++) {
      Optional<ColumnMeaning> meant = Optional.ofNullable(draft.meanings().get(i));
      heads
          .get(i)
          .setValue(
              choices.stream().filter(one -> one.is(meant)).findFirst().orElse(choices.getFirst()));
      heads.get(i).getStyleClass().removeAll("meant");
      if (meant.isPresent()) {
        heads.get(i).getStyleClass().add("meant");
      }
    }
    showing = false;
    getItems().setAll(now.page().rows());
    refresh();
  }

  private static List<Choice> choices(@Nullable MappingDraft draft) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("—", Optional.empty()));
    if (draft == null) {
      return choices;
    }
    for (Meaning meaning : Meaning.values()) {
      if (meaning.isOfRow()) {
        choices.add(new Choice(meaning.words(), Optional.of(new ColumnMeaning(0, meaning, -1))));
      }
    }
    for (int work = 0; work < draft.works().size(); work++) {
      String before = draft.works().size() == 1 ? "" : draft.title(work) + ": ";
      for (Meaning meaning : Meaning.values()) {
        if (!meaning.isOfRow()) {
          choices.add(
              new Choice(
                  before + meaning.words(), Optional.of(new ColumnMeaning(0, meaning, work))));
        }
      }
    }
    return choices;
  }

  private void build(SheetPicture now, List<Choice> choices) {
    heads.clear();
    getColumns().clear();
    TableColumn<PageRow, PageRow> numbers = new TableColumn<>();
    numbers.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    numbers.setCellFactory(any -> new NumberCell());
    numbers.setPrefWidth(3.4 * em());
    numbers.setSortable(false);
    numbers.setReorderable(false);
    numbers.getStyleClass().add("row-number");
    getColumns().add(numbers);
    for (PageColumn column : now.page().columns()) {
      TableColumn<PageRow, PageRow> shown = new TableColumn<>();
      shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
      shown.setCellFactory(any -> new SheetCell(column.index()));
      shown.setSortable(false);
      shown.setReorderable(false);
      shown.setPrefWidth(width(now, column.index()) * em());
      shown.setGraphic(head(now, column, choices));
      getColumns().add(shown);
    }
  }

  private double em() {
    return getColumns().isEmpty() || getScene() == null ? EM : EM * fontScale();
  }

  private double fontScale() {
    Node cell = lookup(".table-cell");
    return cell instanceof TableCell<?, ?> known ? known.getFont().getSize() / EM : 1;
  }

  private static double width(SheetPicture now, int column) {
    int longest =
        now.page().rows().stream()
            .filter(row -> row.kind() == Kind.DATA && column < row.cells().size())
            .mapToInt(row -> row.cells().get(column).length())
            .max()
            .orElse(0);
    return Math.clamp(longest * 0.55 + 1.5, LEAST + (now.draft() == null ? 0 : 2), MOST);
  }

  private Node head(SheetPicture now, PageColumn column, List<Choice> choices) {
    Label letter = new Label(column.letter());
    letter.getStyleClass().add("letter");
    Label caption = new Label(column.caption());
    caption.getStyleClass().addAll("small", "caption");
    caption.setTooltip(new Tooltip(column.caption()));
    VBox head = new VBox(letter, meaning(now, column, choices), caption);
    head.getStyleClass().add("sheet-head");
    return head;
  }

  private Node meaning(SheetPicture now, PageColumn column, List<Choice> choices) {
    if (now.draft() == null) {
      return column.meaning().isEmpty()
          ? new Chip(Tone.PLAIN, "—")
          : new Chip(Tone.ACCENT, column.meaning());
    }
    ComboBox<Choice> list = new ComboBox<>();
    list.getItems().setAll(choices);
    list.setVisibleRowCount(16);
    list.setMaxWidth(Double.MAX_VALUE);
    list.setId("column-" + column.letter());
    list.getStyleClass().add("meaning");
    list.setAccessibleText("Столбец " + column.letter() + " «" + column.caption() + "»: что в нём");
    list.setOnAction(event -> choose(column.index(), list.getValue()));
    heads.add(list);
    return list;
  }

  private void choose(int column, @Nullable Choice choice) {
    if (!showing && choice != null) {
      model.mean(
          column,
          choice.meaning().map(one -> new ColumnMeaning(column, one.meaning(), one.work())));
    }
  }

  private void point(@Nullable Finding finding) {
    if (finding == null || finding.row() == 0) {
      return;
    }
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i).number() == finding.row()) {
        int column = Math.min(finding.column() + 1, getColumns().size() - 1);
        scrollTo(i);
        scrollToColumnIndex(column);
        getSelectionModel().clearAndSelect(i, getColumns().get(column));
      }
    }
  }

  private boolean isSkipped(PageRow row) {
    MappingDraft draft = Objects.requireNonNull(picture).draft();
    boolean said = draft != null && draft.skipRows().contains(row.number());
    return said || row.kind() != Kind.DATA;
  }

  private final class NumberCell extends TableCell<PageRow, PageRow> {
    @Override
    protected void updateItem(@Nullable PageRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? null : Integer.toString(row.number()));
    }
  }

  private final class SheetCell extends TableCell<PageRow, PageRow> {
    private final int column;

    SheetCell(int column) {
      this.column = column;
    }

    @Override
    protected void updateItem(@Nullable PageRow row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll(MARKS);
      getStyleClass().remove("number");
      setTooltip(null);
      if (empty || row == null) {
        setText(null);
        return;
      }
      String text = column < row.cells().size() ? row.cells().get(column) : "";
      boolean filled = text.isEmpty() && row.kind() == Kind.DATA && isFilled();
      setText(filled ? "↳" : text);
      if (text.matches("[\\d\\s.,%\u00a0\u202f−-]+")) {
        getStyleClass().add("number");
      }
      mark(row);
    }

    private boolean isFilled() {
      MappingDraft draft = Objects.requireNonNull(picture).draft();
      ColumnMeaning meant = draft == null ? null : draft.meanings().get(column);
      return draft != null
          && draft.fillDown()
          && meant != null
          && meant.meaning() == Meaning.MUNICIPALITY;
    }

    private void mark(PageRow row) {
      if (isSkipped(row)) {
        getStyleClass().add("cell-skipped");
      }
      Map<Integer, List<Problem>> problems = row.problems();
      List<Problem> own = problems.getOrDefault(column, List.of());
      List<Problem> ofRow = column == 0 ? problems.getOrDefault(-1, List.of()) : List.of();
      List<Problem> all = own.isEmpty() ? ofRow : own;
      if (!all.isEmpty() && isRead()) {
        boolean error = all.stream().anyMatch(Findings::isError);
        getStyleClass().add(error ? "cell-error" : "cell-doubt");
        setTooltip(new Tooltip(all.getFirst().message()));
        setAccessibleText(getText() + ", " + all.getFirst().message());
      }
    }

    private boolean isRead() {
      MappingDraft draft = Objects.requireNonNull(picture).draft();
      return draft == null || draft.isWhole();
    }
  }
}
