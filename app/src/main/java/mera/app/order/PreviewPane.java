package mera.app.order;

import java.util.function.DoubleConsumer;
import javafx.animation.PauseTransition;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.control.FilterField;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** The page as it comes out of the printer. */
final class PreviewPane extends VBox {

  /** Quick pages come without a flicker of the bar. */
  private static final Duration QUIET = Duration.millis(300);

  private static final double EDGES = 44;

  private final PreviewModel model;
  private final ImageView image = new ImageView();
  private final ScrollPane scroll;
  private final Label place = new Label();
  private final Label scale = new Label();
  private final Label found = new Label();
  private final FilterField search;
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final PauseTransition patience = new PauseTransition(QUIET);
  private final StackPane body = new StackPane();
  private final Button back;
  private final Button forward;

  /**
   * @param clicked told where on the page a click was: from its upper edge, 0…1
   */
  PreviewPane(PreviewModel model, DoubleConsumer clicked) {
    this.model = model;
    search = new FilterField("Найти", "Найти на страницах", model.query(), () -> {});
    back = Buttons.icon("fth-chevron-left", "Прошлая страница", "PgUp", () -> model.turn(-1));
    back.setId("page-back");
    forward = Buttons.icon("fth-chevron-right", "Следующая страница", "PgDn", () -> model.turn(1));
    forward.setId("page-forward");
    place.setId("page-place");
    place.setMinWidth(USE_PREF_SIZE);
    scale.setMinWidth(USE_PREF_SIZE);
    StackPane paper = new StackPane(image);
    paper.getStyleClass().add("paper-desk");
    scroll = new ScrollPane(paper);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setPannable(true);
    scroll.setId("page");
    scroll.getStyleClass().add("paper-scroll");
    scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    image.setPreserveRatio(true);
    image.setSmooth(true);
    image.getStyleClass().add("paper");
    image.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            clicked.accept(event.getY() / image.getBoundsInLocal().getHeight());
          }
        });
    bar.setAccessibleText("Страница готовится");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("thin-bar");
    bar.setVisible(false);
    patience.setOnFinished(event -> bar.setVisible(model.busy().get()));
    VBox.setVgrow(body, Priority.ALWAYS);
    getStyleClass().add("preview");
    getChildren().setAll(tools(), bar, body);
    scroll.widthProperty().subscribe(this::room);
    sceneProperty().subscribe(this::room);
    model.sheet().subscribe(this::show);
    model.pages().subscribe(this::tell);
    model.fault().subscribe(this::show);
    model.busy().subscribe(this::busy);
  }

  private HBox tools() {
    Button smaller = Buttons.icon("fth-zoom-out", "Мельче", null, () -> model.zoom(-1));
    smaller.setId("zoom-out");
    Button larger = Buttons.icon("fth-zoom-in", "Крупнее", null, () -> model.zoom(1));
    larger.setId("zoom-in");
    Button fit = Buttons.icon("fth-maximize", "По ширине", null, model::fitWidth);
    fit.setId("zoom-fit");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(back, place, forward, field(), found, gap, smaller, scale, larger, fit);
    tools.getStyleClass().add("preview-tools");
    return tools;
  }

  private FilterField field() {
    search.setId("page-search");
    search.getStyleClass().add("page-search");
    search.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.seek(event.isShiftDown() ? -1 : 1);
            event.consume();
          }
        });
    found.setId("page-found");
    found.setMinWidth(USE_PREF_SIZE);
    found.getStyleClass().addAll("small", "muted");
    found.textProperty().bind(model.found());
    return search;
  }

  /** Typing of the words begins. */
  void search() {
    search.requestFocus();
    search.selectAll();
  }

  private void room() {
    Window window = getScene() == null ? null : getScene().getWindow();
    double dots = window == null ? 1 : window.getOutputScaleX();
    if (scroll.getWidth() > 0) {
      model.room(scroll.getWidth() - EDGES, dots);
    }
  }

  private void busy(boolean now) {
    if (now) {
      patience.playFromStart();
    } else {
      patience.stop();
      bar.setVisible(false);
    }
  }

  private void show() {
    Sheet sheet = model.sheet().get();
    String fault = model.fault().get();
    if (sheet != null) {
      image.setImage(SwingFXUtils.toFXImage(sheet.image(), null));
      image.setFitWidth(sheet.width());
      body.getChildren().setAll(scroll);
    } else if (fault.isEmpty()) {
      body.getChildren().setAll(new EmptyState("fth-file-text", "Страницы готовятся."));
    } else {
      body.getChildren().setAll(new EmptyState("fth-alert-triangle", fault));
    }
    tell();
  }

  private void tell() {
    @Nullable Sheet sheet = model.sheet().get();
    int pages = model.pages().get();
    int page = sheet == null ? 0 : sheet.page();
    place.setText(sheet == null ? "—" : page + " из " + pages);
    place.setAccessibleText("Страница " + place.getText());
    image.setAccessibleText("Страница " + place.getText() + ", как она будет напечатана");
    scale.setText(sheet == null ? "" : Words.decimal(sheet.scale() * 100, 0) + "\u00a0%");
    back.setDisable(page <= 1);
    forward.setDisable(page >= pages);
  }

  private void wheel(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      model.zoom(event.getDeltaY() > 0 ? 1 : -1);
      event.consume();
    }
  }
}
