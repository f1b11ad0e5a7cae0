package mera.app.plan;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import mera.data.plan.PlanShift;
import mera.data.plan.PlanShift.Difference;
import org.jspecify.annotations.Nullable;

/** What changes in a plan when it is copied to another period; each change may be refused. */
final class CopyPane extends BorderPane {

  private final PlanCopy copy;
  private final Label head = TallCell.words();
  private final Label hint = TallCell.words();
  private final TextField period = new TextField();
  private final ListView<Difference> list = new ListView<>();

  CopyPane(PlanCopy copy) {
    this.copy = copy;
    head.getStyleClass().add("h2");
    hint.getStyleClass().add("muted");
    Label caption = new Label("Новый срок");
    caption.setLabelFor(period);
    caption.setMinWidth(USE_PREF_SIZE);
    period.setId("copy-period");
    period.setAccessibleText("Новый срок плана: 2027, 2027-2028, 2027/2028");
    period.setOnAction(event -> copy.period(period.getText()));
    period.focusedProperty().subscribe(this::leave);
    period.getStyleClass().add("period");
    FlowPane line = new FlowPane(caption, period);
    line.getStyleClass().add("flow");
    VBox top = new VBox(head, line, hint);
    top.getStyleClass().addAll("page", "review-head");
    setTop(top);
    list.setId("differences");
    list.setAccessibleText("Что изменится в копии");
    list.getStyleClass().addAll("lines", "page-list");
    list.setCellFactory(any -> new Line());
    list.setPlaceholder(
        new EmptyState("fth-check", "В текстах нет ни одного года: меняется только срок."));
    setCenter(list);
    FlowPane bar =
        new FlowPane(
            Buttons.plain("Отмена", copy::cancel),
            Buttons.primary("Создать копию", "Ctrl+Enter", copy::store));
    bar.getStyleClass().addAll("flow", "action-bar");
    setBottom(bar);
    new Shortcuts().on("Esc", copy::cancel).install(this);
    new Shortcuts().on("Space", this::toggle).install(list);
    copy.shift().subscribe(this::show);
  }

  private void leave(boolean focused) {
    if (!focused) {
      copy.period(period.getText());
    }
  }

  private void show(@Nullable PlanShift shift) {
    if (shift == null) {
      list.getItems().clear();
      return;
    }
    head.setText("Копия плана «" + shift.before().titleLine() + "»");
    period.setText(shift.to().printed());
    long changed =
        shift.differences().stream().filter(one -> !one.before().equals(one.after())).count();
    long looked = shift.differences().stream().filter(one -> !one.note().isEmpty()).count();
    hint.setText(
        "Было: "
            + shift.before().period().printed()
            + ". "
            + Words.count(changed, "текст изменится", "текста изменятся", "текстов изменятся")
            + (looked == 0
                ? ""
                : ", " + Words.count(looked, "срок", "срока", "сроков") + " приходится на выходной")
            + ". Документы-основания с датой и номером не меняются. Пробел снимает отметку.");
    list.getItems().setAll(shift.differences());
    list.scrollTo(0);
  }

  private void toggle() {
    Difference one = list.getSelectionModel().getSelectedItem();
    if (one != null) {
      copy.accept(one, !copy.accepted(one));
      list.refresh();
    }
  }

  private final class Line extends TallCell<Difference> {

    private final CheckBox wish = new CheckBox();
    private final Label before = words();
    private final Label after = words();
    private final Label note = words();
    private final VBox box = new VBox(wish, before, after, note);

    Line() {
      wish.setWrapText(true);
      wish.getStyleClass().add("strong");
      wish.setOnAction(event -> copy.accept(Objects.requireNonNull(getItem()), wish.isSelected()));
      before.getStyleClass().add("muted");
      note.getStyleClass().addAll("small", "note");
      box.getStyleClass().add("question");
    }

    @Override
    Node shown(Difference one) {
      wish.setText(one.where() + PlanWords.inField(one.field()));
      wish.setSelected(copy.accepted(one));
      boolean changes = !one.before().equals(one.after());
      before.setText("было: " + PlanWords.oneLine(one.before()));
      after.setText("станет: " + PlanWords.oneLine(one.after()));
      note.setText(one.note());
      wish.setDisable(!changes);
      show(after, changes);
      show(note, !one.note().isEmpty());
      setAccessibleText(wish.getText() + ", " + before.getText() + ", " + after.getText());
      return box;
    }

    private static void show(Label label, boolean wish) {
      label.setVisible(wish);
      label.setManaged(wish);
    }
  }
}
