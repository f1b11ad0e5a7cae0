package mera.app.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.key.Shortcuts;
import mera.app.plan.PlanIntake.Draft;
import mera.app.text.Words;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.SourceRow;
import mera.data.plan.SourceRow.Fate;
import mera.data.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Every row of the source and what becomes of it; one action stores the plan. */
final class ReviewPane extends BorderPane {

  private final PlanIntake intake;
  private final Label head = TallCell.words();
  private final Label found = TallCell.words();
  private final TextField period = new TextField();
  private final ListView<Problem> problems = new ListView<>();
  private final TextArea whole = new TextArea();
  private final SplitPane split = new SplitPane();
  private DataTable<SourceRow> rows = new DataTable<>("Строки файла");
  private int columns = -1;

  ReviewPane(PlanIntake intake) {
    this.intake = intake;
    head.getStyleClass().add("h2");
    found.getStyleClass().add("muted");
    Label caption = new Label("Срок плана");
    caption.setLabelFor(period);
    caption.setMinWidth(USE_PREF_SIZE);
    period.setId("review-period");
    period.setAccessibleText("Срок плана: 2026, 2026-2027, 2026/2027");
    period.setPromptText("2026 или 2026/2027");
    period.setOnAction(event -> intake.period(period.getText()));
    period.focusedProperty().subscribe(this::leave);
    period.getStyleClass().add("period");
    Label chosen = new Label("Выбранные строки:");
    chosen.setMinWidth(USE_PREF_SIZE);
    FlowPane line = new FlowPane(caption, period, chosen);
    fates().forEach((words, fate) -> line.getChildren().add(fate(words, fate)));
    line.getStyleClass().add("flow");
    VBox top = new VBox(head, found, line);
    top.getStyleClass().addAll("page", "review-head");
    setTop(top);
    problems.setId("review-problems");
    problems.setAccessibleText("Что проверить");
    problems.getStyleClass().addAll("lines", "side-body");
    problems.setCellFactory(any -> new Line());
    problems.getSelectionModel().selectedItemProperty().subscribe(this::jump);
    problems.setPlaceholder(new EmptyState("fth-check", "Сомнений нет."));
    whole.setId("review-row");
    whole.setEditable(false);
    whole.setWrapText(true);
    whole.setPromptText("Выберите строку, чтобы прочесть её целиком.");
    whole.setAccessibleText("Выбранная строка целиком");
    VBox.setVgrow(problems, Priority.ALWAYS);
    VBox.setVgrow(whole, Priority.ALWAYS);
    split.getStyleClass().add("thin");
    setCenter(split);
    FlowPane bar =
        new FlowPane(
            Buttons.plain("Отмена", intake::cancel),
            Buttons.primary("Сохранить план", "Ctrl+Enter", this::store));
    bar.getStyleClass().addAll("flow", "action-bar");
    setBottom(bar);
    new Shortcuts().on("Esc", intake::cancel).install(this);
    intake.draft().subscribe(this::show);
  }

  private static Map<String, Fate> fates() {
    Map<String, Fate> fates = new LinkedHashMap<>();
    fates.put("Мера", Fate.MEASURE);
    fates.put("Раздел", Fate.SECTION);
    fates.put("Продолжение", Fate.JOINED);
    fates.put("Не брать", Fate.LEFT_OUT);
    return fates;
  }

  private Node fate(String words, Fate fate) {
    Button button = Buttons.plain(words, () -> decide(fate));
    button.setId("fate-" + fate.name().toLowerCase(Words.RUSSIAN));
    button.setAccessibleText("Выбранные строки: " + words);
    return button;
  }

  private void decide(Fate fate) {
    intake.decide(
        rows.getSelectionModel().getSelectedItems().stream().map(SourceRow::number).toList(), fate);
  }

  private void jump(@Nullable Problem problem) {
    if (problem != null) {
      for (int place = 0; place < rows.getItems().size(); place++) {
        if (rows.getItems().get(place).number() == problem.row()) {
          rows.getSelectionModel().clearAndSelect(place);
          rows.scrollTo(Math.max(0, place - 2));
        }
      }
    }
  }

  private void leave(boolean focused) {
    if (!focused) {
      intake.period(period.getText());
    }
  }

  /** What stands in the field counts. */
  void store() {
    intake.period(period.getText());
    intake.store();
  }

  private void show(@Nullable Draft draft) {
    if (draft == null) {
      return;
    }
    Plan plan = draft.plan();
    head.setText(plan.titleLine());
    period.setText(draft.period().map(PlanPeriod::printed).orElse(""));
    found.setText(summary(draft, plan));
    List<SourceRow> source = draft.review().rows();
    int wide = source.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    if (wide != columns) {
      columns = wide;
      build(source, wide);
    }
    List<Integer> chosen = List.copyOf(rows.getSelectionModel().getSelectedIndices());
    rows.getItems().setAll(source);
    chosen.forEach(place -> rows.getSelectionModel().select(place.intValue()));
    problems.getItems().setAll(draft.problems());
  }

  private static String summary(Draft draft, Plan plan) {
    Map<Fate, Long> counts =
        draft.review().rows().stream()
            .collect(Collectors.groupingBy(SourceRow::fate, Collectors.counting()));
    long again =
        counts.getOrDefault(Fate.HEADER_AGAIN, 0L) + counts.getOrDefault(Fate.COLUMN_NUMBERS, 0L);
    return "Из «"
        + draft.review().file()
        + "»: "
        + PlanWords.size(plan)
        + (again == 0 ? "" : ", убрано строк шапки " + again)
        + (counts.getOrDefault(Fate.JOINED, 0L) == 0
            ? ""
            : ", склеено строк " + counts.get(Fate.JOINED))
        + (counts.getOrDefault(Fate.LEFT_OUT, 0L) == 0
            ? ""
            : ", не взято строк " + counts.get(Fate.LEFT_OUT))
        + ". Столбцы: "
        + plan.columns().stream()
            .map(column -> column.caption() + " – " + PlanWords.field(column.field()))
            .collect(Collectors.joining("; "))
        + ".";
  }

  /** A table with as many columns as the source has. */
  private void build(List<SourceRow> source, int wide) {
    rows = new DataTable<>("Строки файла");
    rows.setId("review-rows");
    rows.<Integer>number("Строка", 4.5, SourceRow::number, Words::number);
    rows.text(
        "Что это", 9, row -> row.fate().shown() + (row.note().isEmpty() ? "" : ", " + row.note()));
    List<String> captions =
        source.stream()
            .filter(row -> row.fate() == Fate.HEADER)
            .map(SourceRow::cells)
            .findFirst()
            .orElse(List.of());
    IntStream.range(0, wide)
        .forEach(
            place ->
                rows.text(
                    place < captions.size() ? PlanWords.oneLine(captions.get(place)) : "",
                    place == 0 ? 4 : 12,
                    row ->
                        place < row.cells().size()
                            ? PlanWords.oneLine(row.cells().get(place))
                            : ""));
    rows.getSelectionModel().selectedItemProperty().subscribe(row -> read(row, captions));
    split.getItems().setAll(rows, new VBox(problems, whole));
    split.setDividerPositions(0.76);
  }

  /** The cells of a row without anything cut off. */
  private void read(@Nullable SourceRow row, List<String> captions) {
    StringBuilder words = new StringBuilder();
    for (int place = 0; row != null && place < row.cells().size(); place++) {
      if (!row.cells().get(place).isBlank()) {
        words
            .append(words.isEmpty() ? "" : "\n\n")
            .append(place < captions.size() ? PlanWords.oneLine(captions.get(place)) + ":\n" : "")
            .append(row.cells().get(place).strip());
      }
    }
    whole.setText(words.toString());
  }

  private static final class Line extends TallCell<Problem> {

    private final Label words = words();

    @Override
    Node shown(Problem problem) {
      words.setText(problem.message());
      setAccessibleText(problem.message());
      return words;
    }
  }
}
