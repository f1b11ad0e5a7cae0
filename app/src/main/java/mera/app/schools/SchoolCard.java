package mera.app.schools;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Chip;
import mera.app.control.EmptyState;
import mera.app.control.Tone;
import mera.app.figure.StatusChips;
import mera.data.identify.Status;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/** Everything known about the chosen school: results and passport. */
final class SchoolCard extends StackPane {

  private final SchoolsModel model;
  private final Label name = new Label();
  private final Label place = new Label();
  private final FlowPane chips = new FlowPane();
  private final ToggleButton results = tab("Результаты", "results");
  private final ToggleButton passport = tab("Паспорт", "passport");
  private final ResultsPane works = new ResultsPane();
  private final GridPane fields = new GridPane();
  private final StackPane page = new StackPane();
  private final VBox card = new VBox();

  SchoolCard(SchoolsModel model) {
    this.model = model;
    name.getStyleClass().add("title");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    place.getStyleClass().add("muted");
    place.setWrapText(true);
    place.setMinHeight(USE_PREF_SIZE);
    chips.getStyleClass().add("chips");
    fields.getStyleClass().add("fields");
    VBox head = new VBox(name, place, chips);
    head.getStyleClass().add("school-head");
    card.getChildren().setAll(head, tabs(), page);
    VBox.setVgrow(page, Priority.ALWAYS);
    getStyleClass().add("school-card");
    model.chosen().subscribe(this::show);
    model.picture().subscribe(() -> show(model.chosen().get()));
  }

  private HBox tabs() {
    ToggleGroup group = new ToggleGroup();
    results.setToggleGroup(group);
    passport.setToggleGroup(group);
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    group
        .selectedToggleProperty()
        .subscribe(
            (Toggle old, Toggle chosen) -> {
              if (chosen == null) {
                group.selectToggle(old);
              } else {
                page.getChildren().setAll(chosen == results ? works : scroll);
              }
            });
    group.selectToggle(results);
    page.getChildren().setAll(works);
    HBox tabs = new HBox(results, passport);
    tabs.getStyleClass().add("tabs");
    tabs.setMinHeight(USE_PREF_SIZE);
    return tabs;
  }

  private static ToggleButton tab(String words, String id) {
    ToggleButton tab = new ToggleButton(words);
    tab.setId(id);
    tab.getStyleClass().add("tab");
    return tab;
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
    works.show(picture.year(), model.lines());
    passport(school);
  }

  private void passport(School school) {
    fields.getChildren().clear();
    field("Наименование", school.name());
    field("Муниципалитет", school.municipality());
    field("Вид", school.kind());
    field("Код", school.code());
    field("Логин ФИС ОКО", school.login());
    field("Код в ОГЭ", school.ogeCode());
    field("Код в ЕГЭ", school.egeCode());
    field("ИНН", school.inn());
    field("Руководитель", school.director());
    field("Головная организация", school.mainCode());
    List<School> joined = model.joinedTo(school);
    if (!joined.isEmpty()) {
      field("Присоединены", String.join("; ", joined.stream().map(SchoolCard::named).toList()));
    }
    String exclusion = school.exclusion();
    field("Отбор", exclusion == null ? "участвует" : "не участвует: " + exclusion);
  }

  private static String named(School school) {
    return school.name() + " (код " + school.code() + ")";
  }

  private void field(String title, @Nullable String value) {
    Label caption = new Label(title);
    caption.getStyleClass().add("muted");
    caption.setMinWidth(USE_PREF_SIZE);
    Label words = new Label(value == null || value.isEmpty() ? "—" : value);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    caption.setLabelFor(words);
    fields.addRow(fields.getRowCount(), caption, words);
  }
}
