package mera.app.plan;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.figure.RibbonChart;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import mera.data.plan.Node;
import org.jspecify.annotations.Nullable;

/** The plan in time: lanes of executors, and below them what has no date. */
final class RibbonPane extends VBox {

  /** Months that are seen at once; 0: the whole plan. */
  private enum Zoom {
    ALL("Весь срок", 0),
    QUARTER("Квартал", 3),
    MONTH("Месяц", 1);

    private final String words;
    private final int months;

    Zoom(String words, int months) {
      this.words = words;
      this.months = months;
    }
  }

  private final PlanModel model;
  private final RibbonChart chart = new RibbonChart();
  private final MenuButton parties = new MenuButton();
  private final FlowPane bar = new FlowPane();
  private final Label period = new Label();
  private final HBox steps;
  private final Label count = new Label();
  private final ListView<Ribbon.Undated> undated = new ListView<>();
  private final HBox lane;
  private final Label summary = new Label();
  private final Set<String> hidden = new HashSet<>();
  private Ribbon.By by = Ribbon.By.PARTY;
  private Zoom zoom = Zoom.ALL;
  private @Nullable YearMonth start;
  private @Nullable PlanPicture shown;

  /**
   * @param open edits the row
   */
  RibbonPane(PlanModel model, Consumer<String> open) {
    this.model = model;
    setId("ribbon");
    chart.setId("ribbon-chart");
    chart.onChoose(key -> model.chosen().set(key));
    chart.onOpen(open);
    chart.onMove((key, months, days) -> model.rows().shift(key, Period.of(0, months, days)));
    chart.setOnDragOver(this::over);
    chart.setOnDragDropped(this::dropped);
    VBox.setVgrow(chart, Priority.ALWAYS);
    steps =
        new HBox(
            Buttons.icon("fth-chevron-left", "Раньше", "PageUp", () -> step(-1)),
            period,
            Buttons.icon("fth-chevron-right", "Позже", "PageDown", () -> step(1)));
    steps.setAlignment(Pos.CENTER_LEFT);
    buildBar();
    count.getStyleClass().add("strong");
    Label hint = new Label("перетащите на месяц");
    hint.getStyleClass().add("muted");
    VBox words = new VBox(count, hint);
    words.getStyleClass().add("undated-words");
    words.setMinWidth(USE_PREF_SIZE);
    buildUndated(open);
    lane = new HBox(words, undated);
    lane.getStyleClass().add("undated-lane");
    HBox.setHgrow(undated, Priority.ALWAYS);
    summary.getStyleClass().add("ribbon-summary");
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(bar, chart, lane, summary);
    new Shortcuts()
        .on("Ctrl+Left", () -> shift(Period.ofMonths(-1)))
        .on("Ctrl+Right", () -> shift(Period.ofMonths(1)))
        .on("Shift+Left", () -> shift(Period.ofDays(-1)))
        .on("Shift+Right", () -> shift(Period.ofDays(1)))
        .on("Down", () -> next(1))
        .on("Up", () -> next(-1))
        .on("Page_Up", () -> step(-1))
        .on("Page_Down", () -> step(1))
        .on("Enter", () -> open(open))
        .on("F2", () -> open(open))
        .install(chart);
    model.chosen().subscribe(id -> chart.choose(id == null ? "" : id));
  }

  private void buildBar() {
    ToggleGroup lanes = new ToggleGroup();
    HBox kinds =
        new HBox(
            pill(lanes, "По исполнителям", "left-pill", true, () -> lanes(Ribbon.By.PARTY)),
            pill(lanes, "По разделам", "right-pill", false, () -> lanes(Ribbon.By.SECTION)));
    ToggleGroup zooms = new ToggleGroup();
    HBox sizes = new HBox();
    for (Zoom one : Zoom.values()) {
      String style =
          one == Zoom.ALL ? "left-pill" : one == Zoom.MONTH ? "right-pill" : "center-pill";
      sizes.getChildren().add(pill(zooms, one.words, style, one == Zoom.ALL, () -> zoom(one)));
    }
    kinds.getStyleClass().add("pills");
    sizes.getStyleClass().add("pills");
    parties.setId("ribbon-parties");
    parties.setMinWidth(USE_PREF_SIZE);
    bar.getChildren().setAll(kinds, parties, sizes, steps);
    bar.getStyleClass().add("filter-bar");
  }

  private static ToggleButton pill(
      ToggleGroup group, String words, String style, boolean on, Runnable action) {
    ToggleButton button = new ToggleButton(words);
    button.setToggleGroup(group);
    button.getStyleClass().add(style);
    button.setMinWidth(USE_PREF_SIZE);
    button.setSelected(on);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          action.run();
        });
    return button;
  }

  private void buildUndated(Consumer<String> open) {
    undated.setId("undated");
    undated.setAccessibleText("Меры без даты");
    undated.setOrientation(Orientation.HORIZONTAL);
    undated.setCellFactory(list -> new UndatedCell());
    undated
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            one -> {
              if (one != null) {
                model.chosen().set(one.id());
              }
            });
    new Shortcuts().on("Enter", () -> open(open)).on("F2", () -> open(open)).install(undated);
  }

  private void open(Consumer<String> open) {
    String id = model.chosen().get();
    if (id != null) {
      open.accept(id);
    }
  }

  // ---- what is shown ----

  void show(PlanPicture picture) {
    boolean another =
        shown == null
            || shown.plan() == null
            || picture.plan() == null
            || !Objects.equals(shown.plan().id(), picture.plan().id());
    shown = picture;
    if (another) {
      hidden.clear();
      start = null;
    }
    List<String> names = Ribbon.parties(picture);
    if (another || parties.getItems().size() != names.size()) {
      parties.getItems().setAll(names.stream().map(this::party).toList());
    }
    draw();
  }

  private CheckMenuItem party(String name) {
    CheckMenuItem item = new CheckMenuItem(name);
    item.setSelected(!hidden.contains(name));
    item.setOnAction(
        event -> {
          if (item.isSelected()) {
            hidden.remove(name);
          } else {
            hidden.add(name);
          }
          draw();
        });
    return item;
  }

  private void draw() {
    PlanPicture picture = shown;
    if (picture == null || picture.plan() == null) {
      return;
    }
    Ribbon ribbon = Ribbon.of(picture, by, hidden);
    LocalDate from = ribbon.from();
    LocalDate to = ribbon.to();
    if (zoom != Zoom.ALL) {
      YearMonth first = first(ribbon);
      from = first.atDay(1);
      to = first.plusMonths(zoom.months - 1L).atEndOfMonth();
      period.setText(
          zoom == Zoom.MONTH
              ? month(first)
              : month(first) + "\u00a0– " + month(YearMonth.from(to)));
    }
    steps.setVisible(zoom != Zoom.ALL);
    steps.setManaged(zoom != Zoom.ALL);
    boolean byParty = by == Ribbon.By.PARTY;
    parties.setVisible(byParty);
    parties.setManaged(byParty);
    int all = parties.getItems().size();
    parties.setText(
        hidden.isEmpty()
            ? "Исполнители: все"
            : "Исполнители: " + (all - hidden.size()) + " из " + all);
    chart.show(
        new RibbonChart.Picture(
            from,
            to,
            ribbon.lanes(),
            ribbon.load(),
            Ribbon.BUSY,
            picture.calendar()::isOff,
            LocalDate.now()));
    chart.setAccessibleText("Лента плана. " + ribbon.summary());
    count.setText("Без даты: " + Words.number(ribbon.undated().size()));
    lane.setVisible(!ribbon.undated().isEmpty());
    lane.setManaged(!ribbon.undated().isEmpty());
    if (!undated.getItems().equals(ribbon.undated())) {
      undated.getItems().setAll(ribbon.undated());
    }
    summary.setText(ribbon.summary());
  }

  private static String month(YearMonth month) {
    return Words.month(month) + "\u00a0" + month.getYear();
  }

  private YearMonth first(Ribbon ribbon) {
    YearMonth least = YearMonth.from(ribbon.from());
    YearMonth most = YearMonth.from(ribbon.to()).minusMonths(zoom.months - 1L);
    YearMonth now = start == null ? YearMonth.now() : start;
    YearMonth kept = now.isAfter(most) ? most : now;
    start = kept.isBefore(least) ? least : kept;
    return start;
  }

  // ---- wishes ----

  private void lanes(Ribbon.By wanted) {
    by = wanted;
    draw();
  }

  private void zoom(Zoom wanted) {
    zoom = wanted;
    draw();
  }

  private void step(int by) {
    if (start != null && zoom != Zoom.ALL) {
      start = start.plusMonths((long) by * zoom.months);
      draw();
    }
  }

  private void shift(Period by) {
    String id = model.chosen().get();
    if (id != null) {
      model.rows().shift(id, by);
    }
  }

  /** The next measure of the plan in printed order. */
  private void next(int by) {
    PlanPicture picture = shown;
    if (picture == null) {
      return;
    }
    List<PlanRow> rows =
        picture.rows().stream().filter(row -> row.node().kind() == Node.Kind.MEASURE).toList();
    int here = picture.row(model.chosen().get()).map(rows::indexOf).orElse(-1);
    int there = here < 0 ? 0 : here + by;
    if (there >= 0 && there < rows.size()) {
      model.chosen().set(rows.get(there).id());
    }
  }

  private void over(DragEvent event) {
    if (event.getGestureSource() instanceof UndatedCell
        && chart.monthAt(event.getX()).isPresent()) {
      event.acceptTransferModes(TransferMode.MOVE);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    String id = event.getDragboard().getString();
    chart.monthAt(event.getX()).ifPresent(month -> model.rows().date(id, month));
    event.setDropCompleted(true);
    event.consume();
  }

  /** A card of a measure without a date. */
  private final class UndatedCell extends ListCell<Ribbon.Undated> {

    private final Label title = new Label();
    private final Label note = new Label();
    private final VBox card = new VBox(title, note);

    UndatedCell() {
      title.getStyleClass().add("strong");
      note.getStyleClass().add("muted");
      card.getStyleClass().add("undated-card");
      for (Label one : List.of(title, note)) {
        one.setMaxWidth(Region.USE_PREF_SIZE);
      }
      setOnDragDetected(
          event -> {
            if (getItem() != null) {
              ClipboardContent content = new ClipboardContent();
              content.putString(getItem().id());
              startDragAndDrop(TransferMode.MOVE).setContent(content);
              event.consume();
            }
          });
    }

    @Override
    protected void updateItem(Ribbon.@Nullable Undated item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : card);
      if (item != null && !empty) {
        title.setText(item.title());
        note.setText(item.note());
        setTooltip(new Tooltip(item.title() + "\n" + item.note()));
      }
    }
  }
}
