package mera.app.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.plan.Deadline;
import mera.data.plan.Field;
import mera.data.plan.Party;
import mera.data.plan.PartyReader;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the chosen row to be edited, with what the program understands of it beneath. What is
 * typed counts when the focus leaves the field.
 */
final class CellField extends VBox {

  private final PlanModel model;
  private final Field field;
  private final TextInputControl input;
  private final Label shared = new Label();
  private final FlowPane understood = new FlowPane();
  private final Label sentence = new Label();
  private final MenuButton more = new MenuButton("Добавить", Icon.of("fth-user-plus"));
  private @Nullable PlanRow row;
  private String planId = "";
  private Map<String, Party> parties = Map.of();
  private List<String> named = List.of();

  /** What was passed on and is not yet in the row. */
  private @Nullable String passedOn;

  /**
   * @param pick picks a deadline instead of typing it
   */
  CellField(PlanModel model, PlanColumn column, Runnable pick) {
    this.model = model;
    this.field = column.field();
    input = input(field);
    input.setId("cell-" + field.name().toLowerCase(Words.RUSSIAN));
    input.setAccessibleText(column.caption());
    Label caption = new Label(column.caption());
    caption.setLabelFor(input);
    caption.setWrapText(true);
    caption.getStyleClass().addAll("small", "muted");
    shared.setText("Ячейка общая для нескольких строк: изменится во всех.");
    for (Label label : List.of(shared, sentence, caption)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    shared.getStyleClass().addAll("small", "muted");
    sentence.getStyleClass().addAll("small", "muted");
    understood.getStyleClass().add("chips");
    getStyleClass().add("cell-field");
    getChildren().setAll(caption, input, shared);
    if (field == Field.DEADLINE || field == Field.PARTIES) {
      getChildren().addAll(understood, sentence);
    }
    if (field == Field.PARTIES) {
      getChildren().add(getChildren().indexOf(sentence), more);
    }
    if (field == Field.DEADLINE) {
      Button button = Buttons.plain("fth-calendar", "Выбрать срок", pick);
      button.setId("pick-deadline");
      button.setTooltip(new Tooltip("Выбрать срок  Alt+↓"));
      getChildren().add(2, button);
    }
    if (field == Field.DEADLINE || field == Field.PARTIES) {
      input.textProperty().subscribe(this::understand);
    }
    more.setMinWidth(USE_PREF_SIZE);
    more.setAccessibleText("Добавить ответственного");
    more.setOnShowing(event -> offer());
    input.focusedProperty().subscribe(focused -> commitUnless(focused));
  }

  private static TextInputControl input(Field field) {
    if (field == Field.NUMBER) {
      return new TextField();
    }
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(
        switch (field) {
          case MEASURE, RESULT -> 4;
          case PARTIES -> 3;
          case NUMBER, DEADLINE, DOCUMENT -> 2;
        });
    return area;
  }

  TextInputControl input() {
    return input;
  }

  Field field() {
    return field;
  }

  /** Shows the row's cell; words that are being typed for this very row stay. */
  void show(Plan plan, PlanRow now) {
    PlanRow before = row;
    boolean same = before != null && before.id().equals(now.id()) && planId.equals(plan.id());
    boolean typing = same && input.isFocused() && changed();
    if (!same) {
      commit();
    }
    boolean known = now == before && same && parties.equals(plan.parties());
    row = now;
    planId = Objects.toString(plan.id());
    parties = plan.parties();
    passedOn = null;
    boolean merged = now.bearers().containsKey(field);
    shared.setVisible(merged);
    shared.setManaged(merged);
    boolean needed = !now.section() || field == Field.NUMBER || field == Field.MEASURE;
    setVisible(needed);
    setManaged(needed);
    if (!typing && !input.getText().equals(now.cell(field))) {
      input.setText(now.cell(field));
    } else if (!known) {
      understand(input.getText());
    }
  }

  /** What was typed is forgotten. */
  void revert() {
    PlanRow now = row;
    if (now != null) {
      input.setText(now.cell(field));
    }
  }

  /** What was typed counts, for the plan and row in which it was typed. */
  void commit() {
    PlanRow now = row;
    if (now != null && changed()) {
      passedOn = input.getText();
      model.rows().edit(planId, now.id(), field, input.getText());
    }
  }

  private void commitUnless(boolean focused) {
    if (!focused) {
      commit();
    }
  }

  private boolean changed() {
    String text = input.getText();
    return row != null && !text.equals(passedOn) && !text.strip().equals(row.cell(field));
  }

  private void understand(String text) {
    PlanRow now = row;
    Optional<Plan> plan = model.plan();
    if (now == null || plan.isEmpty()) {
      return;
    }
    if (field == Field.DEADLINE) {
      showDeadline(now, text);
    } else if (field == Field.PARTIES) {
      showParties(plan.get(), text);
    }
  }

  private void showDeadline(PlanRow now, String text) {
    boolean own = changed() || !text.isBlank();
    Deadline deadline = own ? model.understood(text) : now.deadline();
    understood.getChildren().clear();
    Understood.of(deadline)
        .ifPresent(
            known ->
                understood.getChildren().add(new Chip(known.tone(), known.icon(), known.words())));
    sentence.setText(Understood.sentence(deadline));
  }

  private void showParties(Plan plan, String text) {
    List<String> keys = PartyReader.read(text, plan.parties());
    List<String> names =
        keys.stream().map(key -> Objects.requireNonNull(plan.parties().get(key)).name()).toList();
    if (!names.equals(named)) {
      named = names;
      understood.getChildren().setAll(names.stream().map(CellField::chip).toList());
    }
    more.setVisible(keys.size() < plan.parties().size());
    more.setManaged(more.isVisible());
    sentence.setText(
        text.isBlank()
            ? "Ответственных нет."
            : keys.isEmpty() ? "Известных участников плана в тексте нет." : "");
    sentence.setVisible(!sentence.getText().isEmpty());
    sentence.setManaged(sentence.isVisible());
  }

  private static Chip chip(String name) {
    Chip chip = new Chip(Tone.ACCENT, "fth-user-check", name);
    chip.setMinWidth(0);
    chip.setTooltip(new Tooltip(name));
    return chip;
  }

  /** The parties of the plan that are not in the text. */
  private void offer() {
    List<String> keys = PartyReader.read(input.getText(), parties);
    more.getItems().clear();
    parties.forEach(
        (key, party) -> {
          if (!keys.contains(key)) {
            MenuItem item = new MenuItem(party.name());
            item.setOnAction(event -> append(party));
            more.getItems().add(item);
          }
        });
  }

  private void append(Party party) {
    String text = input.getText().strip();
    String name = party.name();
    input.setText(
        text.isEmpty()
            ? name.substring(0, 1).toUpperCase(Words.RUSSIAN) + name.substring(1)
            : text + ", " + name);
    commit();
  }
}
