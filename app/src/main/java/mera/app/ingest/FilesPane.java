package mera.app.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.DataTable;
import mera.app.control.Tone;
import mera.app.ingest.FileLine.State;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** The step «Файлы»: what came, and what each file is. */
final class FilesPane extends VBox {

  private static final Duration TICK = Duration.millis(150);

  private final ImportModel model;
  private final DataTable<FileLine> table;
  private final HBox summary = new HBox();
  private final VBox reading;
  private final Label pace = new Label();
  private final Label rows = new Label();
  private final Label reason = new Label();
  private final Label hint = new Label();
  private final Button cancel;
  private final Timeline clock;

  FilesPane(ImportModel model, Node zone) {
    this.model = model;
    getStyleClass().add("page");
    table = FileTables.files(model);
    table.getStyleClass().add("edge-to-edge");
    table.setItems(model.files());
    table.getSelectionModel().selectedItemProperty().subscribe(file -> explain(file));
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    summary.getStyleClass().add("buttons");
    reason.setWrapText(true);
    reason.setMinHeight(USE_PREF_SIZE);
    reason.getStyleClass().addAll("small", "muted");
    reason.managedProperty().bind(reason.visibleProperty());
    VBox list = new VBox(summary, table, reason);
    list.getStyleClass().add("list-of-files");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    cancel = Buttons.plain("fth-x", "Прервать", model::cancel);
    cancel.setId("cancel");
    reading = reading();
    reading.managedProperty().bind(reading.visibleProperty());
    getChildren().setAll(zone, reading, list);
    VBox.setVgrow(this, Priority.ALWAYS);
    clock = new Timeline(new KeyFrame(TICK, tick -> tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    model.files().subscribe(this::sum);
    model.phase().subscribe(phase -> busy(zone));
    sum();
    explain(null);
  }

  private VBox reading() {
    ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    progress.setAccessibleText("Чтение идёт");
    progress.setMaxWidth(Double.MAX_VALUE);
    pace.getStyleClass().add("strong");
    rows.getStyleClass().add("muted");
    hint.getStyleClass().add("muted");
    VBox words = new VBox(pace, rows);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(words, cancel);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(hint, progress, line);
    box.getStyleClass().addAll("card", "reading");
    return box;
  }

  private void busy(Node zone) {
    boolean busy = model.isBusy();
    boolean storing = model.phase().get() == Phase.STORING;
    reading.setVisible(busy);
    cancel.setVisible(!storing);
    hint.setText(
        storing
            ? "Данные записываются. Другие разделы открыты."
            : "Файлы читаются, ничего не записано. Другие разделы открыты.");
    zone.setVisible(!busy);
    zone.setManaged(!busy);
    table.setDisable(busy);
    if (busy) {
      tick();
      clock.play();
    } else {
      clock.stop();
    }
  }

  private void tick() {
    Map<String, Long> paces = model.pace().rows();
    pace.setText(model.pace().words().isEmpty() ? "Файлы перечисляются" : model.pace().words());
    long all = paces.values().stream().mapToLong(Long::longValue).sum();
    rows.setText(
        paces.isEmpty()
            ? ""
            : "Всего: "
                + Words.count(paces.size(), "файл", "файла", "файлов")
                + ", "
                + Words.count(all, "строка", "строки", "строк"));
  }

  private void pressed(KeyEvent event) {
    FileLine file = table.getSelectionModel().getSelectedItem();
    if (file == null || event.getTarget() != table) {
      return;
    }
    if (event.getCode() == KeyCode.SPACE && !event.isControlDown()) {
      int at = table.getSelectionModel().getSelectedIndex();
      model.take(file, !file.taken());
      table.getSelectionModel().clearAndSelect(at);
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN
        || event.getCode() == KeyCode.F2) {
      FileTables.ask(table, file);
      event.consume();
    }
  }

  /** Why the chosen file is as it is. */
  private void explain(@Nullable FileLine file) {
    reason.setVisible(file != null && !file.problems().isEmpty());
    if (file != null && !file.problems().isEmpty()) {
      int more = file.problems().size() - 1;
      reason.setText(
          file.problems().getLast().message()
              + (more == 0
                  ? ""
                  : " Ещё " + Words.count(more, "замечание", "замечания", "замечаний") + "."));
    }
  }

  private void sum() {
    Label found =
        new Label("Найдено: " + Words.count(model.files().size(), "файл", "файла", "файлов"));
    found.getStyleClass().add("h2");
    found.setMinWidth(USE_PREF_SIZE);
    List<Node> nodes = new ArrayList<>(List.of(found));
    Map<State, Integer> counts = new TreeMap<>();
    model.files().forEach(file -> counts.merge(file.state(), 1, Integer::sum));
    counts.forEach((state, count) -> nodes.add(chip(state, count)));
    summary.getChildren().setAll(nodes);
  }

  private static Chip chip(State state, int count) {
    Tone tone = FileTables.tone(state);
    return new Chip(tone, FileTables.icon(state), state.words() + ": " + Words.number(count));
  }
}
