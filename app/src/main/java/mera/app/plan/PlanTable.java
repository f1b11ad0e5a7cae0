package mera.app.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.css.Styleable;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.text.Font;
import mera.app.key.Shortcuts;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a plan as a tree, with the plan's own columns. All rows are two lines high, so that a
 * plan of thousands of rows scrolls as one of ten; what does not fit stands in the tooltip.
 */
final class PlanTable extends TreeTableView<PlanRow> {

  private static final double PIXELS_PER_EM = 14;
  private static final double SCROLL_BAR = 0.9;

  /** What a dragged row is known by. */
  private static final DataFormat ROW = new DataFormat("application/x-mera-plan-row");

  /** The cell of a chosen row that keys work on. */
  static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

  /** Widths of the columns in em that keep theirs. */
  private static final Map<Field, Double> FIXED = Map.of(Field.NUMBER, 5.8, Field.DEADLINE, 12.5);

  /** How the others share the rest. */
  private static final Map<Field, Double> SHARES =
      Map.of(Field.MEASURE, 3.2, Field.PARTIES, 1.6, Field.RESULT, 1.8, Field.DOCUMENT, 1.2);

  /** Columns that go first when there is no room, with the least width in em of the table. */
  private static final Map<Field, Double> LEAST =
      Map.of(Field.DOCUMENT, 62.0, Field.RESULT, 50.0, Field.PARTIES, 34.0);

  private final Map<TreeTableColumn<?, ?>, Field> fields = new HashMap<>();
  private final PlanHand hand;
  private final ObjectProperty<Field> current = new SimpleObjectProperty<>(Field.MEASURE);
  private RowTree all = new RowTree();

  /** What is in sight: all rows or those that the filter found. */
  private RowTree some = all;

  private List<PlanColumn> columns = List.of();
  private String planId = "";
  private double em = PIXELS_PER_EM;
  private @Nullable Shape laidOut;
  private boolean filling;

  /** What the widths depend on. */
  private record Shape(double room, double em, int columns) {}

  /**
   * @param hand told what is done with the rows
   */
  PlanTable(PlanHand hand) {
    this.hand = hand;
    setId("plan");
    setAccessibleText("Строки плана");
    getStyleClass().addAll("edge-to-edge", "plan-table");
    setShowRoot(false);
    setRoot(some.root());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setRowFactory(table -> new Row());
    widthProperty().subscribe(this::hide);
    new Shortcuts()
        .on("Ctrl+C", this::copy)
        .on("Ctrl+V", this::paste)
        .on("Ctrl+D", () -> hand.fillDown(chosen(), current.get()))
        .install(this);
    PlanKeys.install(this, hand);
  }

  /** A style that is as it was costs nothing; one that comes or goes is computed anew. */
  static void dress(Styleable node, String style, boolean wish) {
    if (wish != node.getStyleClass().contains(style)) {
      if (wish) {
        node.getStyleClass().add(style);
      } else {
        node.getStyleClass().remove(style);
      }
    }
  }

  /** The column of the cell that keys work on. */
  Field current() {
    return current.get();
  }

  void current(Field field) {
    current.set(field);
  }

  /** The columns in sight from left to right. */
  List<Field> shownFields() {
    return getVisibleLeafColumns().stream().map(fields::get).filter(Objects::nonNull).toList();
  }

  /** The row that keys work on. */
  Optional<PlanRow> chosenRow() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
  }

  /** The row below or above is chosen. */
  boolean step(int rows) {
    go(getSelectionModel().getSelectedIndex() + rows);
    return true;
  }

  /** The row at the place is chosen and brought into sight. */
  void go(int place) {
    if (place >= 0 && place < getExpandedItemCount()) {
      getSelectionModel().clearAndSelect(place);
      getFocusModel().focus(place);
      reveal(place);
    }
  }

  private void paste() {
    Copied.cells().ifPresent(cells -> hand.paste(chosen(), current.get(), cells));
  }

  /** Is the table being filled? A selection that moves then is not the user's. */
  boolean filling() {
    return filling;
  }

  /**
   * Shows the rows; closed sections stay closed, and only what changed is touched.
   *
   * @param rows of the plan
   * @param found those in sight; all of them or, with the sections above them, some: then no
   *     section is closed
   */
  void show(Plan plan, List<PlanRow> rows, List<PlanRow> found) {
    filling = true;
    if (!columns.equals(plan.columns())) {
      columns = plan.columns();
      build();
    }
    if (!planId.equals(plan.id())) {
      planId = Objects.toString(plan.id());
      all = new RowTree();
    }
    all.show(rows);
    if (found == rows) {
      some = all;
    } else {
      some = some != all && some.fits(found) ? some : new RowTree();
      some.show(found);
    }
    if (getRoot() != some.root()) {
      setRoot(some.root());
    }
    filling = false;
  }

  /** Chooses the row and brings it into sight. */
  void select(@Nullable String id) {
    TreeItem<PlanRow> item = id == null ? null : some.item(id).orElse(null);
    if (item == null) {
      return;
    }
    for (TreeItem<PlanRow> up = item.getParent(); up != null; up = up.getParent()) {
      up.setExpanded(true);
    }
    int place = getRow(item);
    filling = true;
    if (!getSelectionModel().getSelectedIndices().contains(place)) {
      getSelectionModel().clearAndSelect(place);
    }
    getFocusModel().focus(place);
    filling = false;
    reveal(place);
  }

  private void reveal(int place) {
    if (!inSight(place)) {
      scrollTo(Math.max(0, place - 2));
    }
  }

  /** Ids of the chosen rows in printed order. */
  List<String> chosen() {
    return getSelectionModel().getSelectedIndices().stream()
        .sorted()
        .map(this::getTreeItem)
        .filter(Objects::nonNull)
        .map(item -> item.getValue().id())
        .toList();
  }

  private boolean inSight(int place) {
    if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
      return true;
    }
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    return first == null
        || last == null
        || (place > first.getIndex() && place < last.getIndex())
        || last.getIndex() - first.getIndex() < 2;
  }

  /** The chosen rows as a spreadsheet takes them: tabs, headings, a line a row. */
  String copied() {
    StringBuilder lines =
        new StringBuilder(
            columns.stream().map(PlanColumn::caption).collect(Collectors.joining("\t")));
    getSelectionModel().getSelectedItems().stream()
        .filter(Objects::nonNull)
        .forEach(
            item ->
                lines
                    .append('\n')
                    .append(
                        columns.stream()
                            .map(column -> item.getValue().cell(column.field()))
                            .map(text -> text.replaceAll("[\\t\\r\\n]+", " "))
                            .collect(Collectors.joining("\t"))));
    return lines.append('\n').toString();
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(copied());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void build() {
    fields.clear();
    getColumns().clear();
    for (PlanColumn one : columns) {
      TreeTableColumn<PlanRow, PlanRow> column = new TreeTableColumn<>(one.caption());
      column.setCellValueFactory(row -> row.getValue().valueProperty());
      column.setCellFactory(
          any ->
              one.field() == Field.DEADLINE
                  ? new DeadlineCell(current)
                  : new WordsCell(one.field(), current, this::measure));
      column.setSortable(false);
      column.setReorderable(false);
      fields.put(column, one.field());
      getColumns().add(column);
    }
    laidOut = null;
    hide();
  }

  private void measure(Font font) {
    if (font.getSize() != em) {
      em = font.getSize();
      hide();
      requestLayout();
    }
  }

  /** Columns without which a plan is still understood go when there is no room. */
  private void hide() {
    for (TreeTableColumn<PlanRow, ?> column : getColumns()) {
      double least = LEAST.getOrDefault(Objects.requireNonNull(fields.get(column)), 0.0);
      column.setVisible(getWidth() >= least * em);
    }
  }

  /** Long texts share what number and deadline leave. */
  @Override
  protected void layoutChildren() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR * em;
    Shape shape = new Shape(room, em, getVisibleLeafColumns().size());
    if (room > 0 && !shape.equals(laidOut)) {
      laidOut = shape;
      share(room);
    }
    super.layoutChildren();
  }

  private void share(double room) {
    double left = room;
    double shares = 0;
    for (TreeTableColumn<PlanRow, ?> column : getColumns()) {
      Field field = Objects.requireNonNull(fields.get(column));
      if (column.isVisible()) {
        left -= FIXED.getOrDefault(field, 0.0) * em;
        shares += SHARES.getOrDefault(field, 0.0);
      }
    }
    double part = Math.max(left, 0) / shares;
    for (TreeTableColumn<PlanRow, ?> column : getColumns()) {
      Field field = Objects.requireNonNull(fields.get(column));
      Double fixed = FIXED.get(field);
      double share = SHARES.getOrDefault(field, 0.0) * part;
      column.setPrefWidth(Math.floor(fixed == null ? share : fixed * em));
    }
  }

  /** Sections look like headings; a double click edits the cell under it. */
  private final class Row extends TreeTableRow<PlanRow> {

    Row() {
      addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
      addEventFilter(MouseEvent.MOUSE_PRESSED, event -> under(event).ifPresent(current::set));
      setOnDragDetected(this::drag);
      setOnDragOver(this::over);
      setOnDragExited(event -> pseudoClassStateChanged(TARGET, false));
      setOnDragDropped(this::dropped);
    }

    @Override
    protected void updateItem(@Nullable PlanRow row, boolean empty) {
      super.updateItem(row, empty);
      dress(this, "section-row", !empty && row != null && row.section());
    }

    /** As it is now; null: below the last row. */
    private @Nullable PlanRow row() {
      return getTreeItem() == null ? null : getTreeItem().getValue();
    }

    private void clicked(MouseEvent event) {
      PlanRow row = row();
      if (event.getClickCount() == 2 && row != null) {
        hand.edit(row, under(event).orElse(Field.MEASURE));
      }
    }

    private void drag(MouseEvent event) {
      PlanRow row = row();
      if (row != null) {
        ClipboardContent content = new ClipboardContent();
        content.put(ROW, row.id());
        startDragAndDrop(TransferMode.MOVE).setContent(content);
        event.consume();
      }
    }

    private void over(DragEvent event) {
      if (row() != null && event.getDragboard().hasContent(ROW)) {
        event.acceptTransferModes(TransferMode.MOVE);
        pseudoClassStateChanged(TARGET, true);
        event.consume();
      }
    }

    private void dropped(DragEvent event) {
      PlanRow target = row();
      if (target != null && event.getDragboard().getContent(ROW) instanceof String id) {
        event.setDropCompleted(true);
        event.consume();
        hand.drag(id, target.id());
      }
    }

    private Optional<Field> under(MouseEvent event) {
      double x = event.getX();
      for (TreeTableColumn<PlanRow, ?> column : getVisibleLeafColumns()) {
        if (x < column.getWidth()) {
          return Optional.ofNullable(fields.get(column));
        }
        x -= column.getWidth();
      }
      return Optional.empty();
    }
  }
}
