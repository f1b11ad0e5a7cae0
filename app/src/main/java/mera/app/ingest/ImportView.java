package mera.app.ingest;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Card;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.NoticeBar;
import mera.app.control.Tone;
import mera.app.key.Keys;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import mera.data.ingest.SourceFile;
import org.jspecify.annotations.Nullable;

/** Nodes of «Импорт»: four steps in the page, the action bar below. */
final class ImportView extends VBox {

  private final ImportModel model;
  private final CoverageModel coverage;
  private final FileChoice choice;
  private final Button chooseFolder;
  private final StepBar steps;
  private final FilesPane files;
  private final ColumnsPane columns;
  private final LinkPane link;
  private final ResultPane result;
  private final CoveragePane coveragePane;
  private final StackPane coverageHolder = new StackPane();
  private final VBox start = new VBox();
  private final StackPane unfinished = new StackPane();
  private final DropZone zone;
  private final HBox bar = new HBox();
  private final Label words = new Label();
  private final Button next;
  private final Button back;
  private final Button confirmAll;
  private final Button goOn;
  private final Button more;

  ImportView(ImportModel model, CoverageModel coverage, @Nullable FileChoice named) {
    this.model = model;
    this.coverage = coverage;
    choice = named == null ? new SystemChoice(this) : named;
    chooseFolder = Buttons.plain("fth-folder", "Выбрать папку…", this::chooseFolder);
    chooseFolder.setId("choose-folder");
    chooseFolder.setTooltip(new Tooltip("Выбрать папку  Ctrl+Enter"));
    Button chooseFiles = Buttons.plain("fth-file", "Выбрать файлы…", this::chooseFiles);
    chooseFiles.setId("choose-files");
    Button paste = Buttons.plain("fth-clipboard", "Вставить таблицу", this::paste);
    paste.setId("paste");
    paste.setTooltip(new Tooltip("Вставить таблицу, скопированную в Excel  Ctrl+V"));
    zone = new DropZone(chooseFolder, chooseFiles, paste);
    zone.accept(this, model::choose);
    StackPane held = new StackPane(zone);
    steps = new StepBar(model, this::leave);
    files = new FilesPane(model, held);
    columns = new ColumnsPane(model.columns(), choice);
    link = new LinkPane(model.link());
    coveragePane = new CoveragePane(coverage);
    result = new ResultPane(model, coveragePane, choice);
    next = Buttons.primary("Дальше", "Ctrl+Enter", model::next);
    next.setId("next");
    back = Buttons.plain("fth-arrow-left", "Назад", this::back);
    back.setId("back");
    confirmAll = Buttons.plain("Подтвердить все «возможно»", () -> model.link().confirmAll());
    confirmAll.setId("confirm-all");
    goOn = Buttons.primary("Перейти к отбору", "Ctrl+Enter", model::goOn);
    goOn.setId("go-on");
    more = Buttons.plain("Ещё файлы", model::reset);
    more.setId("more");
    start();
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    bar.getStyleClass().add("action-bar");
    new Shortcuts().on("Ctrl+V", this::paste).install(this);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.phase().subscribe(phase -> show(phase, held));
    model.files().subscribe(this::tell);
    model.total().subscribe(this::tell);
    model.link().lines().subscribe(this::tell);
    model.columns().picture().subscribe(this::tell);
  }

  private void chooseFiles() {
    model.choose(choice.files());
  }

  /** Asks for a folder; the main action while there are no files. */
  void chooseFolder() {
    model.choose(choice.folder());
  }

  /** The table that was copied in another program. */
  private void paste() {
    if (model.phase().get() != Phase.CHOOSE && model.phase().get() != Phase.FILES) {
      return;
    }
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      model.choose(clipboard.getFiles().stream().map(File::toPath).toList());
    } else {
      model.paste(clipboard.hasString() ? clipboard.getString() : "");
    }
  }

  /** Keys that mean something only in some steps; elsewhere they are the window's. */
  private void pressed(KeyEvent event) {
    Phase phase = model.phase().get();
    if (event.getCode() == KeyCode.ESCAPE && phase != Phase.CHOOSE && phase != Phase.DONE) {
      leave();
      event.consume();
    } else if (phase == Phase.DONE && event.isShortcutDown() && Keys.of(event) == KeyCode.S) {
      result.save();
      event.consume();
    }
  }

  private void leave() {
    if (model.isBusy()) {
      model.cancel();
    } else {
      model.leave();
    }
  }

  private void back() {
    model.show(
        model.phase().get() == Phase.SCHOOLS && model.columns().files() > 0
            ? Phase.COLUMNS
            : Phase.FILES);
  }

  /** What is there already, and how complete it is. */
  private void start() {
    DataTable<SourceFile> table = FileTables.loaded();
    table.getStyleClass().add("edge-to-edge");
    table.setItems(model.loaded());
    table.setPlaceholder(
        new EmptyState(
            "fth-inbox",
            "Загруженных файлов нет. Начните с реестра школ, затем шкалы и результаты;"
                + " можно сразу всю папку."));
    Card card = new Card("Загруженные файлы", table);
    StackPane body = new StackPane(card);
    VBox.setVgrow(body, Priority.ALWAYS);
    ToggleGroup group = new ToggleGroup();
    HBox tabs = new HBox(tab(group, "Файлы", "tab-loaded", body, card));
    ToggleButton whole = tab(group, "Полнота", "tab-coverage", body, coverageHolder);
    tabs.getChildren().add(whole);
    tabs.getStyleClass().add("tabs");
    group.selectToggle(group.getToggles().getFirst());
    unfinished.managedProperty().bind(unfinished.visibleProperty());
    start.getStyleClass().add("page");
    start.getChildren().setAll(tabs, body);
    VBox.setVgrow(start, Priority.ALWAYS);
  }

  private ToggleButton tab(ToggleGroup group, String title, String id, StackPane body, Node page) {
    ToggleButton tab = new ToggleButton(title);
    tab.getStyleClass().add("tab");
    tab.setToggleGroup(group);
    tab.setId(id);
    tab.setMinWidth(USE_PREF_SIZE);
    tab.setMinHeight(USE_PREF_SIZE);
    tab.setOnAction(
        event -> {
          tab.setSelected(true);
          if (page == coverageHolder) {
            coverageHolder.getChildren().setAll(coveragePane);
            coveragePane.refresh();
          }
          body.getChildren().setAll(page);
        });
    return tab;
  }

  private void show(Phase phase, StackPane held) {
    zone.setVisible(true);
    chooseFolder.getStyleClass().remove("accent");
    getChildren().clear();
    if (phase == Phase.CHOOSE) {
      if (!model.isUnfinished()) {
        chooseFolder.getStyleClass().add("accent");
      }
      held.setVisible(true);
      held.setManaged(true);
      unfinished();
      start.getChildren().removeIf(node -> node == held || node == unfinished);
      files.getChildren().remove(held);
      start.getChildren().addFirst(held);
      start.getChildren().addFirst(unfinished);
      getChildren().setAll(start);
      return;
    }
    start.getChildren().remove(held);
    if (!files.getChildren().contains(held)) {
      files.getChildren().addFirst(held);
    }
    Node page =
        switch (phase) {
          case COLUMNS -> columns;
          case SCHOOLS -> link;
          case DONE -> result;
          default -> files;
        };
    getChildren().setAll(steps, page);
    if (phase == Phase.DONE) {
      model.finished().ifPresent(result::show);
    }
    buttons(phase);
    if (!model.isBusy()) {
      getChildren().add(bar);
    }
    tell();
  }

  private void unfinished() {
    unfinished.setVisible(model.isUnfinished());
    if (model.isUnfinished()) {
      NoticeBar notice =
          new NoticeBar(
              Tone.ACCENT,
              "fth-download",
              "Незаконченный импорт, "
                  + Words.count(model.files().size(), "файл", "файла", "файлов")
                  + ".",
              model::reset);
      Button resume = Buttons.primary("Продолжить", null, model::resume);
      resume.setId("resume");
      unfinished.getChildren().setAll(notice.with(resume));
    }
  }

  private void buttons(Phase phase) {
    switch (phase) {
      case FILES -> bar.getChildren().setAll(words, next);
      case COLUMNS -> bar.getChildren().setAll(words, back, next);
      case SCHOOLS -> bar.getChildren().setAll(words, confirmAll, back, next);
      case DONE -> {
        boolean results = model.hasResults();
        goOn.setText(results ? "Перейти к отбору" : "Загрузить результаты");
        goOn.setAccessibleText(goOn.getText());
        bar.getChildren().setAll(words);
        if (results) {
          bar.getChildren().add(more);
        }
        bar.getChildren().add(goOn);
      }
      default -> bar.getChildren().setAll(words);
    }
  }

  private void tell() {
    Phase phase = model.phase().get();
    next.setText(model.nextWords());
    next.setAccessibleText(model.nextWords());
    boolean ending = next.getText().equals("Загрузить");
    next.setDisable(ending ? !model.canLoad() : model.files().stream().noneMatch(FileLine::taken));
    confirmAll.setDisable(model.link().clear() == 0);
    words.setText(
        switch (phase) {
          case FILES -> taken();
          case COLUMNS -> {
            long open = model.columns().open();
            yield open == 0
                ? "Все столбцы понятны."
                : "Без ответа "
                    + Words.count(open, "файл", "файла", "файлов")
                    + ", без него не загрузится.";
          }
          case SCHOOLS -> {
            long open = model.link().open();
            yield open == 0
                ? "Все школы решены."
                : "Осталось решить: "
                    + Words.number(open)
                    + ". Без решения их результаты не загрузятся.";
          }
          case DONE ->
              model.hasResults()
                  ? "Импорт записан в журнал одной записью."
                  : "Записано. Для отбора нужны результаты: выгрузки ВПР.";
          default -> "";
        });
  }

  private String taken() {
    List<FileLine> lines = model.files();
    long wanted = lines.stream().filter(FileLine::taken).count();
    if (wanted == 0) {
      boolean same = lines.stream().allMatch(line -> line.state() == FileLine.State.SAME);
      return same
          ? "Загружать нечего: эти файлы уже загружены."
          : "Загружать нечего: ни один файл не выбран.";
    }
    Total total = model.total().get();
    return "Будет прочитано: "
        + Words.count(wanted, "файл", "файла", "файлов")
        + " из "
        + lines.size()
        + (total == null || total.replaced() == 0
            ? ""
            : "; заменит "
                + Words.count(total.replaced(), "результат", "результата", "результатов"))
        + ".";
  }

  /** Does the main button do something? */
  boolean canGoOn() {
    return !next.isDisabled();
  }

  /** The working file may have changed. */
  void refresh() {
    coverage.refresh();
    result.refresh();
    tell();
  }
}
