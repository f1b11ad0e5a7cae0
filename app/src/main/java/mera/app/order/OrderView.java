package mera.app.order;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.key.Shortcuts;

/** Nodes of «Приказы»: the blocks, the form of one of them, the pages. */
final class OrderView extends StackPane {

  /** Narrower than this, in em, the pages take the place of the form. */
  private static final double THREE_PANES = 66;

  /** Narrower than this the bar has two rows. */
  private static final double ONE_ROW = 85;

  private final OrderModel model;
  private final PointModel points;
  private final BlockTree tree;
  private final FormPane form;
  private final PreviewPane preview;
  private final ComposeView compose;
  private final SplitPane split = new SplitPane();
  private final StackPane middle = new StackPane();
  private final ToggleButton edit = new ToggleButton("Правка");
  private final ToggleButton pages = new ToggleButton("Страницы");
  private final OrderBar bar;
  private final VBox page = new VBox();
  private final Label body = new Label();
  private int panes;
  private int rows;

  OrderView(OrderModel model) {
    this.model = model;
    points = new PointModel(model);
    tree = new BlockTree(model, points);
    form = new FormPane(model, points);
    preview = new PreviewPane(model.preview(), model::jump);
    compose = new ComposeView(model);
    bar = new OrderBar(model, views(), this::toPaper);
    split.getStyleClass().add("thin");
    tree.getStyleClass().add("order-tree");
    // It takes what the bar leaves; wanting more, it would squeeze the bar.
    split.setMinHeight(0);
    split.setPrefHeight(0);
    VBox.setVgrow(split, Priority.ALWAYS);
    body.setVisible(false);
    body.setManaged(false);
    page.getChildren().setAll(bar, split, body);
    new Shortcuts()
        .on("Ctrl+P", this::toPaper)
        .on("Ctrl+Enter", this::main)
        .on("Alt+Up", () -> move(-1))
        .on("Alt+Down", () -> move(1))
        .on("Ctrl+Shift+P", this::otherView)
        .on("Ctrl+F", this::search)
        .install(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
    model.composing().subscribe(this::show);
    model.read().subscribe(this::show);
    model.order().subscribe(this::show);
  }

  private HBox views() {
    ToggleGroup group = new ToggleGroup();
    edit.setToggleGroup(group);
    pages.setToggleGroup(group);
    edit.setId("view-form");
    pages.setId("view-pages");
    edit.getStyleClass().add("left-pill");
    pages.getStyleClass().add("right-pill");
    for (ToggleButton view : List.of(edit, pages)) {
      view.setMinWidth(USE_PREF_SIZE);
      view.setOnAction(
          event -> {
            view.setSelected(true);
            look();
          });
    }
    edit.setSelected(true);
    return new HBox(edit, pages);
  }

  /** The main action: to compose, to add a point, to print what can no longer be changed. */
  void main() {
    if (model.composing().get()) {
      model.compose().compose();
    } else if (model.isLocked()) {
      toPaper();
    } else if (model.order().get() != null) {
      tree.requestFocus();
      points.add();
      form.begin();
    }
  }

  /** To the form of paper and files, and from there to the print dialog. */
  private void toPaper() {
    if (model.composing().get() || model.order().get() == null) {
      return;
    }
    // What is being typed is handed over first: it must stand on the paper.
    tree.requestFocus();
    if (model.block().get() instanceof Block.Paper) {
      model.paper().print();
      return;
    }
    model.block().set(new Block.Paper());
    if (panes == 2 && pages.isSelected()) {
      edit.setSelected(true);
      look();
    }
  }

  private void move(int by) {
    if (!model.composing().get() && !model.isLocked()) {
      tree.requestFocus();
      points.move(by);
    }
  }

  private void otherView() {
    (edit.isSelected() ? pages : edit).setSelected(true);
    look();
  }

  /** The words are looked for on the pages. */
  private void search() {
    if (!model.composing().get()) {
      if (panes == 2 && edit.isSelected()) {
        otherView();
      }
      preview.search();
    }
  }

  private void turn(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    boolean typing = event.getTarget() instanceof TextArea;
    boolean page = event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN;
    if (plain && !typing && page && !model.composing().get()) {
      model.preview().turn(event.getCode() == KeyCode.PAGE_UP ? -1 : 1);
      event.consume();
    }
  }

  private void show() {
    if (!model.read().get()) {
      getChildren().clear();
    } else if (model.composing().get() || model.order().get() == null) {
      boolean wished = model.composing().get() && getChildren().contains(page);
      getChildren().setAll(compose);
      if (wished) {
        compose.focus();
      }
    } else if (!getChildren().contains(page)) {
      boolean left = getChildren().contains(compose);
      getChildren().setAll(page);
      if (left) {
        tree.requestFocus();
      }
    }
  }

  /** Before the children are laid out: what changes later in the pass would be missed. */
  @Override
  protected void layoutChildren() {
    divide();
    super.layoutChildren();
  }

  private void divide() {
    double ems = getWidth() / body.getFont().getSize();
    int fitting = ems >= THREE_PANES ? 3 : 2;
    int needed = ems >= ONE_ROW ? 1 : 2;
    if (getWidth() > 0 && (fitting != panes || needed != rows)) {
      boolean other = fitting != panes;
      panes = fitting;
      rows = needed;
      bar.arrange(rows, panes == 2);
      if (other) {
        look();
      }
    }
  }

  private void look() {
    middle.getChildren().clear();
    if (panes == 3) {
      split.getItems().setAll(tree, form, preview);
      split.setDividerPositions(0.22, 0.56);
    } else {
      Node seen = edit.isSelected() ? form : preview;
      split.getItems().clear();
      middle.getChildren().setAll(seen);
      split.getItems().setAll(tree, middle);
      split.setDividerPositions(0.32);
    }
  }
}
