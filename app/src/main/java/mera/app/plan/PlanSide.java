package mera.app.plan;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.frame.Places;
import mera.app.programme.ProgrammeEditor;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The panel beside the table: what is chosen there, or one thing of the whole plan. */
final class PlanSide extends BorderPane {

  /** What the panel shows. */
  enum Topic {
    ROW("Мера"),
    PICK("Срок меры"),
    PLAN("План"),
    NUMBERS("Нумерация"),
    CHECKS("Проверка"),
    DEADLINES("Сроки"),
    EXTRACTS("В части касающейся"),
    PROGRAMME("Программа");

    private final String title;

    Topic(String title) {
      this.title = title;
    }
  }

  private final PlanModel model;
  private final Label title = new Label();
  private final RowEditor editor;
  private final DeadlinePane picker;
  private final PlanCard card;
  private final NumbersPane numbers;
  private final ChecksPane checks;
  private final QuestionsPane questions;
  private final ExtractsPane extracts;
  private final ProgrammeEditor programme;
  private final ScrollPane programmePage;
  private Topic topic = Topic.ROW;
  private @Nullable Plan extracted;

  /**
   * @param places where extracts go
   * @param close called by the button of the panel
   * @param back called when what was done in the panel ends
   * @param jump edits the cell of the remark that is looked at
   */
  PlanSide(PlanModel model, Places places, Runnable close, RowEditor.Back back, Runnable jump) {
    this.model = model;
    editor = new RowEditor(model, back, this::pick);
    picker = new DeadlinePane(model, this::picked);
    card = new PlanCard(model);
    numbers = new NumbersPane(model, () -> back.to(Field.NUMBER, 0));
    checks = new ChecksPane(model.remarks(), jump);
    questions = new QuestionsPane(model);
    extracts = new ExtractsPane(model.extracts(), places);
    programme = new ProgrammeEditor(model.programme());
    programme.getStyleClass().add("side-body");
    programmePage = new ScrollPane(programme);
    programmePage.setFitToWidth(true);
    programmePage.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    title.getStyleClass().add("h2");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button button = Buttons.icon("fth-x", "Закрыть панель", "F4", close);
    button.setId("close-side");
    HBox head = new HBox(title, gap, button);
    head.getStyleClass().add("card-head");
    setTop(head);
    getStyleClass().add("side");
  }

  Topic topic() {
    return topic;
  }

  /** Another topic. */
  void show(Topic wanted) {
    topic = wanted;
    refresh();
  }

  /** The topic as the plan is now. */
  void refresh() {
    Optional<Plan> plan = model.plan();
    PlanPicture picture = model.picture().get();
    if (plan.isEmpty() || picture == null) {
      return;
    }
    title.setText(topic.title);
    switch (topic) {
      case PLAN -> {
        card.show(plan.get());
        setCenter(card);
      }
      case NUMBERS -> {
        numbers.refresh();
        setCenter(numbers);
      }
      case CHECKS -> {
        checks.show(model.remarks().checked().get());
        setCenter(checks);
      }
      case DEADLINES -> {
        questions.show(model.remarks().checked().get().questions());
        setCenter(questions);
      }
      case EXTRACTS -> {
        if (!plan.get().equals(extracted)) {
          extracted = plan.get();
          model.extracts().refresh();
        }
        setCenter(extracts);
      }
      case PROGRAMME -> {
        model.showProgramme(plan.get());
        setCenter(programmePage);
      }
      case ROW -> showRow(plan.get());
      case PICK -> {
        Optional<PlanRow> row = model.row().filter(one -> !one.section());
        if (row.isPresent()) {
          title.setText("Срок " + PlanWords.genitive(row.get().node()));
          picker.show(plan.get(), row.get());
          setCenter(picker);
        } else {
          showRow(plan.get());
        }
      }
    }
  }

  /** The checks have said something else. */
  void checked() {
    if (topic == Topic.CHECKS || topic == Topic.DEADLINES) {
      refresh();
    }
  }

  private void pick() {
    show(Topic.PICK);
    focus();
  }

  /** Back to the cell that has the deadline. */
  private void picked() {
    show(Topic.ROW);
    edit(Field.DEADLINE);
  }

  private void showRow(Plan plan) {
    Optional<PlanRow> row = model.row();
    if (row.isPresent()) {
      title.setText(PlanWords.title(row.get().node()));
      editor.show(plan, row.get());
      setCenter(editor);
    } else {
      setCenter(new EmptyState("fth-list", "Выберите строку в таблице."));
    }
  }

  /** Puts the cursor into a cell of the chosen row. */
  void edit(Field field) {
    editor.edit(field);
  }

  /** Puts a typed text into a cell of the chosen row instead of its own. */
  void type(Field field, String typed) {
    editor.type(field, typed);
  }

  /** The keys go to what the panel shows. */
  void focus() {
    if (topic == Topic.DEADLINES) {
      questions.focus();
    } else if (topic == Topic.PICK) {
      picker.focus();
    }
  }
}
