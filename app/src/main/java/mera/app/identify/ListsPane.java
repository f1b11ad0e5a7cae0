package mera.app.identify;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
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
import mera.app.figure.StatusChips;
import mera.app.text.Words;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.Method;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The approved lists, newest first, and the schools of the chosen one as they were frozen. */
final class ListsPane extends StackPane {

  private final IdentifyModel model;
  private final DataTable<SchoolList> lists = new DataTable<>("Утверждённые списки");
  private final DataTable<Finding> schools = new DataTable<>("Школы списка");
  private final Label rules = new Label();
  private final Button take;
  private final Button excel;
  private final MenuButton cards = new MenuButton("Карточки", Icon.of("fth-printer"));

  /**
   * @param taken called when the rules of a list became those of the screen
   */
  ListsPane(IdentifyModel model, FinalModel files, Runnable taken) {
    this.model = model;
    take =
        Buttons.plain(
            "Взять правила",
            () -> {
              SchoolList list = lists.getSelectionModel().getSelectedItem();
              if (list != null) {
                model.useRulesOf(list);
                taken.run();
              }
            });
    take.setId("take-rules");
    excel =
        Buttons.plain(
            "fth-download",
            "В Excel",
            () -> {
              SchoolList list = lists.getSelectionModel().getSelectedItem();
              if (list != null) {
                files.save(list);
              }
            });
    excel.setId("list-excel");
    cards.setId("list-cards");
    cards.setMinWidth(USE_PREF_SIZE);
    cards.setTooltip(new Tooltip("Карточки всех школ списка"));
    cards
        .getItems()
        .setAll(
            item("Напечатать…", list -> files.cards(list).print()),
            item("В папку…", list -> files.cards(list).save()));
    tables();
    rules.getStyleClass().addAll("small", "muted");
    rules.setWrapText(true);
    rules.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(rules, Priority.ALWAYS);
    rules.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(rules, excel, cards, take);
    foot.getStyleClass().add("list-rules");
    VBox lower = new VBox(schools, foot);
    VBox.setVgrow(schools, Priority.ALWAYS);
    StackPane upper = new StackPane(new Card("Утверждённые списки", lists));
    StackPane under = new StackPane(new Card("Школы списка", lower));
    upper.getStyleClass().add("upper");
    under.getStyleClass().add("lower");
    SplitPane split = new SplitPane(upper, under);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.35);
    split.getStyleClass().add("loose");
    getStyleClass().add("page");
    getChildren().setAll(split);
    model.picture().subscribe(this::show);
  }

  private MenuItem item(String words, Consumer<SchoolList> action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(
        event -> {
          SchoolList list = lists.getSelectionModel().getSelectedItem();
          if (list != null) {
            action.accept(list);
          }
        });
    return item;
  }

  private void tables() {
    lists.setId("lists");
    lists.getStyleClass().add("edge-to-edge");
    lists.code("Утверждён", 7, list -> Words.moment(list.approvedAt()));
    lists.text("Название", 22, SchoolList::title);
    lists.hideBelow(
        52,
        lists.code(
            "Метод",
            11,
            list -> RulesPanel.NAMES.getOrDefault(list.frozen().method(), list.frozen().title())));
    lists.code("Год", 3.6, list -> Integer.toString(list.frozen().year()));
    lists.code("Состав", 13, ListsPane::sizes);
    lists.setPlaceholder(
        new EmptyState(
            "fth-inbox", "Утверждённых списков нет. Утвердите список на вкладке «Отбор»."));
    lists.getSelectionModel().selectedItemProperty().subscribe(this::show);
    schools.setId("listed");
    schools.getStyleClass().add("edge-to-edge");
    schools.text("Школа", 13, Finding::name);
    schools.hideBelow(50, schools.text("Муниципалитет", 9, Finding::municipality));
    schools.node(
        "Статус",
        11.4,
        finding -> StatusChips.words(finding.status()),
        finding -> StatusChips.of(finding.status()).orElse(null));
    schools.text("Основание", 24, Finding::sentence);
    schools.setPlaceholder(new EmptyState("fth-list", "Выберите список выше."));
  }

  private void show(@Nullable SelectionPicture now) {
    if (now == null || now.lists().equals(lists.getItems())) {
      return;
    }
    lists.getItems().setAll(now.lists());
    if (!now.lists().isEmpty()) {
      lists.getSelectionModel().clearAndSelect(0);
    }
  }

  private void show(@Nullable SchoolList list) {
    take.setVisible(list != null);
    excel.setVisible(list != null);
    cards.setVisible(list != null);
    rules.setText(list == null ? "" : rules(list.frozen()));
    schools
        .getItems()
        .setAll(
            list == null
                ? List.of()
                : Stream.of(list.members(), list.signs(), list.riskZone())
                    .flatMap(List::stream)
                    .toList());
  }

  /** «Доля «2» не ниже порога, 2025 год. Доля «2» не менее 30 %, …». */
  static String rules(Identification frozen) {
    String knobs;
    try {
      Method method = frozen.rules();
      knobs =
          Knob.of(method).stream()
              .map(knob -> knob.title() + " " + knob.printed(knob.value(method)))
              .collect(Collectors.joining("; "));
    } catch (Refusal refusal) {
      // A list of a method that this program no longer has still says its parameters.
      knobs = frozen.parameters().toString();
    }
    String works = frozen.parameters().getOrDefault("works", "");
    return frozen.title()
        + ", "
        + frozen.year()
        + " год. "
        + knobs
        + (works.isEmpty() ? "." : ". Работы: " + works + ".");
  }

  /** «14 ШНОР, 21 в зоне риска». */
  static String sizes(SchoolList list) {
    if (list.isOfSigns()) {
      return Words.count(list.signs().size(), "школа", "школы", "школ") + " с признаком";
    }
    return Words.number(list.members().size())
        + " ШНОР, "
        + Words.number(list.frozen().count(Status.RISK))
        + " в зоне риска";
  }
}
