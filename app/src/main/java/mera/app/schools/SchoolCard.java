package mera.app.schools;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.EmptyState;
import mera.app.control.Tone;
import mera.app.figure.StatusChips;
import mera.data.identify.Status;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/** Everything known about the chosen school, tab by tab. */
final class SchoolCard extends StackPane {

  private final SchoolsModel model;
  private final Label name = new Label();
  private final Label place = new Label();
  private final FlowPane chips = new FlowPane();
  private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
  private final ToggleGroup group = new ToggleGroup();
  private final ResultsPane works = new ResultsPane();
  private final FactsPane facts = new FactsPane("facts");
  private final RisksPane risks;
  private final StackPane page = new StackPane();
  private final VBox card = new VBox();
  private Tab open = Tab.RESULTS;

  /** The tabs in their order. */
  private enum Tab {
    RESULTS("Результаты"),
    SIGNS("Признаки"),
    CONTEXT("Контекст"),
    RISKS("Риски"),
    SUPPORT("Планы"),
    PASSPORT("Паспорт");

    private final String words;

    Tab(String words) {
      this.words = words;
    }
  }

  SchoolCard(SchoolsModel model) {
    this.model = model;
    risks = new RisksPane(model);
    name.getStyleClass().add("title");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    place.getStyleClass().add("muted");
    place.setWrapText(true);
    place.setMinHeight(USE_PREF_SIZE);
    chips.getStyleClass().add("chips");
    Button save = Buttons.plain("fth-download", "Карточка", model::saveCards);
    save.setId("save-card");
    save.setMinWidth(USE_PREF_SIZE);
    save.setTooltip(new Tooltip("Карточка выбранных школ в PDF  Ctrl+S"));
    Button print =
        Buttons.icon(
            "fth-printer", "Напечатать карточки выбранных школ", "Ctrl+P", model::printCards);
    print.setId("print-card");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(0);
    HBox title = new HBox(name, save, print);
    title.getStyleClass().add("chips-line");
    VBox head = new VBox(title, place, chips);
    head.getStyleClass().add("school-head");
    card.getChildren().setAll(head, tabs(), page);
    VBox.setVgrow(page, Priority.ALWAYS);
    getStyleClass().add("school-card");
    model.chosen().subscribe(this::show);
    model.picture().subscribe(() -> show(model.chosen().get()));
    model.details().subscribe(() -> show(model.chosen().get()));
  }

  /** As Ctrl+← and Ctrl+→ do. */
  void turn(int by) {
    Tab[] all = Tab.values();
    Tab next = all[Math.floorMod(open.ordinal() + by, all.length)];
    Optional.ofNullable(tabs.get(next)).ifPresent(group::selectToggle);
  }

  private FlowPane tabs() {
    FlowPane line = new FlowPane();
    for (Tab one : Tab.values()) {
      ToggleButton button = new ToggleButton(one.words);
      button.setId(one.name().toLowerCase(Locale.ROOT));
      button.setMinWidth(USE_PREF_SIZE);
      button.getStyleClass().add("tab");
      button.setToggleGroup(group);
      button.setUserData(one);
      tabs.put(one, button);
      line.getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .subscribe(
            (Toggle old, Toggle chosen) -> {
              if (chosen == null) {
                group.selectToggle(old);
              } else {
                open = (Tab) chosen.getUserData();
                fill();
              }
            });
    Optional.ofNullable(tabs.get(Tab.RESULTS)).ifPresent(group::selectToggle);
    line.getStyleClass().add("tabs");
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }

  private void show(@Nullable SchoolRow row) {
    SchoolsPicture picture = model.picture().get();
    if (row == null || picture == null) {
      getChildren().setAll(new EmptyState("fth-book-open", "Выберите школу в таблице."));
      return;
    }
    getChildren().setAll(card);
    School school = row.school();
    name.setText(school.name());
    place.setText(school.municipality() + " · код " + school.code());
    chips.getChildren().clear();
    StatusChips.of(row.status()).ifPresent(chips.getChildren()::add);
    if (row.sign()) {
      StatusChips.of(Status.SIGN).ifPresent(chips.getChildren()::add);
    }
    if (!school.kind().isEmpty()) {
      chips.getChildren().add(new Chip(Tone.PLAIN, school.kind()));
    }
    count(school.code());
    fill();
  }

  /** How many risks the school works on, as the tab tells it. */
  private void count(String code) {
    SchoolDetails details = model.details().get();
    int active =
        details == null
            ? 0
            : details.risks().profile(code).map(profile -> profile.activated().size()).orElse(0);
    Optional.ofNullable(tabs.get(Tab.RISKS))
        .ifPresent(tab -> tab.setText(Tab.RISKS.words + (active == 0 ? "" : " " + active)));
  }

  /** Fills the open tab for the chosen school. */
  private void fill() {
    SchoolRow row = model.chosen().get();
    SchoolsPicture picture = model.picture().get();
    if (row == null || picture == null) {
      return;
    }
    String code = row.school().code();
    SchoolDetails details = model.details().get();
    if (open == Tab.RESULTS) {
      works.show(picture.year(), model.lines());
      page.getChildren().setAll(works);
    } else if (open == Tab.PASSPORT) {
      facts.show(passport(row.school()));
      page.getChildren().setAll(facts);
    } else if (details == null) {
      page.getChildren().setAll(new EmptyState("fth-clock", "Считается по всем школам."));
    } else if (open == Tab.RISKS && details.risks().profile(code).isPresent()) {
      risks.show(details.risks().about(code), details.risks().lines(code));
      page.getChildren().setAll(risks);
    } else {
      List<Fact> known =
          switch (open) {
            case SIGNS -> details.signs(code);
            case CONTEXT -> details.context(code);
            case SUPPORT -> details.support(code);
            default -> List.of();
          };
      facts.show(known);
      page.getChildren().setAll(known.isEmpty() ? empty() : facts);
    }
  }

  /** What to load, or where to go, when a tab has nothing to show. */
  private EmptyState empty() {
    Button load = Buttons.plain("Открыть импорт", model::openImport);
    return switch (open) {
      case SIGNS ->
          new EmptyState(
              "fth-flag", "Результатов ВПР этой школы нет. Загрузите выгрузки ФИС ОКО.", load);
      case CONTEXT ->
          new EmptyState(
              "fth-map", "Контекстных данных школы нет. Загрузите сбор контекстных данных.", load);
      case RISKS ->
          new EmptyState(
              "fth-alert-triangle",
              "Рискового профиля школы нет. Загрузите таблицу анкет или РПШ.",
              load);
      default ->
          new EmptyState(
              "fth-list",
              "Школы нет ни в одном утверждённом списке.",
              Buttons.plain("Открыть отбор", model::openSelection));
    };
  }

  private List<Fact> passport(School school) {
    List<Fact> fields = new ArrayList<>();
    field(fields, "Наименование", school.name());
    field(fields, "Муниципалитет", school.municipality());
    field(fields, "Вид", school.kind());
    field(fields, "Код", school.code());
    field(fields, "Логин ФИС ОКО", school.login());
    field(fields, "Код в ОГЭ", school.ogeCode());
    field(fields, "Код в ЕГЭ", school.egeCode());
    field(fields, "ИНН", school.inn());
    field(fields, "Руководитель", school.director());
    field(fields, "Головная организация", school.mainCode());
    List<School> joined = model.joinedTo(school);
    if (!joined.isEmpty()) {
      field(
          fields,
          "Присоединены",
          String.join("; ", joined.stream().map(SchoolCard::named).toList()));
    }
    String exclusion = school.exclusion();
    field(fields, "Отбор", exclusion == null ? "участвует" : "не участвует: " + exclusion);
    return fields;
  }

  private static String named(School school) {
    return school.name() + " (код " + school.code() + ")";
  }

  private static void field(List<Fact> fields, String title, @Nullable String value) {
    fields.add(Fact.line(title, value == null ? "" : value));
  }
}
