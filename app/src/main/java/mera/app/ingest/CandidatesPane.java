package mera.app.ingest;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Icon;
import mera.app.control.KeyCap;
import mera.app.control.Tone;
import mera.app.ingest.SchoolLine.Group;
import mera.app.ingest.SchoolLine.Row;
import mera.app.text.Words;
import mera.data.school.Candidate;
import mera.data.school.Decision;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/** The candidates of one school of a file, and everything else it may be. */
final class CandidatesPane extends VBox {

  private static final int SHOWN = 3;

  private final LinkModel model;
  private final Label title = new Label();
  private final Label source = new Label();
  private final VBox candidates = new VBox();
  private final TextField other = new TextField();
  private final ListView<School> found = new ListView<>();
  private final VBox decisions;

  CandidatesPane(LinkModel model) {
    this.model = model;
    title.getStyleClass().add("h2");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    source.getStyleClass().addAll("small", "muted");
    source.setWrapText(true);
    source.setMinHeight(USE_PREF_SIZE);
    VBox head = new VBox(title, source);
    head.getStyleClass().add("school-head");
    candidates.getStyleClass().add("candidates");
    decisions = decisions();
    ScrollPane scroll = new ScrollPane(new VBox(candidates, decisions));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("inner");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(head, scroll);
    model.chosen().subscribe(this::show);
  }

  private VBox decisions() {
    other.setId("other-school");
    other.setPromptText("Другая школа: название или код");
    other.setAccessibleText("Другая школа: название или код");
    other.textProperty().subscribe(this::search);
    other.setOnAction(event -> linkFound());
    found.setId("found-schools");
    found.setAccessibleText("Найденные школы");
    found.getStyleClass().add("found");
    found.setCellFactory(any -> new FoundCell());
    found.managedProperty().bind(found.visibleProperty());
    found.setVisible(false);
    found.setOnMouseClicked(event -> linkFound());
    found.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            linkFound();
            event.consume();
          }
        });
    Button create = Buttons.plain("fth-plus", "Новая школа", model::create);
    create.setId("create-school");
    Button skip = Buttons.plain("fth-skip-forward", "Пропустить", model::skip);
    skip.setId("skip-school");
    FlowPane buttons = new FlowPane(create, skip);
    buttons.getStyleClass().add("chips");
    CheckBox remember = new CheckBox("Запомнить написание");
    remember.setId("remember-name");
    remember.selectedProperty().bindBidirectional(model.remember());
    Label hint = new Label("Подтверждённые написания работают во всех следующих файлах.");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.getStyleClass().addAll("small", "muted");
    VBox box = new VBox(other, found, buttons, remember, hint);
    box.getStyleClass().add("decisions");
    return box;
  }

  private void search(String words) {
    List<School> schools = model.found(words);
    found.getItems().setAll(schools);
    found.setVisible(!schools.isEmpty());
    found.getSelectionModel().selectFirst();
  }

  private void linkFound() {
    School school = found.getSelectionModel().getSelectedItem();
    if (school != null) {
      other.clear();
      model.link(school);
    }
  }

  private void show(@Nullable Row row) {
    decisions.setVisible(row != null && row.group() != Group.SURE);
    candidates.getChildren().clear();
    other.clear();
    if (row == null) {
      title.setText("Все школы сопоставлены");
      source.setText("");
      return;
    }
    title.setText("«" + row.named() + "»");
    source.setText(
        (row.mention().municipality().isEmpty() ? "" : row.mention().municipality() + " · ")
            + String.join(", ", row.files()));
    if (row.group() == Group.SURE) {
      Label sure = new Label("Сопоставлена: " + row.meant() + " (" + row.why() + ").");
      sure.setWrapText(true);
      candidates.getChildren().add(sure);
      return;
    }
    int number = 1;
    for (Candidate candidate : row.candidates().stream().limit(SHOWN).toList()) {
      candidates.getChildren().add(card(row, candidate, number++));
    }
    if (row.candidates().isEmpty()) {
      Label none = new Label("В реестре нет похожих школ.");
      none.getStyleClass().add("muted");
      candidates.getChildren().add(none);
    }
  }

  private Button card(Row row, Candidate candidate, int number) {
    School school = candidate.school();
    Label name = new Label(school.name());
    name.getStyleClass().add("strong");
    name.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label score = new Label(Words.number(Math.round(candidate.score() * 100)));
    score.getStyleClass().add("muted");
    score.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(new KeyCap(Integer.toString(number)), name, gap, score);
    first.getStyleClass().add("buttons");
    first.setAlignment(Pos.CENTER_LEFT);
    VBox lines = new VBox(first, place(school));
    candidate.facts().forEach(fact -> lines.getChildren().add(fact(fact)));
    String taken = model.alreadyMeant(row, school);
    if (!taken.isEmpty()) {
      lines.getChildren().add(fact(new Candidate.Fact("так в файле уже названа " + taken, false)));
    }
    lines.getStyleClass().add("candidate-lines");
    Button card = new Button(null, lines);
    card.setMaxWidth(Double.MAX_VALUE);
    card.getStyleClass().add("candidate");
    boolean chosen =
        row.decision() instanceof Decision.Link link && link.code().equals(school.code());
    if (chosen) {
      card.getStyleClass().add("current");
    }
    card.setAccessibleText(
        number
            + ": "
            + school.name()
            + ", сходство "
            + score.getText()
            + ", "
            + candidate.facts().stream()
                .map(Candidate.Fact::text)
                .collect(Collectors.joining(", ")));
    card.setOnAction(event -> model.candidate(number - 1));
    return card;
  }

  private static Label place(School school) {
    Label place = new Label(school.municipality() + ", код " + school.code());
    place.getStyleClass().addAll("small", "muted");
    place.setWrapText(true);
    return place;
  }

  private static Node fact(Candidate.Fact fact) {
    Label line =
        new Label(
            fact.text(),
            fact.agrees() ? Icon.of("fth-check", Tone.SUCCESS) : Icon.of("fth-x", Tone.DANGER));
    line.getStyleClass().add("small");
    line.setWrapText(true);
    return line;
  }

  private static final class FoundCell extends ListCell<School> {
    @Override
    protected void updateItem(@Nullable School school, boolean empty) {
      super.updateItem(school, empty);
      setText(empty || school == null ? null : school.name() + ", " + school.municipality());
    }
  }
}
