package mera.app.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.Tooltip;
import mera.app.control.Buttons;
import mera.app.control.DataTable;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** Executors by months; a chosen number lists its measures below. */
final class LoadPane implements TimeLook {

  private static final double MONTH = 3.9;

  private static final double WORDS = 5.6;

  private final DataTable<Load.Line> table = new DataTable<>("Нагрузка исполнителей по месяцам");
  private final DueList list;
  private final SplitPane split;
  private final Button excel;
  private @Nullable Load shown;

  /**
   * A number of the table.
   *
   * @param said as a clause behind the name; empty: all measures
   * @param month too much of it is marked
   */
  private record Count(
      String title, String said, boolean month, Function<Load.Line, List<Due>> measures) {}

  private List<Count> counts = List.of();

  /**
   * @param excel writes what is shown into a workbook
   */
  LoadPane(PlanModel model, DueList.Wishes wishes, Runnable excel) {
    list = new DueList(model, wishes);
    this.excel = Buttons.flat("fth-download", "В Excel", excel);
    table.setId("load");
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.getFocusModel().focusedCellProperty().subscribe(this::chosen);
    new Shortcuts().on("Enter", list::focus).install(table);
    split = new SplitPane(table, list);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.58);
    split.getStyleClass().add("thin");
  }

  @Override
  public Node node() {
    return split;
  }

  @Override
  public List<Node> controls() {
    return List.of(excel);
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  @Override
  public void show(TimePicture picture) {
    Load load = Load.of(picture.measures(), picture.ribbon().from(), picture.ribbon().to());
    boolean columns = shown == null || !shown.months().equals(load.months());
    shown = load;
    if (columns) {
      columns(load.months());
    }
    List<Load.Line> lines = load.withAll();
    if (!table.getItems().equals(lines)) {
      table.getItems().setAll(lines);
    }
    chosen(table.getFocusModel().getFocusedCell());
  }

  private void columns(List<YearMonth> months) {
    table.getColumns().clear();
    table.code("Исполнитель", 14, Load.Line::name);
    counts =
        Stream.of(
                Stream.of(new Count("Мер", "", false, Load.Line::measures)),
                months.stream().map(LoadPane::month),
                Stream.of(
                    new Count("Со сроком", "со сроком", false, Load.Line::dated),
                    new Count("Весь срок", "весь срок плана", false, Load.Line::throughout),
                    new Count("Без даты", "без даты", false, Load.Line::undated)))
            .flatMap(some -> some)
            .toList();
    for (Count count : counts) {
      table
          .node(
              count.title(),
              count.month() ? MONTH : count.said().isEmpty() ? MONTH : WORDS,
              line -> Words.number(count.measures().apply(line).size()),
              line -> cell(line, count))
          .getStyleClass()
          .add("load-column");
    }
    table.getColumns().forEach(column -> column.setSortable(false));
  }

  private static Count month(YearMonth month) {
    String name = Words.month(month).substring(0, 3) + " " + month.getYear() % 100;
    return new Count(name, PlanWords.month(month), true, line -> line.in(month));
  }

  /** The number, darker where there is more; too much has a sign, too. */
  private static Node cell(Load.Line line, Count count) {
    int number = count.measures().apply(line).size();
    Label label = new Label(number == 0 && count.month() ? "·" : Words.number(number));
    label.getStyleClass().add("load-cell");
    if (line.name().equals(Load.ALL)) {
      label.getStyleClass().add("strong");
    }
    if (count.month()) {
      boolean busy = Load.busy(number);
      label.getStyleClass().add(busy ? "load-busy" : "load-" + Load.step(number));
      if (busy) {
        label.setGraphic(Icon.of("fth-alert-triangle", Tone.WARNING));
      }
      label.setTooltip(new Tooltip(said(line, count)));
    }
    return label;
  }

  private static String said(Load.Line line, Count count) {
    int number = count.measures().apply(line).size();
    return line.name()
        + (count.said().isEmpty() ? "" : ", " + count.said())
        + ": "
        + Words.count(number, "мера", "меры", "мер")
        + (count.month() && Load.busy(number) ? ", больше " + Ribbon.BUSY + " в месяц" : "");
  }

  private void chosen(@Nullable TablePosition<?, ?> at) {
    Load load = shown;
    if (load == null) {
      return;
    }
    TableColumn<?, ?> column = at == null ? null : at.getTableColumn();
    int place = column == null ? -1 : table.getColumns().indexOf(column) - 1;
    List<Load.Line> lines = load.withAll();
    Load.Line line =
        at == null || at.getRow() < 0 || at.getRow() >= lines.size()
            ? load.all()
            : lines.get(at.getRow());
    Count count = place < 0 || place >= counts.size() ? counts.getFirst() : counts.get(place);
    list.show(said(line, count), "Здесь мер нет.", count.measures().apply(line));
  }
}
