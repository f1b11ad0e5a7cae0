package mera.app.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
    setRoot(new TreeItem<>());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setRowFactory(table -> new Row());
    widthProperty().subscribe(this::hide);
    new Shortcuts()
        .on("Ctrl+C", this::copy)
        .on("Ctrl+V", this::paste)
        .on("Ctrl+D", () -> hand.fillDown(chosen(), current.get()))
        .install(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::sideways);
  }

  /** The column of the cell that keys work on. */
  Field current() {
    return current.get();
  }

  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null && !text.isEmpty()) {
      hand.paste(chosen(), current.get(), text);
    }
  }

  /** Arrows go from cell to cell; left of the first column they close a section as in any tree. */
  private void sideways(KeyEvent event) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    boolean bare = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
    if (step == 0 || !bare) {
      return;
    }
    List<Field> shown =
        getVisibleLeafColumns().stream().map(fields::get).filter(Objects::nonNull).toList();
    int next = shown.indexOf(current.get()) + step;
    if (next >= 0 && next < shown.size()) {
      current.set(shown.get(next));
      event.consume();
    }
  }

  /** Is the table being filled? A selection that moves then is not the user's. */
  boolean filling() {
    return filling;
  }

  /** Shows the rows; closed sections stay closed, and rows that stay in place are not moved. */
  void show(Plan plan, List<PlanRow> rows) {
    filling = true;
    if (!columns.equals(plan.columns())) {
      columns = plan.columns();
      build();
    }
    boolean same = planId.equals(plan.id());
    planId = Objects.toString(plan.id());
    Map<String, TreeItem<PlanRow>> old = items(getRoot(), new LinkedHashMap<>());
    if (same && shape(rows).equals(shape(old.values()))) {
      rows.forEach(row -> Objects.requireNonNull(old.get(row.id())).setValue(row));
    } else {
      Set<String> closed =
          old.values().stream()
              .filter(item -> !item.isExpanded())
              .map(item -> item.getValue().id())
              .collect(Collectors.toCollection(HashSet::new));
      setRoot(tree(rows, same ? closed : Set.of()));
    }
    filling = false;
  }

  /** Each row with its parent, in order: equal shapes need no new tree. */
  private static List<String> shape(List<PlanRow> rows) {
    return rows.stream().map(row -> row.id() + " " + row.node().parentId()).toList();
  }

  private static List<String> shape(Iterable<TreeItem<PlanRow>> items) {
    List<PlanRow> rows = new ArrayList<>();
    items.forEach(item -> rows.add(item.getValue()));
    return shape(rows);
  }

  private static Map<String, TreeItem<PlanRow>> items(
      TreeItem<PlanRow> parent, Map<String, TreeItem<PlanRow>> found) {
    for (TreeItem<PlanRow> item : parent.getChildren()) {
      found.put(item.getValue().id(), item);
      items(item, found);
    }
    return found;
  }

  private static TreeItem<PlanRow> tree(List<PlanRow> rows, Set<String> closed) {
    TreeItem<PlanRow> root = new TreeItem<>();
    Map<String, TreeItem<PlanRow>> items = new HashMap<>();
    for (PlanRow row : rows) {
      TreeItem<PlanRow> item = new TreeItem<>(row);
      item.setExpanded(!closed.contains(row.id()));
      items.put(row.id(), item);
      String parent = row.node().parentId();
      items.getOrDefault(parent == null ? "" : parent, root).getChildren().add(item);
    }
    return root;
  }

  /** Chooses the row and brings it into sight. */
  void select(@Nullable String id) {
    TreeItem<PlanRow> item = id == null ? null : find(getRoot(), id);
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

  private static @Nullable TreeItem<PlanRow> find(TreeItem<PlanRow> parent, String id) {
    for (TreeItem<PlanRow> item : parent.getChildren()) {
      TreeItem<PlanRow> found = item.getValue().id().equals(id) ? item : find(item, id);
      if (found != null) {
        return found;
      }
    }
    return null;
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
      column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
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
      boolean section = !empty && row != null && row.section();
      getStyleClass().remove("section-row");
      if (section) {
        getStyleClass().add("section-row");
      }
    }

    private void clicked(MouseEvent event) {
      PlanRow row = getItem();
      if (event.getClickCount() == 2 && row != null) {
        hand.edit(row, under(event).orElse(Field.MEASURE));
      }
    }

    private void drag(MouseEvent event) {
      if (getItem() != null) {
        ClipboardContent content = new ClipboardContent();
        content.put(ROW, getItem().id());
        startDragAndDrop(TransferMode.MOVE).setContent(content);
        event.consume();
      }
    }

    private void over(DragEvent event) {
      if (getItem() != null && event.getDragboard().hasContent(ROW)) {
        event.acceptTransferModes(TransferMode.MOVE);
        pseudoClassStateChanged(TARGET, true);
        event.consume();
      }
    }

    private void dropped(DragEvent event) {
      PlanRow target = getItem();
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
