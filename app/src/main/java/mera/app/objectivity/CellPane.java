package mera.app.objectivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.control.Chip;
import mera.app.control.EmptyState;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.figure.ScoreChart;
import mera.app.objectivity.SignsPicture.Key;
import mera.app.text.Words;
import mera.app.text.Works;
import mera.data.objectivity.NearThreshold;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.Spread;
import mera.data.objectivity.WorkSigns;
import mera.data.result.Outcome;
import org.jspecify.annotations.Nullable;

/** Everything behind one cell of the matrix, and what was resolved about it. */
final class CellPane extends BorderPane {

  private final ObjectivityModel model;
  private final ScoreChart chart = new ScoreChart();
  private final JournalBar journal = new JournalBar();
  private final SignsGrid grid = new SignsGrid();
  private final VBox column = new VBox();
  private final ScrollPane scroll = new ScrollPane(column);
  private final List<ToggleButton> states = new ArrayList<>();
  private final TextField note = new TextField();
  private final MenuButton request = new MenuButton("Запросить пояснение", Icon.of("fth-mail"));
  private final VBox foot = new VBox();
  private String shown = "";

  CellPane(ObjectivityModel model) {
    this.model = model;
    setId("cell");
    chart.setId("scores");
    column.getStyleClass().add("reasons");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    foot();
    model.chosen().subscribe(this::show);
    model.picture().subscribe(now -> show(model.chosen().get()));
  }

  private void foot() {
    HBox line = new HBox();
    line.getStyleClass().add("pills");
    for (Resolution.Kind kind : Resolution.Kind.values()) {
      ToggleButton state = new ToggleButton(kind.printed());
      state.setId("state-" + kind.name().toLowerCase(Locale.ROOT));
      state.setAccessibleText("Состояние: " + kind.printed());
      state.setMinWidth(USE_PREF_SIZE);
      state
          .getStyleClass()
          .add(
              switch (kind) {
                case OPEN -> "left-pill";
                case SEEN -> "center-pill";
                case LISTED -> "right-pill";
              });
      state.setOnAction(
          event -> {
            state.setSelected(true);
            model.resolve(kind);
          });
      states.add(state);
      line.getChildren().add(state);
    }
    states.get(1).setTooltip(new Tooltip("Рассмотрено  Пробел"));
    note.setId("sign-note");
    note.setPromptText("Пояснение");
    note.setAccessibleText("Пояснение к признакам");
    note.setOnAction(event -> model.note(note.getText()));
    note.focusedProperty()
        .subscribe(
            (before, now) -> {
              if (!now) {
                model.note(note.getText());
              }
            });
    MenuItem word = new MenuItem("Письмо в Word");
    word.setOnAction(event -> model.request(".docx"));
    MenuItem pdf = new MenuItem("Письмо в PDF");
    pdf.setOnAction(event -> model.request(".pdf"));
    request.getItems().setAll(word, pdf);
    request.setId("request");
    request.setMinWidth(USE_PREF_SIZE);
    request.setTooltip(new Tooltip("Проект письма школе: признаки, числа и вопросы"));
    Label sentence = new Label(Objectivity.NOTE + ".");
    sentence.getStyleClass().addAll("small", "muted");
    FlowPane upper = new FlowPane(line, request, sentence);
    upper.getStyleClass().add("chips");
    foot.getStyleClass().add("sign-foot");
    foot.getChildren().setAll(note, upper);
  }

  private void show(@Nullable SignsCell cell) {
    SignsPicture now = model.picture().get();
    if (cell == null || now == null) {
      shown = "";
      setCenter(new EmptyState("fth-flag", "Выберите работу школы в таблице."));
      setBottom(null);
      return;
    }
    WorkSigns signs = cell.signs();
    List<Node> nodes = new ArrayList<>();
    nodes.add(label(cell.school().name(), "h2"));
    nodes.add(chips(cell));
    caution(cell, now).ifPresent(nodes::add);
    Spread spread = now.spreads().get(signs.work());
    if (spread != null) {
      spread(nodes, spread, cell.school().schoolCode());
    }
    grid.show(signs);
    nodes.add(grid);
    column.getChildren().setAll(nodes);
    states.forEach(
        state -> state.setSelected(state.getText().equals(cell.resolution().kind().printed())));
    String key = cell.school().schoolCode() + signs.work();
    if (!key.equals(shown)) {
      scroll.setVvalue(0);
    }
    shown = key;
    note.setText(cell.resolution().note());
    request.setDisable(cell.school().works().stream().allMatch(work -> work.groups().isEmpty()));
    setCenter(scroll);
    setBottom(foot);
  }

  private static FlowPane chips(SignsCell cell) {
    WorkSigns signs = cell.signs();
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("chips");
    chips
        .getChildren()
        .add(new Chip(Tone.ACCENT, Works.brief(signs.work()) + ", " + signs.work().year()));
    chips
        .getChildren()
        .add(
            switch (signs.label()) {
              case CHECK -> new Chip(Tone.WARNING, "fth-flag", "требует дополнительного анализа");
              case OFFICIAL -> new Chip(Tone.ACCENT, "fth-award", signs.label().printed());
              default -> new Chip(Tone.PLAIN, signs.label().printed());
            });
    String groups =
        signs.groups().isEmpty()
            ? ""
            : ", " + Words.count(signs.groups().size(), "группа", "группы", "групп");
    List<Integer> years = cell.school().years();
    String before =
        years.size() < 2
            ? ""
            : ", требовала анализа и раньше: " + years.getFirst() + "–" + years.getLast();
    chips
        .getChildren()
        .add(
            label(
                Words.count(signs.n(), "участник", "участника", "участников")
                    + groups
                    + ", баллы признаков "
                    + Words.decimal(signs.score().doubleValue(), signs.score().scale() > 0 ? 1 : 0)
                    + before,
                "muted"));
    return chips;
  }

  /** The share of «2» of a labelled work never stands alone. */
  private static Optional<Label> caution(SignsCell cell, SignsPicture now) {
    Key key = new Key(cell.school().schoolCode(), cell.signs().work());
    Outcome outcome = now.shares().get(key);
    Integer low = outcome == null ? null : outcome.below();
    if (outcome == null || low == null || outcome.n() == 0) {
      return Optional.empty();
    }
    String share = "Доля «2» " + Words.percent((double) low / outcome.n());
    String words =
        now.near().stream()
            .filter(one -> new Key(one.schoolCode(), one.work()).equals(key))
            .findFirst()
            .map(NearThreshold::sentence)
            .map(sentence -> sentence + ". Школу стоит рассмотреть для зоны риска")
            .orElse(
                cell.signs().label().callsForCheck()
                    ? share + ", данные могут быть завышены"
                    : share);
    Label label = label(words + ".", "strong");
    label.setId("caution");
    return Optional.of(label);
  }

  private void spread(List<Node> nodes, Spread spread, String code) {
    int[] own = spread.school(code);
    if (own.length == 0 || spread.region().length == 0) {
      nodes.add(
          label(
              "Распределения первичных баллов нет. Загрузите «Распределение первичных баллов».",
              "muted"));
    } else {
      chart.show(own, spread.region(), spread.borders());
      nodes.add(legend());
      nodes.add(chart);
    }
    journal.show(spread.journals().get(code), spread.regionJournal());
    nodes.add(journal);
  }

  private static HBox legend() {
    Label title = label("Первичные баллы, % участников", "strong");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox legend =
        new HBox(title, mark("school"), small("школа"), mark("border"), small("граница отметки"));
    legend.getChildren().addAll(mark("region"), small("регион"));
    legend.getStyleClass().add("score-legend");
    return legend;
  }

  private static Label small(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("small");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Node mark(String style) {
    Region mark = new Region();
    mark.getStyleClass().addAll("score-mark", style);
    return mark;
  }

  private static Label label(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
