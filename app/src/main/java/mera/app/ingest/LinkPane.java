package mera.app.ingest;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.control.EmptyState;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.ingest.SchoolLine.Group;
import mera.app.ingest.SchoolLine.Head;
import mera.app.ingest.SchoolLine.Row;
import mera.app.key.Keys;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** The step «Школы»: names are matched once. */
final class LinkPane extends VBox {

  private final LinkModel model;
  private final TableView<SchoolLine> table = new TableView<>();
  private boolean selecting;

  LinkPane(LinkModel model) {
    this.model = model;
    table.setId("schools-of-files");
    table.setAccessibleText("Школы, которые называют файлы");
    table.getStyleClass().addAll("data-table", "link-table", "edge-to-edge");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setItems(model.lines());
    table.setPlaceholder(new EmptyState("fth-book-open", "Файлы не называют ни одной школы."));
    columns();
    table.setRowFactory(any -> new Line());
    table.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.chosen().subscribe(this::select);
    Node split = new Sided(table, new CandidatesPane(model)).held();
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().setAll(split);
  }

  private void columns() {
    column("", 2.4, row -> "", row -> box(row));
    column("В файле", 16, Row::named, row -> null);
    column("Муниципалитет", 10, row -> row.mention().municipality(), row -> null);
    column("", 2, row -> "→", row -> null);
    column("Школа в реестре", 18, Row::meant, this::meant);
    column("Сходство", 6.6, row -> "", this::score);
    column("Почему", 10, Row::why, row -> null);
  }

  private void column(
      String title, double width, Function<Row, String> text, Function<Row, @Nullable Node> node) {
    TableColumn<SchoolLine, SchoolLine> column = new TableColumn<>(title);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(any -> new Cell(text, node));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width * 14);
    column.setMinWidth(Math.min(width, 6) * 14);
    if (width < 7) {
      // A box, an arrow and a bar need no more in a wide window.
      column.setMaxWidth(width * 20);
    }
    table.getColumns().add(column);
  }

  private static Node box(Row row) {
    CheckBox box = new CheckBox();
    box.setSelected(!row.isOpen());
    box.setMouseTransparent(true);
    box.setFocusTraversable(false);
    box.setAccessibleText(row.isOpen() ? "не решено" : "решено");
    return box;
  }

  private @Nullable Node meant(Row row) {
    if (row.group() == Group.SURE) {
      return null;
    }
    Label meant = new Label(row.meant().isEmpty() ? "выбрать школу" : row.meant());
    meant.setMaxWidth(Double.MAX_VALUE);
    meant.getStyleClass().add("meant-school");
    meant.setTooltip(new Tooltip(meant.getText()));
    if (row.isOpen()) {
      meant.getStyleClass().add("muted");
    }
    return meant;
  }

  private @Nullable Node score(Row row) {
    return row.score() < 0 || row.group() == Group.SURE ? null : new ScoreBar(row.score(), "");
  }

  private void selected(@Nullable SchoolLine line) {
    if (line instanceof Row row && !selecting) {
      model.chosen().set(row);
    }
  }

  private void select(@Nullable Row row) {
    int index = row == null ? -1 : model.lines().indexOf(row);
    if (index >= 0 && table.getSelectionModel().getSelectedIndex() != index) {
      selecting = true;
      table.getSelectionModel().clearAndSelect(index);
      table.scrollTo(Math.max(0, index - 4));
      selecting = false;
    }
  }

  private void pressed(KeyEvent event) {
    // While there is a decision to take back it is that; then the history of the file.
    if (event.isShortcutDown() && Keys.of(event) == KeyCode.Z && model.canUndo()) {
      model.undo();
      event.consume();
      return;
    }
    if (event.isControlDown() || event.isAltDown() || event.getTarget() != table) {
      return;
    }
    KeyCode key = Keys.of(event);
    switch (key) {
      case ENTER -> model.confirm();
      case DELETE -> model.skip();
      case DIGIT1, DIGIT2, DIGIT3 -> model.candidate(key.ordinal() - KeyCode.DIGIT1.ordinal());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static Icon icon(Group group) {
    return switch (group) {
      case SURE -> Icon.of("fth-check-circle", Tone.SUCCESS);
      case MAYBE -> Icon.of("fth-help-circle", Tone.WARNING);
      case NONE -> Icon.of("fth-x-circle", Tone.DANGER);
    };
  }

  private Node head(Head head) {
    Label title = new Label(head.group().words() + ": " + Words.number(head.count()));
    title.getStyleClass().add("strong");
    title.setMinWidth(USE_PREF_SIZE);
    Label hint = new Label(head.hint());
    hint.getStyleClass().add("muted");
    hint.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(icon(head.group()), title, hint, gap);
    line.getStyleClass().add("group-head");
    line.setAlignment(Pos.CENTER_LEFT);
    switch (head.group()) {
      case SURE ->
          add(
              line,
              model.sureShown().get() ? "Скрыть" : "Показать",
              head.count() > 0,
              () -> model.sureShown().set(!model.sureShown().get()));
      case MAYBE -> add(line, "Подтвердить все", head.open() > 0, model::confirmAll);
      case NONE -> {
        add(line, "Добавить все", head.open() > 0, model::createAll);
        add(line, "Пропустить все", head.open() > 0, model::skipAll);
      }
    }
    return line;
  }

  private static void add(HBox line, String words, boolean shown, Runnable action) {
    if (shown) {
      Hyperlink link = new Hyperlink(words);
      link.setMinWidth(USE_PREF_SIZE);
      link.setOnAction(event -> action.run());
      line.getChildren().add(link);
    }
  }

  /** A head stands over all columns. */
  private final class Line extends TableRow<SchoolLine> {

    private @Nullable Node head;

    @Override
    protected void updateItem(@Nullable SchoolLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("group-row", "open-row");
      Node former = head;
      if (former != null) {
        getChildren().remove(former);
        head = null;
      }
      if (!empty && line instanceof Head group) {
        getStyleClass().add("group-row");
        Node fresh = LinkPane.this.head(group);
        fresh.setManaged(false);
        head = fresh;
        getChildren().add(fresh);
      }
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      Node shown = head;
      if (shown != null) {
        if (!getChildren().contains(shown)) {
          getChildren().add(shown);
        }
        shown.resizeRelocate(0, 0, table.getWidth() - 20, getHeight());
        shown.toFront();
      }
    }
  }

  private final class Cell extends TableCell<SchoolLine, SchoolLine> {
    private final Function<Row, String> text;
    private final Function<Row, @Nullable Node> node;

    Cell(Function<Row, String> text, Function<Row, @Nullable Node> node) {
      this.text = text;
      this.node = node;
    }

    @Override
    protected void updateItem(@Nullable SchoolLine line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(null);
      setText(null);
      setTooltip(null);
      if (!empty && line instanceof Row row) {
        Node shown = node.apply(row);
        String said = text.apply(row);
        setGraphic(shown);
        setText(shown == null ? said : null);
        setTooltip(said.length() > 18 ? new Tooltip(said) : null);
      }
    }
  }
}
