package mera.app.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.FilterField;
import mera.app.text.Search;
import mera.app.text.Words;
import mera.data.rating.Indicator;
import mera.data.rating.RatedSchool;
import mera.data.rating.Rating;
import mera.data.rating.Take;
import mera.data.rating.Zone;
import org.jspecify.annotations.Nullable;

/** «Рейтинг и зоны»: every school with its indicators, and the constructor beside them. */
final class RatingView extends StackPane {

  private final ContextModel model;
  private final List<ToggleButton> zones = new ArrayList<>();
  private final VBox centre = new VBox();
  private final VBox notes = new VBox();
  private final ObservableList<RatedSchool> all = FXCollections.observableArrayList();
  private final FilteredList<RatedSchool> shown = new FilteredList<>(all);
  private final TwoPanes panes;
  private final EmptyState empty;
  private DataTable<RatedSchool> table = new DataTable<>("Рейтинг школ");
  private List<String> columns = List.of();
  private boolean following;

  RatingView(ContextModel model) {
    this.model = model;
    FilterField filter =
        new FilterField(
            "Фильтр",
            "Фильтр: название, код, муниципалитет",
            model.filter(),
            () -> table.requestFocus());
    zones.add(pill(null, "zone-all"));
    for (Zone zone : Zone.values()) {
      zones.add(pill(zone, "zone-" + zone.name()));
    }
    List<Node> bar = new ArrayList<>(List.of(filter));
    bar.addAll(zones);
    VBox.setVgrow(table, Priority.ALWAYS);
    notes.getStyleClass().add("rating-notes");
    centre.getChildren().setAll(table, notes);
    panes =
        new TwoPanes(
            centre, new ConstructorPanel(model), 0.76, "Конструктор", "show-constructor", bar);
    empty =
        new EmptyState(
            "fth-bar-chart-2",
            "Здесь появится рейтинг школ. Сначала нужны результаты или таблица рейтинга.",
            Buttons.primary("Загрузить данные", null, model::openImport));
    model.rating().subscribe(this::show);
    model.zone().subscribe(this::narrow);
    model.filter().subscribe(this::narrow);
    model.chosen().subscribe(this::choose);
    show();
  }

  private ToggleButton pill(@Nullable Zone zone, String id) {
    ToggleButton pill = new ToggleButton();
    pill.setId(id);
    pill.setUserData(zone);
    pill.setMinWidth(USE_PREF_SIZE);
    pill.setOnAction(
        event -> {
          model.zone().set(zone);
          narrow();
        });
    return pill;
  }

  private void show() {
    Rating now = model.rating().get();
    getChildren().setAll(now == null ? empty : panes);
    if (now == null) {
      return;
    }
    List<String> wanted = new ArrayList<>();
    wanted.add(now.constructor().id() + now.year());
    now.constructor().indicators().forEach(one -> wanted.add(one.id() + one.title()));
    if (!wanted.equals(columns)) {
      columns = wanted;
      build(now);
    }
    following = true;
    all.setAll(now.schools());
    following = false;
    for (ToggleButton pill : zones) {
      Zone zone = (Zone) pill.getUserData();
      String words =
          zone == null ? "Все " + now.schools().size() : zone.printed() + " " + now.in(zone).size();
      pill.setText(words);
      pill.setAccessibleText("Зона: " + words);
    }
    notes.getChildren().setAll(now.notes().stream().map(RatingView::note).toList());
    narrow();
    choose();
  }

  private static Label note(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }

  /** Indicators are columns, so another constructor makes another table. */
  private void build(Rating now) {
    table = new DataTable<>("Рейтинг школ");
    table.setId("rating");
    table.getStyleClass().addAll("edge-to-edge", "tall-head");
    table.number(
        "Место",
        4.4,
        school -> school.place() == 0 ? null : Long.valueOf(school.place()),
        Words::number);
    table.code("90\u00a0%", 4.6, ContextWords::places);
    table.text("Школа", 12, RatedSchool::name);
    table.hideBelow(75, table.text("Муниципалитет", 8, RatedSchool::municipality));
    table.number("Индекс", 4.9, RatedSchool::index, index -> Words.decimal(index.doubleValue(), 1));
    table.node(
        "Зона",
        7.6,
        ContextWords::zone,
        school -> school.zone() == null ? null : ContextWords.zone(school.zone()));
    table.code("В " + (now.year() - 1), 5.4, ContextWords::previous);
    double room = 37;
    for (Indicator one : now.constructor().indicators()) {
      var column =
          table.number(
              one.title(),
              5.4,
              school -> school.score(one.id()).map(score -> score.measured().value()).orElse(null),
              value -> Words.decimal(value.value() * (one.take() == Take.IMPORTED ? 1 : 100), 1));
      room += 5.4;
      table.hideBelow(room, column);
    }
    table.hideBelow(room + 20, table.text("Кластер", 9, RatedSchool::cluster));
    SortedList<RatedSchool> sorted = new SortedList<>(shown);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setPlaceholder(new EmptyState("fth-search", "Ничего не найдено."));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            school -> {
              if (school != null && !following) {
                model.chosen().set(school.schoolCode());
              }
            });
    VBox.setVgrow(table, Priority.ALWAYS);
    centre.getChildren().setAll(table, notes);
  }

  private void narrow() {
    Zone zone = model.zone().get();
    String query = model.filter().get();
    zones.forEach(pill -> pill.setSelected(Objects.equals(pill.getUserData(), zone)));
    shown.setPredicate(
        school ->
            (zone == null || school.zone() == zone)
                && Search.matches(
                    school.name() + " " + school.municipality() + " " + school.schoolCode(),
                    query));
  }

  private void choose() {
    for (RatedSchool school : table.getItems()) {
      if (school.schoolCode().equals(model.chosen().get())
          && table.getSelectionModel().getSelectedItem() != school) {
        following = true;
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().select(school);
        following = false;
      }
    }
  }
}
