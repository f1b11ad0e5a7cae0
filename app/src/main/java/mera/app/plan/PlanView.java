package mera.app.plan;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.frame.Places;
import mera.app.key.Shortcuts;
import mera.app.plan.PlanSide.Topic;
import mera.data.ingest.PaperTable;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import mera.data.plan.Remark;
import org.jspecify.annotations.Nullable;

/** Nodes of «Планы»: the table, and beside it what the chosen row consists of. */
final class PlanView extends StackPane implements PlanBar.Wishes, PlanHand, TimePane.Wishes {

  /** Narrower than so many em the panel takes the place of the table. */
  private static final double TWO_PANES = 66;

  private final PlanModel model;
  private final Places places;
  private final PlanBar bar;
  private final PlanTable table = new PlanTable(this);
  private final PlanFind find;
  private final VBox tree = new VBox();
  private final TemplatesPane templates;
  private final ReviewPane review;
  private final CopyPane copies;
  private final PlanSide side;
  private final StackPane left = new StackPane();
  private final SplitPane split = new SplitPane();
  private final DeadlineStrip strip = new DeadlineStrip(() -> side(Topic.DEADLINES));
  private final VBox page = new VBox();
  private final EmptyState noRows;
  private final TimePane time;
  private boolean inTime;
  private boolean choosing;
  private @Nullable Boolean open;
  private @Nullable Boolean narrow;

  PlanView(PlanModel model, Places places) {
    this.model = model;
    this.places = places;
    bar = new PlanBar(model, this);
    side = new PlanSide(model, places, this::toggle, this::backToTable, this::editRemark);
    templates = new TemplatesPane(model, () -> choose(false), this::load);
    review = new ReviewPane(model.intake());
    copies = new CopyPane(model.copy());
    time = new TimePane(model, this);
    find = new PlanFind(model, table::requestFocus);
    VBox.setVgrow(table, Priority.ALWAYS);
    tree.getChildren().setAll(find, table);
    table.setPlaceholder(
        new EmptyState(
            "fth-search", "Ничего не найдено.", Buttons.plain("Сбросить фильтр", find::close)));
    noRows =
        new EmptyState(
            "fth-list",
            "В плане нет ни одной строки.",
            Buttons.plain("Добавить меру", model.rows()::addMeasure));
    split.getStyleClass().add("thin");
    // A smaller window takes its room from the table: the fields beside it would be cut off.
    SplitPane.setResizableWithParent(side, false);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox.setVgrow(left, Priority.ALWAYS);
    page.getChildren().setAll(bar, split, strip);
    keys();
    model.picture().subscribe(this::show);
    model.foundBy().subscribe(words -> filter());
    model.remarks().checked().subscribe(this::checked);
    model.chosen().subscribe(this::chosen);
    model.intake().draft().subscribe(draft -> refresh(draft == null));
    model.copy().shift().subscribe(shift -> refresh(shift == null));
    drop();
    table.getSelectionModel().selectedItemProperty().subscribe(this::selected);
  }

  private void keys() {
    new Shortcuts()
        .on("F2", this::edit)
        .on("Shift+F2", this::pick)
        .on("Esc", find::close)
        .on("Ins", model.rows()::addMeasure)
        .on("Ctrl+Ins", model.rows()::addInside)
        .on("Del", this::remove)
        .on("Alt+Up", model.rows()::up)
        .on("Alt+Down", model.rows()::down)
        .on("Ctrl+Shift+D", model.rows()::copy)
        .install(table);
    new Shortcuts()
        .on("F4", this::toggle)
        .on("F8", () -> remark(1))
        .on("Shift+F8", () -> remark(-1))
        .on("F6", () -> area(1))
        .on("Shift+F6", () -> area(-1))
        .on("Ctrl+F", this::find)
        .on("Ctrl+P", () -> write(".pdf"))
        .on("Ctrl+E", () -> write(".xlsx"))
        .on("Ctrl+Shift+R", this::numbers)
        .install(page);
    new Shortcuts().on("Esc", () -> choose(false)).install(templates);
  }

  /** A plan may be dropped anywhere. */
  private void drop() {
    addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<File> files = event.getDragboard().getFiles();
          event.setDropCompleted(!files.isEmpty());
          event.consume();
          files.stream().findFirst().ifPresent(file -> model.intake().read(file.toPath()));
        });
  }

  // ---- what is shown ----

  /** Something takes the place of the plan, or leaves it. */
  private void refresh(boolean over) {
    if (over) {
      choosing = false;
    }
    show(model.picture().get());
  }

  private void show(@Nullable PlanPicture picture) {
    if (picture == null) {
      return;
    }
    Plan plan = picture.plan();
    if (model.intake().draft().get() != null) {
      put(review);
      return;
    }
    if (model.copy().shift().get() != null) {
      put(copies);
      return;
    }
    if (plan == null || choosing) {
      templates.refresh();
      put(templates);
      return;
    }
    bar.show(picture);
    fill(plan, picture);
    left.getChildren().setAll(picture.rows().isEmpty() ? noRows : inTime ? time : tree);
    if (inTime) {
      time.show(picture);
    }
    strip.show(picture);
    side.refresh();
    put(page);
  }

  private void checked(PlanChecked checked) {
    bar.showChecks(checked.shown());
    strip.ask(!checked.questions().isEmpty());
    side.checked();
  }

  private void fill(Plan plan, PlanPicture picture) {
    List<PlanRow> found = model.found();
    table.show(plan, picture.rows(), found);
    find.refresh(found.size(), picture.rows().size());
    table.select(model.chosen().get());
  }

  /** Other words in the filter: only the table changes. */
  private void filter() {
    PlanPicture picture = model.picture().get();
    if (picture != null && picture.plan() != null) {
      fill(picture.plan(), picture);
    }
  }

  private void put(Node shown) {
    if (!getChildren().equals(List.of(shown))) {
      getChildren().setAll(shown);
    }
  }

  /** A row that the filter hides ends it. */
  private void chosen(@Nullable String id) {
    boolean hidden = model.found().stream().noneMatch(row -> row.id().equals(id));
    if (hidden && model.row().isPresent()) {
      model.filter().set("");
    }
    table.select(id);
    side.refresh();
  }

  private void selected(@Nullable TreeItem<PlanRow> item) {
    if (item != null && item.getValue() != null && !table.filling()) {
      model.chosen().set(item.getValue().id());
      side.show(Topic.ROW);
    }
  }

  @Override
  protected void layoutChildren() {
    arrange();
    super.layoutChildren();
  }

  /** Two panes where there is room, else the table or the panel. */
  private void arrange() {
    boolean tight = getWidth() < TWO_PANES * strip.em();
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

  private void backToTable(Field field, int rows) {
    if (Boolean.TRUE.equals(narrow)) {
      open(false);
    }
    side.show(Topic.ROW);
    table.current(field);
    table.requestFocus();
    table.step(rows);
  }

  /** F6: from the bar to the table, to the panel beside it and round. */
  private void area(int step) {
    List<Node> areas =
        Stream.<Node>of(bar, left, side)
            .filter(node -> node == bar || split.getItems().contains(node))
            .toList();
    int here = 0;
    for (Node at = getScene().getFocusOwner(); at != null; at = at.getParent()) {
      here = Math.max(here, areas.indexOf(at));
    }
    Node next = areas.get(Math.floorMod(here + step, areas.size()));
    if (next == left && !inTime) {
      table.requestFocus();
    } else {
      next.requestFocus();
      next.requestFocusTraversal(TraversalDirection.NEXT);
    }
  }

  private void side(Topic wanted) {
    side.show(wanted);
    open(true);
    side.focus();
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
    side(Topic.PLAN);
  }

  @Override
  public void programme() {
    side(Topic.PROGRAMME);
  }

  @Override
  public void numbers() {
    side(Topic.NUMBERS);
  }

  @Override
  public void edit() {
    model.row().ifPresent(row -> edit(row, table.current()));
  }

  private void pick() {
    model.row().filter(row -> !row.section()).ifPresent(row -> side(Topic.PICK));
  }

  @Override
  public void remove() {
    model.rows().remove(table.chosen());
  }

  @Override
  public void look(boolean wanted) {
    inTime = wanted;
    open = null;
    show(model.picture().get());
    arrange();
    if (wanted) {
      time.focus();
    }
  }

  @Override
  public void editRow(String id) {
    model.chosen().set(id);
    model.row().ifPresent(row -> edit(row, Field.DEADLINE));
  }

  @Override
  public void pickDeadline(String id) {
    model.chosen().set(id);
    pick();
  }

  @Override
  public void jump(String id) {
    model.chosen().set(id);
    bar.showTree();
    table.requestFocus();
  }

  @Override
  public void workbook(TimePicture shown) {
    places
        .save(model.files().name() + ", нагрузка.xlsx")
        .ifPresent(file -> model.files().workbook(shown, file));
  }

  @Override
  public void paper(TimePicture shown) {
    places
        .save(model.files().name() + ", по исполнителям.pdf")
        .ifPresent(file -> model.files().paper(shown, file));
  }

  @Override
  public void find() {
    if (inTime) {
      bar.showTree();
    }
    find.open();
  }

  @Override
  public void type(PlanRow row, Field field, String typed) {
    if (!row.section() || field == Field.NUMBER || field == Field.MEASURE) {
      edit(row, field);
      side.type(field, typed);
    }
  }

  @Override
  public void nest(boolean deeper) {
    model.rows().nest(deeper);
  }

  @Override
  public void paste(List<String> rows, Field field, PaperTable copied) {
    model.rows().paste(rows, field, copied);
  }

  @Override
  public void fillDown(List<String> rows, Field field) {
    model.rows().fillDown(rows, field);
  }

  @Override
  public void drag(String row, String target) {
    model.rows().drag(row, target);
  }

  @Override
  public void edit(PlanRow row, Field field) {
    model.chosen().set(row.id());
    side(Topic.ROW);
    applyCss();
    layout();
    side.edit(field);
  }

  /** The next or previous remark, with the panel that says it. */
  private void remark(int step) {
    model.remarks().step(step);
    side.show(Topic.CHECKS);
    open(true);
  }

  private void editRemark() {
    Remark remark = model.remarks().current().get();
    if (remark != null && remark.piece() != null) {
      model.programme().piece().set(remark.piece());
      side(Topic.PROGRAMME);
    } else if (remark != null && remark.rowId() != null) {
      Field field = remark.field() == null ? Field.MEASURE : remark.field();
      model.row().ifPresent(row -> edit(row, field));
    }
  }

  @Override
  public void load() {
    places
        .open("План из файла", List.of("*.docx", "*.xlsx", "*.tsv", "*.txt"))
        .ifPresent(model.intake()::read);
  }

  @Override
  public void copyPlan() {
    model.copy().begin();
  }

  @Override
  public void keepSample() {
    model.samples().keep();
  }

  @Override
  public void extracts() {
    side(Topic.EXTRACTS);
  }

  @Override
  public void checks() {
    side(Topic.CHECKS);
  }

  @Override
  public void write(String ending) {
    places.save(model.files().name() + ending).ifPresent(model.files()::write);
  }

  /** Ctrl+Enter: the plan that is being made, or the order of the one in sight. */
  Optional<Runnable> primary() {
    PlanPicture now = model.picture().get();
    if (now == null) {
      return Optional.empty();
    }
    if (model.intake().draft().get() != null) {
      return Optional.of(review::store);
    }
    if (model.copy().shift().get() != null) {
      return Optional.of(model.copy()::store);
    }
    return choosing || now.plan() == null
        ? Optional.of(
            () -> {
              templates.create();
              choose(false);
            })
        : Optional.of(model::compose);
  }
}
