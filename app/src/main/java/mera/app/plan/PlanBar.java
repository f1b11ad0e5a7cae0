package mera.app.plan;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Icon;
import mera.app.control.Shown;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.plan.Plan;
import mera.data.plan.Remark;
import mera.data.plan.SectionRows;
import org.jspecify.annotations.Nullable;

/**
 * The choice of the plan and all actions; in a narrow window the actions take a line of their own.
 */
final class PlanBar extends VBox {

  /** Narrower than so many em the actions do not fit beside the choice. */
  private static final double ONE_LINE = 76;

  private final PlanModel model;
  private final ComboBox<Plan> plans = new ComboBox<>();
  private final Tooltip title = new Tooltip();
  private final ToggleButton tree = new ToggleButton("Дерево");
  private final ToggleButton ribbon = new ToggleButton("Лента");
  private final Button section;
  private final HBox actions = new HBox();
  private final HBox first = new HBox();
  private final HBox second = new HBox(actions);
  private final Region gap = new Region();
  private final Button compose;
  private final Button checks;
  private final Button find;
  private boolean filling;

  /** What the bar asks of the view. */
  interface Wishes {
    void newPlan();

    void planCard();

    void programme();

    void load();

    void copyPlan();

    void keepSample();

    void extracts();

    void edit();

    void remove();

    void numbers();

    void checks();

    void find();

    /**
     * The plan as a file.
     *
     * @param ending «.pdf», «.docx», «.xlsx», «.ics»
     */
    void write(String ending);

    void look(boolean ribbon);
  }

  PlanBar(PlanModel model, Wishes wishes) {
    this.model = model;
    section = icon("fth-folder-plus", "Добавить раздел", null, model.rows()::addSection);
    compose = Buttons.primary("Составить приказ", "Ctrl+Enter", model::compose);
    compose.setId("compose");
    compose.setMinWidth(USE_PREF_SIZE);
    choice();
    find = icon("fth-search", "Найти строки", "Ctrl+F", wishes::find);
    checks = Buttons.flat("fth-check-circle", "0", wishes::checks);
    checks.setId("show-checks");
    actions
        .getChildren()
        .setAll(
            plan(wishes),
            rule(),
            icon("fth-plus", "Добавить меру", "Ins", model.rows()::addMeasure),
            icon("fth-corner-down-right", "Добавить подмеру", "Ctrl+Ins", model.rows()::addInside),
            section,
            icon("fth-edit-2", "Править строку", "F2", wishes::edit),
            icon(
                "fth-copy",
                "Повторить строку (ячейку вниз – Ctrl+D)",
                "Ctrl+Shift+D",
                model.rows()::copy),
            icon("fth-arrow-up", "Выше", "Alt+↑", model.rows()::up),
            icon("fth-arrow-down", "Ниже", "Alt+↓", model.rows()::down),
            icon("fth-trash-2", "Удалить строки", "Del", wishes::remove),
            icon("fth-hash", "Перенумеровать", "Ctrl+Shift+R", wishes::numbers),
            files(wishes),
            checks,
            looks(wishes));
    actions.getStyleClass().add("buttons");
    HBox.setHgrow(gap, Priority.ALWAYS);
    first.getStyleClass().add("toolbar");
    second.getStyleClass().add("toolbar");
    arrange();
  }

  private static Button icon(String icon, String words, @Nullable String key, Runnable action) {
    Button button = Buttons.icon(icon, words, key, action);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static MenuButton plan(Wishes wishes) {
    return menu(
        "plan-menu",
        "fth-file-plus",
        "План: новый, из файла, копия, название, столбцы",
        item("Новый план из образца", wishes::newPlan),
        item("Загрузить план из файла", wishes::load),
        item("Скопировать на следующий период", wishes::copyPlan),
        item("Сохранить как образец для новых планов", wishes::keepSample),
        item("Название, столбцы и срок плана", wishes::planCard),
        item("Программа: титул, паспорт, показатели, разделы", wishes::programme));
  }

  private static MenuButton files(Wishes wishes) {
    return menu(
        "files",
        "fth-download",
        "План в файл: PDF, Word, Excel, календарь, выписки",
        item("В PDF    Ctrl+P", () -> wishes.write(".pdf")),
        item("В документ Word (DOCX)", () -> wishes.write(".docx")),
        item("В Excel (XLSX)    Ctrl+E", () -> wishes.write(".xlsx")),
        item("В календарь (ICS)", () -> wishes.write(".ics")),
        item("В части касающейся", wishes::extracts));
  }

  private static MenuButton menu(String id, String icon, String words, MenuItem... items) {
    MenuButton menu = new MenuButton(null, Icon.of(icon), items);
    menu.setId(id);
    menu.setAccessibleText(words);
    menu.setTooltip(new Tooltip(words));
    menu.setMinWidth(USE_PREF_SIZE);
    menu.getStyleClass().addAll("flat", "icon-menu");
    return menu;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> action.run());
    return item;
  }

  private HBox looks(Wishes wishes) {
    ToggleGroup group = new ToggleGroup();
    tree.setId("view-tree");
    ribbon.setId("view-ribbon");
    tree.getStyleClass().add("left-pill");
    ribbon.getStyleClass().add("right-pill");
    tree.setSelected(true);
    for (ToggleButton one : List.of(tree, ribbon)) {
      one.setToggleGroup(group);
      one.setMinWidth(USE_PREF_SIZE);
      one.setOnAction(
          event -> {
            one.setSelected(true);
            wishes.look(one == ribbon);
          });
    }
    HBox pills = new HBox(tree, ribbon);
    pills.getStyleClass().add("pills");
    return pills;
  }

  private static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }

  private void choice() {
    plans.setId("plans");
    plans.setAccessibleText("План");
    plans.getStyleClass().add("plan-choice");
    plans.setMaxWidth(Double.MAX_VALUE);
    plans.setTooltip(title);
    plans.setConverter(Shown.by(plan -> plan.id() + " · " + plan.titleLine()));
    plans
        .valueProperty()
        .subscribe(
            plan -> {
              if (plan != null && !filling) {
                model.choose(plan);
              }
            });
  }

  void show(PlanPicture picture) {
    Plan plan = Objects.requireNonNull(picture.plan());
    filling = true;
    if (!plans.getItems().equals(picture.plans())) {
      plans.getItems().setAll(picture.plans());
    }
    plans.setValue(plan);
    title.setText(plan.titleLine());
    filling = false;
    boolean sections = plan.sectionRows() != SectionRows.NONE;
    section.setVisible(sections);
    section.setManaged(sections);
  }

  /** The plan as a tree. */
  void showTree() {
    tree.fire();
  }

  /** How many remarks there are, in the tone of the weightiest. */
  void showChecks(List<Remark> remarks) {
    checks.setText(Words.number(remarks.size()));
    String said = Words.count(remarks.size(), "замечание", "замечания", "замечаний");
    if (remarks.isEmpty()) {
      checks.setGraphic(Icon.of("fth-check-circle", Tone.SUCCESS));
    } else {
      Remark.Weight weight = remarks.getFirst().weight();
      checks.setGraphic(Icon.of(ChecksPane.icon(weight), ChecksPane.tone(weight)));
    }
    Buttons.say(checks, "Проверка плана: " + said, "F8");
  }

  @Override
  protected void layoutChildren() {
    arrange();
    super.layoutChildren();
  }

  private void arrange() {
    boolean one = getWidth() >= ONE_LINE * compose.getFont().getSize();
    boolean now = getChildren().size() == 1;
    if (one == now && !getChildren().isEmpty()) {
      return;
    }
    first.getChildren().clear();
    second.getChildren().clear();
    if (one) {
      HBox.setHgrow(plans, Priority.SOMETIMES);
      first.getChildren().setAll(plans, find, actions, gap, compose);
      getChildren().setAll(first);
    } else {
      HBox.setHgrow(plans, Priority.ALWAYS);
      first.getChildren().setAll(plans, find, compose);
      second.getChildren().setAll(actions);
      getChildren().setAll(first, second);
    }
  }
}
