package mera.app.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.Icon;
import mera.app.figure.ScatterChart;
import mera.app.figure.ScatterChart.Dot;
import mera.app.figure.ScatterChart.Field;
import mera.app.figure.ScatterChart.Line;
import mera.app.figure.ScatterChart.Mark;
import mera.app.text.Words;
import mera.data.context.ContextFit;
import mera.data.context.Matrix;
import mera.data.context.Quadrant;
import mera.data.context.SchoolPoint;
import mera.data.identify.Status;
import org.jspecify.annotations.Nullable;

/** «Результаты и контекст»: the matrix, its lists, and what the correction is worth. */
final class ContextView extends StackPane {

  /** In the order of the chart: below left, below right, above left, above right. */
  private static final List<Quadrant> FIELDS =
      List.of(Quadrant.FIRST, Quadrant.SECOND, Quadrant.ABOVE, Quadrant.OTHERS);

  private final ContextModel model;
  private final ScatterChart chart = new ScatterChart();
  private final Label title = new Label();
  private final Label fit = new Label();
  private final VBox notes = new VBox();
  private final DataTable<SchoolPoint> table = new DataTable<>("Школы поля");
  private final List<ToggleButton> fields = new ArrayList<>();
  private final VBox clusters = new VBox();
  private final ClusterChoice choice;
  private final TwoPanes panes;
  private final EmptyState empty;
  private boolean following;

  ContextView(ContextModel model) {
    this.model = model;
    chart.setId("scatter");
    chart.onChoose(model.chosen()::set);
    chart.onOpen(key -> model.quadrant().set(Quadrant.valueOf(key)));
    chart.onMove(model::cut);
    choice = new ClusterChoice(model);
    build();
    panes = new TwoPanes(left(), right(), 0.6, "Список школ", "show-list", tools());
    empty =
        new EmptyState(
            "fth-map",
            "Здесь появятся результаты рядом с контекстом. Нужны результаты с первичными баллами и"
                + " «Контекстные данные»: не меньше пяти показателей школы.",
            Buttons.primary("Загрузить данные", null, model::openImport));
    model.picture().subscribe(this::show);
    model.matrix().subscribe(this::show);
    model.quadrant().subscribe(this::list);
    model.rating().subscribe(this::bars);
    model.chosen().subscribe(this::choose);
    show();
  }

  private void build() {
    title.getStyleClass().add("h2");
    fit.setWrapText(true);
    fit.setMinHeight(USE_PREF_SIZE);
    fit.setGraphic(Icon.of("fth-info"));
    fit.getStyleClass().addAll("notice", "accent", "fit");
    fit.setId("fit");
    fit.setMaxWidth(Double.MAX_VALUE);
    notes.getStyleClass().add("knobs");
    table.setId("placed");
    table.getStyleClass().add("edge-to-edge");
    table.text("Школа", 12, SchoolPoint::name);
    table.hideBelow(44, table.text("Муниципалитет", 9, SchoolPoint::municipality));
    table.number("ИСБШ", 4.4, SchoolPoint::index, value -> Words.decimal(value, 1));
    table.number("Результат", 6, SchoolPoint::result, value -> Words.decimal(value, 2));
    table.text("Вывод", 9, ContextWords::expectation);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            point -> {
              if (point != null && !following) {
                model.chosen().set(point.schoolCode());
              }
            });
    clusters.setId("clusters");
    clusters.getStyleClass().addAll("side", "side-body");
  }

  private List<Node> tools() {
    fields.add(field(null, "field-all"));
    for (Quadrant one : FIELDS) {
      fields.add(field(one, "field-" + one.name()));
    }
    List<Node> nodes = new ArrayList<>(fields);
    nodes.add(Buttons.flat("fth-crosshair", "Линии по медианам", model::cutAtMedians));
    return nodes;
  }

  private ToggleButton field(@Nullable Quadrant one, String id) {
    ToggleButton pill = new ToggleButton();
    pill.setId(id);
    pill.setMinWidth(USE_PREF_SIZE);
    pill.setUserData(one);
    pill.setOnAction(
        event -> {
          model.quadrant().set(one);
          list();
        });
    return pill;
  }

  private Node left() {
    Label about =
        new Label("По вертикали: средний результат ВПР и ОГЭ в долях стандартного отклонения.");
    about.getStyleClass().addAll("muted", "small");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    FlowPane legend = new FlowPane();
    legend
        .getChildren()
        .setAll(
            swatch("mark-low", "ШНОР"),
            swatch("mark-risk", "зона риска"),
            swatch("mark-good", "резильентная"));
    legend.getStyleClass().add("context-legend");
    VBox left = new VBox(title, about, legend, chart, fit, notes);
    VBox.setVgrow(chart, Priority.ALWAYS);
    left.getStyleClass().add("context-left");
    return left;
  }

  private static Label swatch(String style, String words) {
    Region mark = new Region();
    mark.getStyleClass().addAll("swatch", style);
    Label label = new Label(words, mark);
    label.getStyleClass().add("small");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private Node right() {
    VBox right = new VBox(table, clusters);
    VBox.setVgrow(table, Priority.ALWAYS);
    return right;
  }

  private void show() {
    ContextPicture now = model.picture().get();
    Matrix cuts = model.matrix().get();
    boolean drawn = now != null && cuts != null;
    getChildren().setAll(drawn ? panes : empty);
    if (now == null || cuts == null) {
      return;
    }
    List<Dot> dots =
        now.review().points().stream()
            .filter(SchoolPoint::isPlaced)
            .map(
                point ->
                    new Dot(
                        point.schoolCode(),
                        point.name(),
                        point.knownIndex(),
                        point.knownResult(),
                        mark(point, now.statuses())))
            .toList();
    title.setText(
        "Результаты и контекст, "
            + Words.count(dots.size(), "школа", "школы", "школ")
            + ", "
            + now.year()
            + " год");
    chart.show(
        dots,
        FIELDS.stream().map(this::field).toList(),
        cuts.context(),
        cuts.result(),
        now.review().fit().map(ContextView::line).orElse(null));
    chart.choose(model.chosen().get());
    fit.setText(ContextWords.fit(now.review()));
    notes
        .getChildren()
        .setAll(
            now.review().notes().stream()
                .map(
                    note -> {
                      Label label = new Label(note);
                      label.setWrapText(true);
                      label.setMinHeight(USE_PREF_SIZE);
                      label.getStyleClass().addAll("muted", "small");
                      return label;
                    })
                .toList());
    list();
  }

  private Field field(Quadrant one) {
    String words = one.words();
    if (one == Quadrant.ABOVE) {
      ContextPicture now = Objects.requireNonNull(model.picture().get());
      words = "из них резильентные " + now.review().resilient().size();
    }
    return new Field(one.name(), one.printed() + ": " + model.size(one), words);
  }

  private static Line line(ContextFit fit) {
    return new Line(fit.coefficients().get(0), fit.coefficients().get(1), "ожидаемый результат");
  }

  private static Mark mark(SchoolPoint point, Map<String, Status> statuses) {
    Status status = statuses.getOrDefault(point.schoolCode(), Status.NONE);
    return switch (status) {
      case STEADY, LOW -> Mark.LOW;
      case RISK -> point.resilient() ? Mark.GOOD : Mark.RISK;
      default -> point.resilient() ? Mark.GOOD : Mark.PLAIN;
    };
  }

  private void list() {
    Quadrant chosen = model.quadrant().get();
    for (ToggleButton pill : fields) {
      Quadrant own = (Quadrant) pill.getUserData();
      String words =
          own == null
              ? "Все " + FIELDS.stream().mapToInt(model::size).sum()
              : own.printed() + ": " + model.size(own);
      pill.setText(words);
      pill.setAccessibleText(own == null ? words : words + ", " + own.words());
      pill.setSelected(own == chosen);
    }
    following = true;
    List<SchoolPoint> points = model.listed();
    if (!points.equals(table.getItems())) {
      table.getItems().setAll(points);
    }
    following = false;
    choose();
  }

  private void choose() {
    String code = model.chosen().get();
    chart.choose(code);
    for (SchoolPoint point : table.getItems()) {
      if (point.schoolCode().equals(code) && table.getSelectionModel().getSelectedItem() != point) {
        following = true;
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().select(point);
        table.scrollTo(point);
        following = false;
      }
    }
  }

  private void bars() {
    clusters.getChildren().setAll(ClusterBars.of(model.rating().get()));
    clusters.getChildren().add(choice);
  }
}
