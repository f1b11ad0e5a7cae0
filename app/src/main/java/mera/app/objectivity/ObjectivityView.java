package mera.app.objectivity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.control.FilterField;
import mera.app.key.Shortcuts;
import mera.app.objectivity.ObjectivityModel.Extent;
import mera.app.text.Words;
import mera.data.objectivity.Group;
import mera.data.objectivity.Objectivity;
import org.jspecify.annotations.Nullable;

/** Nodes of «Объективность»: the matrix, beside it the chosen cell or the limits. */
final class ObjectivityView extends StackPane {

  /** Narrower in em, and one thing takes the place of another. */
  private static final double NARROW = 62;

  private static final double LOW = 30;

  private static final Map<Extent, String> NAMES =
      new EnumMap<>(
          Map.of(
              Extent.FOUND, "Найдено",
              Extent.CHECK, "Анализ",
              Extent.SINGLE, "Один",
              Extent.LISTED, "В списке",
              Extent.ALL, "Все"));

  private final ObjectivityModel model;
  private final MatrixTable matrix;
  private final CellPane cell;
  private final LimitsPane limits;
  private final FilterField filter;
  private final Map<Extent, ToggleButton> extents = new EnumMap<>(Extent.class);
  private final ComboBox<Integer> year = new ComboBox<>();
  private final ToggleButton showLimits = Buttons.toggle("fth-sliders", "Пороги", "show-limits");
  private final ToggleButton showCell = Buttons.toggle("fth-columns", "Подробно", "show-cell");
  private final FlowPane bar = new FlowPane();
  private final Label notes = small();
  private final Label index = small();
  private final VBox foot = new VBox();
  private final BorderPane page = new BorderPane();
  private final EmptyState empty;
  private boolean narrow;
  private boolean following;

  ObjectivityView(ObjectivityModel model) {
    this.model = model;
    matrix = new MatrixTable(model);
    cell = new CellPane(model);
    limits = new LimitsPane(model);
    filter =
        new FilterField(
            "Фильтр", "Фильтр: название, код, муниципалитет", model.filter(), matrix::focus);
    empty =
        new EmptyState(
            "fth-flag",
            "Здесь появятся признаки. Сначала нужны результаты ВПР: выгрузки или таблицы баллов.",
            Buttons.primary("Загрузить результаты", null, model::openImport));
    setId("objectivity");
    bar();
    foot();
    model.picture().subscribe(this::show);
    model.extent().subscribe(now -> extents.forEach((one, pill) -> pill.setSelected(one == now)));
    filter.fontProperty().subscribe(this::requestLayout);
    new Shortcuts()
        .on("Ctrl+F", filter::requestFocus)
        .on("F4", showCell::fire)
        .on("Ctrl+E", model::export)
        .install(this);
    arrange();
  }

  private void bar() {
    HBox pills = new HBox();
    pills.getStyleClass().add("pills");
    Extent[] order = Extent.values();
    for (Extent one : order) {
      ToggleButton pill = new ToggleButton(NAMES.get(one));
      pill.setId("signs-" + one.name().toLowerCase(Locale.ROOT));
      pill.setMinWidth(USE_PREF_SIZE);
      pill.getStyleClass()
          .add(
              one == order[0]
                  ? "left-pill"
                  : one == order[order.length - 1] ? "right-pill" : "center-pill");
      pill.setOnAction(
          event -> {
            pill.setSelected(true);
            model.extent().set(one);
          });
      extents.put(one, pill);
      pills.getChildren().add(pill);
    }
    year.setId("signs-year");
    year.setAccessibleText("Год работ");
    year.valueProperty()
        .subscribe(
            (before, now) -> {
              if (!following && now != null) {
                model.year().set(now);
              }
            });
    showCell.setSelected(true);
    showCell.setTooltip(new Tooltip("Подробно о выбранной ячейке  F4"));
    showLimits.setTooltip(new Tooltip("Пороги признаков: изменить и сразу увидеть"));
    showCell.setOnAction(event -> open(showCell, showLimits));
    showLimits.setOnAction(event -> open(showLimits, showCell));
    Button export = Buttons.flat("fth-file-text", "В Excel", model::export);
    export.setId("signs-export");
    export.setTooltip(new Tooltip("Все признаки с числами в книге Excel  Ctrl+E"));
    bar.getStyleClass().add("filter-bar");
    bar.getChildren().setAll(pills, filter, year, showLimits, showCell, export);
  }

  private void open(ToggleButton opened, ToggleButton other) {
    if (opened.isSelected()) {
      other.setSelected(false);
    }
    arrange();
  }

  private void foot() {
    List<String> letters = new ArrayList<>();
    for (Group group : Group.values()) {
      letters.add(group.letter() + " " + group.printed());
    }
    Label legend = small();
    legend.setText(
        String.join(" · ", letters)
            + " · в отметки выше ВПР, не учитывается · штриховка — мало работ");
    legend.setId("signs-legend");
    Label words = small();
    words.setId("signs-words");
    words.setText(Objectivity.NOTE + ". " + Objectivity.RESTRICTION + ".");
    index.setId("signs-index");
    notes.setId("signs-notes");
    foot.getStyleClass().add("signs-foot");
    foot.getChildren().setAll(legend, index, words);
  }

  private static Label small() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("small");
    return label;
  }

  /** Only here are size and font both known: while styles are applied no node may come or go. */
  @Override
  protected void layoutChildren() {
    double em = filter.getFont().getSize();
    boolean now = getWidth() < NARROW * em || getHeight() < LOW * em;
    if (now != narrow) {
      narrow = now;
      showCell.setSelected(!now);
      showLimits.setSelected(false);
      arrange();
    }
    super.layoutChildren();
  }

  private void arrange() {
    Region side = showLimits.isSelected() ? limits : showCell.isSelected() ? cell : null;
    Node centre = matrix;
    if (side != null && narrow) {
      centre = side;
    } else if (side != null) {
      SplitPane split = new SplitPane(matrix, side);
      split.getStyleClass().add("thin");
      split.setDividerPositions(0.58);
      centre = split;
    }
    page.setTop(bar);
    page.setCenter(centre);
    page.setBottom(narrow && side != null ? null : foot);
    SignsPicture now = model.picture().get();
    boolean nothing = now != null && now.found().isEmpty();
    getChildren().setAll(nothing ? empty : page);
  }

  private void show(@Nullable SignsPicture now) {
    if (now == null) {
      return;
    }
    if (now.found().isEmpty() != getChildren().contains(empty)) {
      arrange();
    }
    extents.forEach(
        (one, pill) -> {
          long rows = now.rows().stream().filter(row -> ObjectivityModel.holds(one, row)).count();
          String words = NAMES.get(one) + " " + Words.number(rows);
          pill.setText(words);
          pill.setAccessibleText("Показать: " + words);
        });
    following = true;
    if (!year.getItems().equals(now.years())) {
      year.getItems().setAll(now.years());
    }
    now.found().ifPresent(found -> year.setValue(found.year()));
    following = false;
    index.setText(model.index());
    index.setVisible(!model.index().isEmpty());
    index.setManaged(!model.index().isEmpty());
    notes.setText(now.found().map(found -> String.join(" ", found.notes())).orElse(""));
    foot.getChildren().remove(notes);
    if (!notes.getText().isEmpty()) {
      foot.getChildren().add(0, notes);
    }
  }
}
