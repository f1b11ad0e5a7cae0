package mera.app.home;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.NoticeBar;
import mera.app.control.Tone;
import mera.app.key.Shortcuts;
import org.jspecify.annotations.Nullable;

/** Three ways to a working file and the files of before. */
public final class Home extends BorderPane {

  private static final String EXTENSION = ".mera";

  private final HomeModel model;
  private final FlowPane choices;
  private final CreatePanel panel;
  private final RecentFiles files;
  private final VBox trouble = new VBox();

  /**
   * @param running what shows the work in the status line
   */
  public Home(HomeModel model, Node running) {
    this.model = model;
    choices = choices();
    panel = new CreatePanel(model);
    files = new RecentFiles(model);
    panel.managedProperty().bind(panel.visibleProperty());
    panel.visibleProperty().bind(model.creating());
    trouble.managedProperty().bind(trouble.visibleProperty());
    model.trouble().addListener(now -> showTrouble());
    showTrouble();
    VBox page = new VBox(brand(), trouble, choices, panel, files);
    page.getStyleClass().add("start");
    StackPane middle = new StackPane(page);
    middle.setAlignment(Pos.TOP_CENTER);
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("start-scroll");
    setCenter(scroll);
    setBottom(status(running));
    disableChoices();
    new Shortcuts()
        .on("Ctrl+O", model::choose)
        .on("Ctrl+N", this::create)
        .on("Ctrl+U", model::training)
        .on("Esc", this::close)
        .install(this);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  /** Puts the focus where Enter does the likeliest thing. */
  public void focusFirst() {
    if (model.recent().isEmpty()) {
      choices.getChildren().getFirst().requestFocus();
    } else {
      files.focusFirst();
    }
  }

  private FlowPane choices() {
    FlowPane row =
        new FlowPane(
            new Choice(
                "fth-folder",
                "Открыть рабочий файл…",
                "Файл .mera: ваш или от коллеги",
                "Ctrl+O",
                model::choose),
            new Choice(
                "fth-plus-square",
                "Создать рабочий файл…",
                "Новый регион или муниципалитет; школы придут с первым импортом",
                "Ctrl+N",
                this::create),
            new Choice(
                "fth-book-open",
                "Учебный регион",
                "Вымышленная область: весь путь от таблиц до приказа",
                "Ctrl+U",
                model::training));
    row.getStyleClass().add("choices");
    return row;
  }

  private void disableChoices() {
    choices.disableProperty().bind(model.busy());
    files.disableProperty().bind(model.busy());
    panel.disableProperty().bind(model.busy());
  }

  private void create() {
    model.creating().set(true);
    panel.focusFirst();
  }

  private void close() {
    model.creating().set(false);
    model.clearTrouble();
  }

  private void showTrouble() {
    String sentence = model.trouble().get();
    trouble.setVisible(!sentence.isEmpty());
    trouble
        .getChildren()
        .setAll(
            sentence.isEmpty()
                ? List.of()
                : List.of(
                    new NoticeBar(
                        Tone.DANGER, "fth-alert-triangle", sentence, model::clearTrouble)));
  }

  private static HBox brand() {
    HBox bars = new HBox();
    bars.getStyleClass().add("brand");
    for (double height : new double[] {1.7, 1.0, 1.35, 0.7}) {
      Region bar = new Region();
      bar.getStyleClass().add("bar");
      bar.setStyle(
          String.format(
              Locale.ROOT, "-fx-pref-height: %1$.2fem; -fx-max-height: %1$.2fem;", height));
      bars.getChildren().add(bar);
    }
    Label name = new Label("Мера");
    name.getStyleClass().add("brand-name");
    Label line = new Label("От результатов оценочных процедур до приказа. Работает без интернета.");
    line.getStyleClass().add("muted");
    VBox words = new VBox(name, line);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = new HBox(bars, words);
    row.getStyleClass().add("brand-row");
    return row;
  }

  private HBox status(Node running) {
    Label words = new Label("Файл не открыт");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox status = new HBox(words, running, gap, new Label("файл .mera можно перетащить в окно"));
    status.getStyleClass().add("status");
    return status;
  }

  private void over(DragEvent event) {
    if (dragged(event) != null) {
      event.acceptTransferModes(TransferMode.COPY, TransferMode.MOVE, TransferMode.LINK);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    Path file = dragged(event);
    if (file != null) {
      event.setDropCompleted(true);
      event.consume();
      model.open(file);
    }
  }

  private static @Nullable Path dragged(DragEvent event) {
    return event.getDragboard().getFiles().stream()
        .map(File::toPath)
        .filter(file -> file.toString().endsWith(EXTENSION))
        .findFirst()
        .orElse(null);
  }
}
