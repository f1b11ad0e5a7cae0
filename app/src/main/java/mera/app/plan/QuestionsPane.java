package mera.app.plan;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.text.Words;
import mera.data.plan.DeadlineQuestion;
import mera.data.plan.DeadlineQuestion.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines that can be read in two ways: each text is asked once for all its rows, a figure
 * answers it. Only the reading is stored, what is printed stays.
 */
final class QuestionsPane extends VBox {

  private final PlanModel model;
  private final Label words = TallCell.words();
  private final ListView<DeadlineQuestion> list = new ListView<>();
  private final Button all;
  private boolean filling;

  QuestionsPane(PlanModel model) {
    this.model = model;
    words.getStyleClass().addAll("small", "muted");
    list.setId("questions");
    list.setAccessibleText("Сроки, которые читаются по-разному");
    list.getStyleClass().add("lines");
    list.setPlaceholder(new EmptyState("fth-check", "Все сроки понятны однозначно."));
    list.setCellFactory(any -> new Line());
    list.getSelectionModel().selectedItemProperty().subscribe(this::look);
    list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    VBox.setVgrow(list, Priority.ALWAYS);
    all = Buttons.plain("fth-check", "Принять все первые", model.remarks()::confirmAll);
    all.setId("confirm-all");
    getStyleClass().add("side-body");
    getChildren().setAll(words, list, all);
  }

  void show(List<DeadlineQuestion> questions) {
    int here = list.getSelectionModel().getSelectedIndex();
    filling = true;
    if (!list.getItems().equals(questions)) {
      list.getItems().setAll(questions);
      list.getSelectionModel().clearAndSelect(Math.max(0, Math.min(here, questions.size() - 1)));
    }
    filling = false;
    boolean any = !questions.isEmpty();
    words.setText(
        any
            ? "Печатается сам текст; здесь выбирается, какое время он значит. Цифра на клавиатуре"
                + " отвечает и ведёт дальше."
            : "");
    words.setVisible(any);
    words.setManaged(any);
    all.setVisible(any);
    all.setManaged(any);
  }

  /** The list takes the keys. */
  void focus() {
    list.requestFocus();
  }

  private void look(@Nullable DeadlineQuestion question) {
    if (question != null && !filling) {
      model.chosen().set(question.rowIds().getFirst());
    }
  }

  private void typed(KeyEvent event) {
    DeadlineQuestion question = list.getSelectionModel().getSelectedItem();
    String key = event.getCharacter();
    if (question == null || key.length() != 1 || !Character.isDigit(key.charAt(0))) {
      return;
    }
    int place = Character.digit(key.charAt(0), 10) - 1;
    if (place >= 0 && place < question.choices().size()) {
      event.consume();
      model.remarks().answer(question, question.choices().get(place));
    }
  }

  /** A text, how many rows have it, and what it can mean. */
  private final class Line extends TallCell<DeadlineQuestion> {

    private final Label text = words();
    private final Label rows = words();
    private final VBox choices = new VBox();
    private final VBox box = new VBox(text, rows, choices);

    Line() {
      text.getStyleClass().add("strong");
      rows.getStyleClass().addAll("small", "muted");
      box.getStyleClass().add("question");
    }

    @Override
    Node shown(DeadlineQuestion question) {
      text.setText("«" + question.text() + "»");
      int count = question.rowIds().size();
      rows.setText(
          Words.count(count, "строка", "строки", "строк")
              + (question.choices().size() == 1 ? ", одно прочтение" : ""));
      choices.getChildren().clear();
      for (int i = 0; i < question.choices().size(); i++) {
        Choice choice = question.choices().get(i);
        Button button =
            Buttons.plain(
                i + 1 + "   " + choice.label(), () -> model.remarks().answer(question, choice));
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.getStyleClass().add("choice");
        choices.getChildren().add(button);
      }
      setAccessibleText(text.getText() + ", " + rows.getText());
      return box;
    }
  }
}
