package mera.app.ingest;

import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Card;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.Icon;
import mera.app.control.KeyCap;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.problem.Problem;
import mera.data.result.Difference;

/** The step «Итог»: what was stored, rejected, replaced and reconciled. */
final class ResultPane extends VBox {

  private final ImportModel model;
  private final FileChoice choice;
  private final ResultTiles tiles = new ResultTiles();
  private final Label done = new Label();
  private final Button undo;
  private final StackPane body = new StackPane();
  private final ToggleGroup tabs = new ToggleGroup();
  private final Card files;
  private final ObservableList<Difference> differences = FXCollections.observableArrayList();
  private final Card reconciled;
  private final CoveragePane coverage;
  private final Label count = new Label();
  private final Button all;

  ResultPane(ImportModel model, CoveragePane coverage, FileChoice choice) {
    this.model = model;
    this.choice = choice;
    this.coverage = coverage;
    getStyleClass().add("page");
    undo = Buttons.plain("fth-corner-up-left", "Отменить этот импорт", model::undo);
    undo.setId("undo");
    HBox banner = new HBox(Icon.of("fth-check-circle", Tone.SUCCESS), done, undo);
    done.setWrapText(true);
    done.setMinHeight(USE_PREF_SIZE);
    done.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(done, Priority.ALWAYS);
    undo.setGraphic(new HBox(Icon.of("fth-corner-up-left"), new KeyCap("Ctrl+Z")));
    banner.getStyleClass().addAll("notice", "success");
    banner.setAlignment(Pos.CENTER_LEFT);
    count.getStyleClass().add("count");
    all = Buttons.flat("fth-list", "Всех файлов", () -> model.chosen().set(null));
    files = files();
    reconciled = reconciled();
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    tiles.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().setAll(banner, tiles, tabs(), body);
    model.problems().subscribe(() -> count.setText(Words.number(model.problems().size())));
  }

  private Card files() {
    DataTable<FileLine> table = FileTables.results();
    table.getStyleClass().add("edge-to-edge");
    table.setItems(model.files());
    table.getSelectionModel().selectedItemProperty().subscribe(file -> model.chosen().set(file));
    return new Card("По файлам", table).with(saveButton()).with(correctedButton());
  }

  /**
   * Rejected rows are kept nowhere, as they may name pupils: the whole file is corrected and read
   * again, and what it holds takes the place of what it held.
   */
  private Button correctedButton() {
    Button corrected =
        Buttons.plain("fth-upload", "Загрузить исправленные…", () -> model.choose(choice.files()));
    corrected.setId("corrected");
    corrected.setTooltip(
        new Tooltip(
            "Исправьте строки в самой таблице и загрузите её снова: она заменит прежнюю."
                + " Отклонённые строки программа не хранит, в них могут быть имена."));
    return corrected;
  }

  private Button saveButton() {
    Button save = Buttons.plain("fth-save", "Сохранить список отклонённых", this::save);
    save.setId("save-problems");
    return save;
  }

  /** Asks where, and writes the problems in sight. */
  void save() {
    choice.target("Отклонённые строки.xlsx").ifPresent(model::saveProblems);
  }

  private Node problems() {
    DataTable<Problem> table = FileTables.problems();
    table.getStyleClass().add("edge-to-edge");
    table.setItems(model.problems());
    table.setPlaceholder(new EmptyState("fth-check-circle", "Замечаний нет."));
    all.visibleProperty().bind(model.chosen().isNotNull());
    return new Card("Замечания", table).with(all).with(count);
  }

  private Card reconciled() {
    DataTable<Difference> table = new DataTable<>("Расхождения отчётов и строк учеников");
    table.setId("differences");
    table.getStyleClass().add("edge-to-edge");
    table.setItems(differences);
    table.text("Школа", 16, one -> model.schoolName(one.schoolCode()));
    table.text("Работа", 16, one -> one.work().printed());
    table.text("Что", 10, ResultPane::what);
    table.number("По ученикам", 7, Difference::counted, n -> Words.number(n));
    table.number("В отчёте", 6, Difference::reported, n -> Words.number(n));
    table.setPlaceholder(
        new EmptyState("fth-check-circle", "Отчёты сходятся со строками учеников."));
    return new Card("Сверка: отчёты и строки учеников", table);
  }

  private static String what(Difference one) {
    return one.measure() == Difference.Measure.SCORE
        ? "с первичным баллом " + one.detail()
        : one.measure().printed();
  }

  private Node tabs() {
    HBox bar = new HBox();
    bar.getStyleClass().add("tabs");
    bar.setMinHeight(USE_PREF_SIZE);
    Node problems = problems();
    Map<String, Node> pages =
        Map.of(
            "По файлам", files, "Замечания", problems, "Сверка", reconciled, "Полнота", coverage);
    for (String words : List.of("По файлам", "Замечания", "Сверка", "Полнота")) {
      ToggleButton tab = new ToggleButton(words);
      tab.getStyleClass().add("tab");
      tab.setToggleGroup(tabs);
      tab.setMinWidth(USE_PREF_SIZE);
      tab.setMinHeight(USE_PREF_SIZE);
      tab.setId("tab-" + List.of("По файлам", "Замечания", "Сверка", "Полнота").indexOf(words));
      tab.setOnAction(
          event -> {
            tab.setSelected(true);
            coverage.refresh();
            body.getChildren().setAll(pages.get(words));
          });
      bar.getChildren().add(tab);
    }
    return bar;
  }

  /** Shows an import that was just done. */
  void show(FinishedImport finished) {
    tiles.show(finished.total());
    differences.setAll(finished.differences());
    undo.setDisable(!model.canUndo());
    tabs.selectToggle(tabs.getToggles().getFirst());
    body.getChildren().setAll(files);
    int found = differences.size();
    done.setText(
        "Данные загружены: "
            + Words.count(finished.total().stored(), "строка", "строки", "строк")
            + ". "
            + (!finished.reports()
                ? ""
                : found == 0
                    ? "Отчёты сходятся со строками учеников."
                    : "Сверка: "
                        + Words.count(found, "расхождение", "расхождения", "расхождений")
                        + " отчётов со строками учеников."));
  }

  void refresh() {
    undo.setDisable(!model.canUndo());
  }
}
