package mera.app.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.text.Font;
import mera.app.key.Shortcuts;
import mera.app.text.Search;
import org.jspecify.annotations.Nullable;

/**
 * A table to look at: numbers on the right, cut texts whole in the tooltip, Ctrl+C copies the
 * selected rows with headings for a spreadsheet. Widths of columns are in em and follow the font.
 *
 * @param <R> what a row shows
 */
public final class DataTable<R> extends TableView<R> {

  private static final double PIXELS_PER_EM = 14;

  /** Width of a scroll bar in em. */
  private static final double SCROLL_BAR = 0.75;

  /** A text column keeps this part of its width; then the table scrolls. */
  private static final double NARROWEST = 0.5;

  private final DoubleProperty em = new SimpleDoubleProperty(PIXELS_PER_EM);
  private final Map<TableColumn<?, ?>, Function<R, String>> words = new HashMap<>();
  private final Map<TableColumn<?, ?>, Double> widths = new HashMap<>();
  private final Map<TableColumn<?, ?>, Double> leasts = new HashMap<>();
  private final Set<TableColumn<?, ?>> elastic = new HashSet<>();
  private @Nullable Shape laidOut;

  /** What the widths depend on. */
  private record Shape(double room, double em, List<?> columns) {}

  /**
   * @param title what the table holds, read aloud
   */
  public DataTable(String title) {
    setAccessibleText(title);
    getStyleClass().add("data-table");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    new Shortcuts().on("Ctrl+C", this::copy).install(this);
  }

  /** A column of text; «ё» sorts with «е». */
  public TableColumn<R, R> text(String title, double width, Function<R, String> text) {
    Comparator<R> order =
        Comparator.comparing(row -> Search.folded(text.apply(row)), Comparator.naturalOrder());
    TableColumn<R, R> column = column(title, width, text, order, row -> null);
    elastic.add(column);
    return column;
  }

  /** A column of short words such as codes; never cut. */
  public TableColumn<R, R> code(String title, double width, Function<R, String> text) {
    return node(title, width, text, row -> null);
  }

  /**
   * A column of numbers; never cut.
   *
   * @param value what is sorted; null stands last
   * @param number how it is read; not asked for null, which shows as «—»
   */
  public <N extends Comparable<N>> TableColumn<R, R> number(
      String title, double width, Function<R, @Nullable N> value, Function<N, String> number) {
    Comparator<R> order =
        (left, right) -> {
          N first = value.apply(left);
          N second = value.apply(right);
          return first == null || second == null
              ? Boolean.compare(first == null, second == null)
              : first.compareTo(second);
        };
    TableColumn<R, R> column =
        column(
            title,
            width,
            row -> {
              N known = value.apply(row);
              return known == null ? "—" : number.apply(known);
            },
            order,
            row -> null);
    column.getStyleClass().add("number");
    return column;
  }

  /**
   * A column of chips, bars and the like; never cut.
   *
   * @param text the same in words: for copying and for sorting
   * @param node null: the text itself
   */
  public TableColumn<R, R> node(
      String title, double width, Function<R, String> text, Function<R, @Nullable Node> node) {
    return column(title, width, text, Comparator.comparing(text), node);
  }

  /** Hides a column while the table is narrower than so many em. */
  public void hideBelow(double least, TableColumn<R, R> column) {
    leasts.put(column, least);
  }

  /** The selected rows as a spreadsheet takes them: tabs, headings, a line a row. */
  public String copied() {
    List<TableColumn<R, ?>> columns = List.copyOf(getVisibleLeafColumns());
    List<String> lines = new ArrayList<>();
    lines.add(columns.stream().map(TableColumn::getText).collect(Collectors.joining("\t")));
    for (R row : getSelectionModel().getSelectedItems()) {
      lines.add(
          columns.stream()
              .map(column -> Objects.requireNonNull(words.get(column)).apply(row))
              .map(text -> text.replaceAll("[\\t\\r\\n]+", " "))
              .collect(Collectors.joining("\t")));
    }
    return String.join("\n", lines) + "\n";
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(copied());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private TableColumn<R, R> column(
      String title,
      double width,
      Function<R, String> text,
      Comparator<R> order,
      Function<R, @Nullable Node> node) {
    TableColumn<R, R> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator(order);
    column.setCellFactory(any -> new Cell(text, node));
    column.setReorderable(false);
    widths.put(column, width);
    words.put(column, text);
    getColumns().add(column);
    return column;
  }

  /**
   * Texts share what the other columns leave; a user's own widths last until the room changes.
   * Columns come and go here and not when a cell learns its font: its row is being filled then.
   */
  @Override
  protected void layoutChildren() {
    leasts.forEach((column, least) -> column.setVisible(getWidth() >= least * em.get()));
    List<TableColumn<R, ?>> columns = List.copyOf(getVisibleLeafColumns());
    double rows = (getItems().size() + 1) * getFixedCellSize();
    double bar = rows > getHeight() ? SCROLL_BAR * em.get() : 0;
    double room = getWidth() - snappedLeftInset() - snappedRightInset() - bar;
    Shape shape = new Shape(room, em.get(), columns);
    if (room > 0 && !shape.equals(laidOut)) {
      laidOut = shape;
      share(columns, room);
    }
    super.layoutChildren();
  }

  private void share(List<TableColumn<R, ?>> columns, double room) {
    double fixed = 0;
    double wanted = 0;
    for (TableColumn<R, ?> column : columns) {
      double width = em.get() * Objects.requireNonNull(widths.get(column));
      fixed += elastic.contains(column) ? 0 : width;
      wanted += elastic.contains(column) ? width : 0;
    }
    double factor = wanted == 0 ? 1 : Math.max(NARROWEST, (room - fixed) / wanted);
    for (TableColumn<R, ?> column : columns) {
      double width = em.get() * Objects.requireNonNull(widths.get(column));
      column.setPrefWidth(Math.floor(elastic.contains(column) ? width * factor : width));
    }
  }

  private final class Cell extends TableCell<R, R> {
    private final Function<R, String> text;
    private final Function<R, @Nullable Node> node;

    Cell(Function<R, String> text, Function<R, @Nullable Node> node) {
      this.text = text;
      this.node = node;
      fontProperty().subscribe(this::measure);
    }

    private void measure(Font font) {
      if (font.getSize() != em.get()) {
        em.set(font.getSize());
        DataTable.this.requestLayout();
      }
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
        return;
      }
      String said = text.apply(row);
      Node shown = node.apply(row);
      setGraphic(shown);
      setText(shown == null ? said : null);
      setAccessibleText(said);
      setTooltip(said.length() > 24 ? new Tooltip(said) : null);
    }
  }
}
