package mera.app.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.key.Shortcuts;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Nodes of «Планы»: the table, and beside it what the chosen row consists of. */
final class PlanView extends StackPane implements PlanBar.Wishes {

  /** Narrower than so many em the panel takes the place of the table. */
  private static final double TWO_PANES = 66;

  /** What the side panel shows. */
  private enum Side {
    ROW,
    PLAN,
    NUMBERS
  }

  private final PlanModel model;
  private final PdfPlace place;
  private final PlanBar bar;
  private final PlanTable table = new PlanTable(this::edit);
  private final RowEditor editor;
  private final PlanCard card;
  private final NumbersPane numbers;
  private final TemplatesPane templates;
  private final Label sideTitle = new Label();
  private final BorderPane side = new BorderPane();
  private final StackPane left = new StackPane();
  private final SplitPane split = new SplitPane();
  private final Label remarks = new Label();
  private final HBox strip = new HBox();
  private final VBox page = new VBox();
  private final EmptyState noRows;
  private final RibbonPane ribbon;
  private boolean inTime;
  private Side shown = Side.ROW;
  private boolean choosing;
  private @Nullable Boolean open;
  private @Nullable Boolean narrow;

  /**
   * @param named where PDF files go; null: the system's window
   */
  PlanView(PlanModel model, @Nullable PdfPlace named) {
    this.model = model;
    place = named == null ? this::askSystem : named;
    bar = new PlanBar(model, this);
    editor = new RowEditor(model, this::backToTable);
    card = new PlanCard(model);
    numbers = new NumbersPane(model, this::backToTable);
    templates = new TemplatesPane(model, () -> choose(false));
    ribbon = new RibbonPane(model, this::editById);
    noRows =
        new EmptyState(
            "fth-list",
            "В плане нет ни одной строки.",
            Buttons.plain("Добавить меру", model::addMeasure));
    buildSide();
    buildStrip();
    split.getStyleClass().add("thin");
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox.setVgrow(left, Priority.ALWAYS);
    page.getChildren().setAll(bar, split, strip);
    keys();
    model.picture().subscribe(this::show);
    model.chosen().subscribe(this::chosen);
    table.getSelectionModel().selectedItemProperty().subscribe(this::selected);
  }

  private void buildSide() {
    sideTitle.getStyleClass().add("h2");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = Buttons.icon("fth-x", "Закрыть панель", "F4", this::toggle);
    close.setId("close-side");
    HBox head = new HBox(sideTitle, gap, close);
    head.getStyleClass().add("card-head");
    side.setTop(head);
    side.getStyleClass().add("side");
  }

  private void buildStrip() {
    Button next = Buttons.flat("fth-corner-right-down", "Следующий", this::nextRemark);
    next.setId("next-remark");
    next.setTooltip(new javafx.scene.control.Tooltip("Следующий неясный срок  F8"));
    remarks.setWrapText(true);
    remarks.setMinHeight(USE_PREF_SIZE);
    strip.getChildren().setAll(Icon.of("fth-help-circle", Tone.WARNING), remarks, next);
    strip.getStyleClass().add("strip");
  }

  private void keys() {
    new Shortcuts()
        .on("F2", this::edit)
        .on("Enter", this::edit)
        .on("Ins", model::addMeasure)
        .on("Ctrl+Ins", model::addInside)
        .on("Del", this::remove)
        .on("Alt+Up", model::up)
        .on("Alt+Down", model::down)
        .on("Ctrl+D", model::copy)
        .install(table);
    new Shortcuts()
        .on("F4", this::toggle)
        .on("F8", this::nextRemark)
        .on("Ctrl+P", this::print)
        .on("Ctrl+Shift+R", this::numbers)
        .install(page);
    new Shortcuts().on("Esc", () -> choose(false)).install(templates);
  }

  // ---- what is shown ----

  private void show(@Nullable PlanPicture picture) {
    if (picture == null) {
      return;
    }
    Plan plan = picture.plan();
    if (plan == null || choosing) {
      templates.refresh();
      getChildren().setAll(templates);
      return;
    }
    bar.show(picture);
    table.show(plan, picture.rows());
    left.getChildren().setAll(picture.rows().isEmpty() ? noRows : inTime ? ribbon : table);
    if (inTime) {
      ribbon.show(picture);
    }
    table.select(model.chosen().get());
    String words = PlanWords.remarks(picture.rows());
    remarks.setText(words);
    strip.setVisible(!words.isEmpty());
    strip.setManaged(!words.isEmpty());
    showSide();
    getChildren().setAll(page);
  }

  private void chosen(@Nullable String id) {
    table.select(id);
    showSide();
  }

  private void selected(@Nullable TreeItem<PlanRow> item) {
    if (item != null && item.getValue() != null && !table.filling()) {
      if (shown != Side.ROW) {
        shown = Side.ROW;
      }
      model.chosen().set(item.getValue().id());
      showSide();
    }
  }

  private void showSide() {
    Optional<Plan> plan = model.plan();
    if (plan.isEmpty()) {
      return;
    }
    switch (shown) {
      case PLAN -> {
        sideTitle.setText("План");
        card.show(plan.get());
        side.setCenter(card);
      }
      case NUMBERS -> {
        sideTitle.setText("Нумерация");
        numbers.refresh();
        side.setCenter(numbers);
      }
      case ROW -> showRow(plan.get());
    }
  }

  private void showRow(Plan plan) {
    Optional<PlanRow> row = model.row();
    sideTitle.setText(row.map(one -> PlanWords.title(one.node())).orElse("Мера"));
    if (row.isPresent()) {
      editor.show(plan, row.get());
      side.setCenter(editor);
    } else {
      side.setCenter(new EmptyState("fth-list", "Выберите строку в таблице."));
    }
  }

  @Override
  protected void layoutChildren() {
    arrange();
    super.layoutChildren();
  }

  /** Two panes where there is room, else the table or the panel. */
  private void arrange() {
    boolean tight = getWidth() < TWO_PANES * remarks.getFont().getSize();
    Boolean wish = open;
    boolean panel = wish == null ? !tight && !inTime : wish;
    if (narrow != null && narrow != tight) {
      open = null;
      panel = !tight && !inTime;
    }
    narrow = tight;
    List<Node> panes = !panel ? List.of(left) : tight ? List.of(side) : List.of(left, side);
    if (!split.getItems().equals(panes)) {
      split.getItems().setAll(panes);
      if (panes.size() == 2) {
        split.setDividerPositions(0.72);
      }
    }
  }

  private void open(boolean wish) {
    open = wish;
    arrange();
  }

  private void toggle() {
    boolean shownNow = split.getItems().contains(side);
    open(!shownNow);
    if (shownNow) {
      table.requestFocus();
    }
  }

  private void backToTable() {
    if (Boolean.TRUE.equals(narrow)) {
      open(false);
    }
    if (shown != Side.ROW) {
      shown = Side.ROW;
      showSide();
    }
    table.requestFocus();
  }

  private void side(Side wanted) {
    shown = wanted;
    showSide();
    open(true);
  }

  // ---- wishes ----

  @Override
  public void newPlan() {
    choose(true);
  }

  private void choose(boolean wish) {
    choosing = wish;
    show(model.picture().get());
  }

  @Override
  public void planCard() {
    side(Side.PLAN);
  }

  @Override
  public void numbers() {
    side(Side.NUMBERS);
  }

  @Override
  public void edit() {
    model.row().ifPresent(row -> edit(row, Field.MEASURE));
  }

  @Override
  public void remove() {
    model.remove(table.chosen());
  }

  @Override
  public void look(boolean wanted) {
    inTime = wanted;
    open = null;
    show(model.picture().get());
    arrange();
    if (wanted) {
      ribbon.requestFocus();
    }
  }

  private void editById(String id) {
    model.chosen().set(id);
    model.row().ifPresent(row -> edit(row, Field.DEADLINE));
  }

  private void edit(PlanRow row, Field field) {
    model.chosen().set(row.id());
    side(Side.ROW);
    applyCss();
    layout();
    editor.edit(field);
  }

  private void nextRemark() {
    model.nextRemark();
  }

  @Override
  public void print() {
    place.ask(model.fileName()).ifPresent(model::print);
  }

  /** Ctrl+Enter: the plan that is being made, or the order of the one in sight. */
  Optional<Runnable> primary() {
    PlanPicture now = model.picture().get();
    if (now == null) {
      return Optional.empty();
    }
    return choosing || now.plan() == null
        ? Optional.of(
            () -> {
              templates.create();
              choose(false);
            })
        : Optional.of(model::compose);
  }

  private Optional<Path> askSystem(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("План в PDF");
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
        .map(java.io.File::toPath);
  }
}
