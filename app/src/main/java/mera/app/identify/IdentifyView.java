package mera.app.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.control.FilterField;
import mera.app.control.KeyCap;
import mera.app.frame.Leaf;
import mera.app.identify.IdentifyModel.Extent;
import mera.app.identify.SelectionRow.Move;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** Nodes of «Отбор»: rules on the left, charts above the table, reasons beside it. */
final class IdentifyView extends StackPane {

  /** Widths and heights in em, so that a large font counts as a small window. */
  private static final double WIDE = 78;

  private static final double NARROW = 64;
  private static final double LOW = 34;

  /** Narrower than so many em the title of the list has no room beside the tabs. */
  private static final double ONE_LINE = 104;

  private final IdentifyModel model;
  private final RulesPanel panel;
  private final RuleSetBar ruleSets;
  private final VBox rules = new VBox();
  private final SelectionTable table;
  private final ReasonsPane reasons;
  private final ChartsPane charts;
  private final ListsPane lists;
  private final RulingModel rulings;
  private final FinalModel finals;
  private final RulingForm ruling;
  private final FinalPane finalPane;
  private final Warnings warnings;
  private final TextField title = new TextField();
  private final Button primary = Buttons.primary("Утвердить список", "Ctrl+Enter", this::act);
  private final SheetTabs tabs;
  private final ToggleButton showRules = Buttons.toggle("fth-sliders", "Правила", "show-rules");
  private final ToggleButton showCharts =
      Buttons.toggle("fth-trending-up", "График", "show-charts");
  private final ToggleButton showReasons =
      Buttons.toggle("fth-help-circle", "Основания", "show-reasons");
  private final Button decide = Buttons.flat("fth-user-check", "Решение…", this::decide);
  private final Button card = Buttons.flat("fth-printer", "Карточка", this::print);
  private final Label counter = new Label();
  private final FilterField filter;
  private final Pills<Extent> extent;
  private final FlowPane bar = new FlowPane();
  private final BorderPane page = new BorderPane();
  private final Button leafAction = Buttons.primary("", "Ctrl+Enter", this::act);
  private final VBox toolbar = new VBox();
  private final EmptyState empty;
  private Shape shape = Shape.WIDE;
  private boolean oneLine = true;

  private enum Shape {
    /** Everything side by side. */
    WIDE,
    /** Rules on demand, one chart. */
    MEDIUM,
    /** One thing at a time. */
    NARROW
  }

  /**
   * @param others sheets beside the selection, in the order of their tabs
   */
  IdentifyView(
      IdentifyModel model,
      RuleChoice choice,
      RulingModel rulings,
      FinalModel finals,
      List<Leaf> others) {
    this.model = model;
    this.rulings = rulings;
    this.finals = finals;
    tabs = new SheetTabs(others, this::turned);
    panel = new RulesPanel(model);
    ruleSets = new RuleSetBar(choice, model);
    VBox.setVgrow(panel, Priority.ALWAYS);
    ruling = new RulingForm(rulings);
    finalPane = new FinalPane(finals);
    table = new SelectionTable(model);
    reasons = new ReasonsPane(model);
    charts = new ChartsPane(model);
    warnings = new Warnings(model);
    filter =
        new FilterField(
            "Фильтр", "Фильтр: название, код, муниципалитет", model.filter(), table::focus);
    lists = new ListsPane(model, finals, tabs::openSelection);
    empty =
        new EmptyState(
            "fth-filter",
            "Здесь появится отбор школ. Сначала нужны результаты: выгрузки ВПР или таблицы баллов.",
            Buttons.primary("Загрузить результаты", null, model::openImport));
    extent =
        new Pills<Extent>("Показать", model.extent()::set)
            .with(Extent.LISTED, "listed-only", "В списке")
            .with(Extent.MOVED, "moved-only", "Изменения")
            .with(Extent.CAUGHT, "caught-only", "Обведено")
            .with(Extent.ALL, "all-schools", "Все школы");
    build();
    model.picture().subscribe(this::show);
    model.extent().subscribe(this::chosen);
    model.title().subscribe(this::name);
    filter.fontProperty().subscribe(this::requestLayout);
    new Shortcuts()
        .on("Ctrl+F", filter::requestFocus)
        .on("F4", showReasons::fire)
        .on("Ctrl+I", rulings::ask)
        .on("Alt+1", tabs::openSelection)
        .on("Alt+2", tabs::openFinal)
        .on("Alt+3", tabs::openApproved)
        .install(this);
  }

  private void build() {
    decide.setId("decide");
    decide.setAccessibleText("Решение по школе");
    card.setAccessibleText("Карточка школы");
    decide.setTooltip(new Tooltip("Включить или исключить школу вручную  Ctrl+I"));
    card.setId("card");
    card.setTooltip(new Tooltip("Карточка выбранной школы в PDF"));
    showReasons.setSelected(true);
    showReasons.setTooltip(new Tooltip("Основания выбранной школы  F4"));
    for (ToggleButton one : List.of(showRules, showCharts, showReasons)) {
      one.setOnAction(event -> open(one));
    }
    title.setId("title");
    title.setPromptText("Название списка");
    title.setAccessibleText("Название списка");
    title.textProperty().bindBidirectional(model.title());
    title.getStyleClass().add("list-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.textProperty().subscribe(words -> title.setTooltip(new Tooltip(words)));
    primary.setId("approve");
    leafAction.setId("leaf-action");
    counter.setId("counter-line");
    counter.setMinWidth(USE_PREF_SIZE);
    bar.getStyleClass().add("filter-bar");
    toolbar.setId("identify-tools");
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            showReasons.setSelected(true);
            open(showReasons);
            event.consume();
          }
        });
    arrange();
  }

  private void chosen(Extent now) {
    extent.say(Extent.CAUGHT, "Обведено " + Words.number(model.caught()));
    extent.offer(Extent.CAUGHT, model.caught() > 0);
    extent.select(now);
  }

  private void decide() {
    rulings.ask();
  }

  private void print() {
    finals.saveCard();
  }

  private void act() {
    primary().ifPresent(Runnable::run);
  }

  /** The main action of the sheet in sight. */
  Optional<Runnable> primary() {
    return tabs.leaf().map(leaf -> leaf.primary().get()).orElseGet(model::primary);
  }

  /** Brings the sheet of this id into sight. */
  void open(String id) {
    tabs.open(id);
  }

  /** Reads the sheet in sight anew. */
  void refreshLeaf() {
    tabs.leaf().ifPresent(leaf -> leaf.refresh().run());
  }

  private void turned() {
    if (tabs.isFinal()) {
      finals.refresh();
    }
    refreshLeaf();
    arrange();
  }

  /** In a narrow window one thing takes the place of another. */
  private void open(ToggleButton opened) {
    if (shape == Shape.NARROW && opened.isSelected()) {
      for (ToggleButton one : List.of(showRules, showCharts, showReasons)) {
        one.setSelected(one == opened);
      }
    }
    arrange();
  }

  /** Only here are size and font both known: while styles are applied no node may come or go. */
  @Override
  protected void layoutChildren() {
    reshape();
    super.layoutChildren();
  }

  private void reshape() {
    double em = filter.getFont().getSize();
    Shape now =
        getWidth() < NARROW * em || getHeight() < LOW * em
            ? Shape.NARROW
            : getWidth() < WIDE * em ? Shape.MEDIUM : Shape.WIDE;
    boolean line = getWidth() >= ONE_LINE * em;
    boolean again = line != oneLine;
    oneLine = line;
    if (now != shape) {
      shape = now;
      showRules.setSelected(false);
      showCharts.setSelected(false);
      showReasons.setSelected(now != Shape.NARROW);
      again = true;
    }
    if (again) {
      arrange();
    }
  }

  private void arrange() {
    boolean choosing = tabs.isSelection();
    boolean wide = shape == Shape.WIDE;
    boolean narrow = shape == Shape.NARROW;
    // Only where it changes: what is moved while the window is laid out spoils the layout.
    boolean low = shape != Shape.WIDE;
    if (rules.getChildren().contains(ruleSets) == low || rules.getChildren().isEmpty()) {
      rules.getChildren().setAll(panel);
      panel.end(low ? ruleSets : null);
      if (!low) {
        rules.getChildren().add(ruleSets);
      }
    }
    tools(choosing);
    charts.arrange(wide);
    page.setTop(toolbar);
    page.setLeft(choosing && (wide || !narrow && showRules.isSelected()) ? rules : null);
    Node other = tabs.isFinal() ? finalPane : tabs.leaf().map(Leaf::view).orElse(lists);
    page.setCenter(choosing ? centre(narrow) : other);
    SelectionPicture now = model.picture().get();
    boolean nothing = now != null && now.found().isEmpty();
    if (nothing) {
      getChildren().setAll(empty);
    } else {
      getChildren().setAll(page, ruling);
    }
  }

  private void tools(boolean choosing) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox first = new HBox();
    first.getStyleClass().add("toolbar");
    if (choosing && shape != Shape.WIDE) {
      first.getChildren().add(showRules);
    }
    first.getChildren().addAll(tabs, gap);
    toolbar.getChildren().setAll(first);
    if (choosing && !oneLine) {
      HBox second = new HBox(title, primary);
      second.getStyleClass().add("toolbar");
      toolbar.getChildren().add(second);
    } else if (choosing) {
      first.getChildren().addAll(title, primary);
    }
    tabs.leaf()
        .map(Leaf::action)
        .filter(words -> !words.isEmpty())
        .ifPresent(
            words -> {
              leafAction.setText(words);
              leafAction.setAccessibleText(words);
              leafAction.setGraphic(shape == Shape.WIDE ? new KeyCap("Ctrl+Enter") : null);
              first.getChildren().add(leafAction);
            });
    primary.setGraphic(shape == Shape.WIDE ? new KeyCap("Ctrl+Enter") : null);
    bar.getChildren().setAll(filter, extent);
    if (shape != Shape.WIDE) {
      bar.getChildren().add(counter);
    }
    if (shape == Shape.NARROW) {
      bar.getChildren().add(showCharts);
    }
    decide.setText(shape == Shape.WIDE ? "Решение…" : "");
    card.setText(shape == Shape.WIDE ? "Карточка" : "");
    bar.getChildren().addAll(decide, card, showReasons);
  }

  private Node centre(boolean narrow) {
    VBox centre = new VBox();
    centre.getStyleClass().add("identify-centre");
    List<Node> parts = new ArrayList<>();
    parts.add(warnings);
    if (narrow) {
      Node one =
          showRules.isSelected()
              ? rules
              : showCharts.isSelected()
                  ? framed(charts)
                  : showReasons.isSelected() ? reasons : table;
      parts.add(bar);
      parts.add(one);
      VBox.setVgrow(one, Priority.ALWAYS);
    } else {
      VBox upper = framed(charts);
      upper.getStyleClass().add("charts-frame");
      if (shape == Shape.MEDIUM) {
        upper.getStyleClass().add("low");
      }
      parts.add(upper);
      parts.add(bar);
      Node lower = showReasons.isSelected() ? split() : table;
      parts.add(lower);
      VBox.setVgrow(lower, Priority.ALWAYS);
    }
    centre.getChildren().setAll(parts);
    return centre;
  }

  private static VBox framed(ChartsPane charts) {
    VBox frame = new VBox(charts);
    VBox.setVgrow(charts, Priority.ALWAYS);
    return frame;
  }

  private SplitPane split() {
    SplitPane split = new SplitPane(table, reasons);
    split.getStyleClass().add("thin");
    split.setDividerPositions(shape == Shape.WIDE ? 0.69 : 0.62);
    return split;
  }

  private void show(@Nullable SelectionPicture now) {
    if (now == null) {
      return;
    }
    boolean nothing = now.found().isEmpty();
    if (nothing != getChildren().contains(empty)) {
      arrange();
    }
    long marked = now.rows().stream().filter(SelectionRow::isMarked).count();
    long moved = now.rows().stream().filter(row -> row.move() != Move.SAME).count();
    extent.say(Extent.LISTED, "В списке " + Words.number(marked));
    extent.say(Extent.MOVED, "Изменения " + Words.number(moved));
    extent.say(Extent.ALL, "Все школы " + Words.number(now.rows().size()));
    extent.say(Extent.CAUGHT, "Обведено " + Words.number(model.caught()));
    extent.offer(Extent.MOVED, now.baseline().isPresent());
    extent.offer(Extent.CAUGHT, model.caught() > 0);
    if (tabs.isFinal()) {
      finals.refresh();
    }
    counter.setText(
        Words.number(now.size())
            + " в списке"
            + now.baseline().map(base -> ", было " + base.listed().size()).orElse(""));
    counter.setAccessibleText(CounterCard.sentence(now));
    tabs.count(now.lists().size());
    name();
  }

  /** The button goes on when there is nothing left to approve. */
  private void name() {
    String words = model.isApproved() ? "Построить планы" : "Утвердить список";
    primary.setText(words);
    primary.setAccessibleText(words);
  }
}
