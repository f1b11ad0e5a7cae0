package mera.app.ingest;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mera.app.control.Buttons;
import mera.app.control.Card;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.ingest.ImportModel.Phase;
import mera.app.text.Words;
import mera.data.ImportRequest.Unmatched;
import mera.data.ingest.SourceFile;
import mera.data.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Nodes of «Импорт». */
final class ImportView extends VBox {

  private static final Duration TICK = Duration.millis(150);

  private final ImportModel model;
  private final FileChoice choice;
  private final Button chooseFolder;
  private final DropZone zone;
  private final ResultTiles tiles = new ResultTiles();
  private final DataTable<FileLine> files = FileTables.files();
  private final DataTable<Problem> problems = FileTables.problems();
  private final Label pace = new Label();
  private final Node reading;
  private final Node stored;
  private final SplitPane checked;
  private final VBox page = new VBox();
  private final HBox bar = new HBox();
  private final Label words = new Label();
  private final HBox option = new HBox();
  private final Button load;
  private final Button next;
  private final Button more;
  private final Button undo;
  private final Timeline clock;

  ImportView(ImportModel model, @Nullable FileChoice named) {
    this.model = model;
    choice = named == null ? new SystemChoice(this) : named;
    chooseFolder = Buttons.plain("fth-folder", "Выбрать папку…", this::chooseFolder);
    chooseFolder.setId("choose-folder");
    chooseFolder.setTooltip(new Tooltip("Выбрать папку  Ctrl+Enter"));
    Button chooseFiles = Buttons.plain("fth-file", "Выбрать файлы…", this::chooseFiles);
    chooseFiles.setId("choose-files");
    zone = new DropZone(chooseFolder, chooseFiles);
    zone.accept(this, model::choose);
    load = Buttons.primary("Загрузить", "Ctrl+Enter", model::load);
    load.setId("load");
    next = Buttons.primary("Перейти к отбору", "Ctrl+Enter", model::goOn);
    next.setId("next");
    more = Buttons.plain("Ещё файлы", model::reset);
    more.setId("more");
    undo = Buttons.plain("fth-corner-up-left", "Отменить импорт", model::undo);
    undo.setId("undo");
    reading = reading();
    stored = stored();
    checked = checked();
    option();
    page.getStyleClass().add("page");
    VBox.setVgrow(page, Priority.ALWAYS);
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    bar.getStyleClass().add("action-bar");
    clock = new Timeline(new KeyFrame(TICK, tick -> pace.setText(model.pace())));
    clock.setCycleCount(Animation.INDEFINITE);
    model.phase().subscribe(this::show);
    model.files().subscribe(() -> show(model.phase().get()));
    model.total().subscribe(() -> show(model.phase().get()));
  }

  private void chooseFiles() {
    model.choose(choice.files());
  }

  /** Asks for a folder; the main action while there are no files. */
  void chooseFolder() {
    model.choose(choice.folder());
  }

  private Node reading() {
    ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    progress.setAccessibleText("Чтение идёт");
    progress.setMaxWidth(Double.MAX_VALUE);
    pace.getStyleClass().add("muted");
    Button cancel = Buttons.plain("fth-x", "Прервать", model::cancel);
    cancel.setId("cancel");
    VBox box = new VBox(new Label("Файлы читаются. Другие разделы открыты."));
    box.getChildren().addAll(progress, pace, cancel);
    box.getStyleClass().add("reading");
    box.setAlignment(Pos.CENTER);
    StackPane middle = new StackPane(box);
    VBox.setVgrow(middle, Priority.ALWAYS);
    return middle;
  }

  private Node stored() {
    DataTable<SourceFile> table = FileTables.loaded();
    table.getStyleClass().add("edge-to-edge");
    table.setItems(model.loaded());
    table.setPlaceholder(
        new EmptyState(
            "fth-inbox",
            "Загруженных файлов нет. Начните с реестра школ, затем шкалы и результаты;"
                + " можно сразу всю папку."));
    Card card = new Card("Загруженные файлы", table);
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }

  private SplitPane checked() {
    files.getStyleClass().add("edge-to-edge");
    files.setItems(model.files());
    files.getSelectionModel().selectedItemProperty().subscribe(file -> model.chosen().set(file));
    problems.getStyleClass().add("edge-to-edge");
    problems.setItems(model.problems());
    problems.setPlaceholder(new EmptyState("fth-check-circle", "Замечаний нет."));
    Label count = new Label();
    count.getStyleClass().add("count");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Words.number(model.problems().size()), model.problems()));
    Button all = Buttons.plain("Всех файлов", () -> files.getSelectionModel().clearSelection());
    all.setId("all-problems");
    all.getStyleClass().add("flat");
    all.visibleProperty().bind(model.chosen().isNotNull());
    Card upper = new Card("Файлы", files);
    Card lower = new Card("Замечания", problems).with(all).with(count);
    SplitPane split = new SplitPane(half("upper", upper), half("lower", lower));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.6);
    split.getStyleClass().add("loose");
    VBox.setVgrow(split, Priority.ALWAYS);
    return split;
  }

  private static StackPane half(String style, Card card) {
    StackPane half = new StackPane(card);
    half.getStyleClass().add(style);
    return half;
  }

  private void option() {
    Label caption = new Label("Школы не из реестра:");
    caption.setMinWidth(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    ToggleButton skip = choice(group, "пропустить", Unmatched.SKIP, "left-pill");
    skip.setId("skip");
    ToggleButton add = choice(group, "добавить", Unmatched.CREATE, "right-pill");
    add.setId("create");
    HBox pills = new HBox(skip, add);
    pills.setAlignment(Pos.CENTER_LEFT);
    caption.setLabelFor(skip);
    option.getChildren().setAll(caption, pills);
    option.getStyleClass().add("option");
    option.setAlignment(Pos.CENTER_LEFT);
  }

  private ToggleButton choice(ToggleGroup group, String text, Unmatched value, String style) {
    ToggleButton button = new ToggleButton(text);
    button.setToggleGroup(group);
    button.getStyleClass().add(style);
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText("Школы не из реестра: " + text);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.unmatched().set(value);
        });
    model.unmatched().subscribe(now -> button.setSelected(now == value));
    return button;
  }

  private void show(Phase phase) {
    boolean busy = phase == Phase.READING || phase == Phase.STORING;
    if (busy) {
      pace.setText("");
      clock.play();
    } else {
      clock.stop();
    }
    switch (phase) {
      case CHOOSE -> page.getChildren().setAll(zone, stored);
      case READING, STORING -> page.getChildren().setAll(reading);
      case READY -> page.getChildren().setAll(zone, checked);
      case DONE -> page.getChildren().setAll(tiles, checked);
    }
    chooseFolder.getStyleClass().remove("accent");
    if (phase == Phase.CHOOSE) {
      chooseFolder.getStyleClass().add("accent");
    }
    Total total = model.total().get();
    if (total != null) {
      tiles.show(total);
    }
    getChildren().setAll(page);
    if (phase == Phase.READY || phase == Phase.DONE) {
      bar(phase, total);
      getChildren().add(bar);
    }
  }

  private void bar(Phase phase, @Nullable Total total) {
    if (total == null) {
      return;
    }
    if (phase == Phase.READY) {
      words.setText(preview(total));
      load.setDisable(!model.canLoad());
      bar.getChildren().setAll(words, option, more, load);
    } else {
      boolean results = model.hasResults();
      words.setText(
          results
              ? "Импорт записан в журнал одной записью."
              : "Записано. Для отбора нужны результаты: выгрузки ВПР.");
      next.setText(results ? "Перейти к отбору" : "Загрузить результаты");
      next.setAccessibleText(next.getText());
      undo.setDisable(!model.canUndo());
      bar.getChildren().setAll(words, undo);
      if (results) {
        bar.getChildren().add(more);
      }
      bar.getChildren().add(next);
    }
  }

  private String preview(Total total) {
    if (!model.canLoad()) {
      return "Загружать нечего: " + reason() + ".";
    }
    return "Будет загружено: "
        + Words.count(total.files(), "файл", "файла", "файлов")
        + " из "
        + model.files().size()
        + ", "
        + Words.count(total.stored(), "строка", "строки", "строк")
        + (total.replaced() == 0
            ? ""
            : "; заменит "
                + Words.count(total.replaced(), "результат", "результата", "результатов"))
        + ".";
  }

  private String reason() {
    List<FileLine> lines = model.files();
    boolean same = lines.stream().allMatch(line -> line.state() == FileLine.State.SAME);
    boolean strangers =
        lines.stream()
            .flatMap(line -> line.problems().stream())
            .anyMatch(problem -> problem.rule().equals("unknown-school"));
    return same
        ? "эти файлы уже загружены"
        : strangers
            ? "школ нет в реестре. Загрузите реестр вместе с ними или выберите «добавить»"
            : "понятных данных нет, причины в замечаниях";
  }
}
