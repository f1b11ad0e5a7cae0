package mera.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.Icon;
import mera.app.control.Shown;
import mera.app.control.Tone;
import mera.app.key.Shortcuts;
import mera.data.plan.DeadlineForm;
import mera.data.plan.DeadlineText;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A deadline is picked instead of typed; what it will print stands below all the while. Nothing is
 * stored before «Записать».
 */
final class DeadlinePane extends ScrollPane {

  private final PlanModel model;
  private final Runnable back;
  private final ComboBox<DeadlinePick.Kind> kinds = new ComboBox<>();
  private final PickFields fields;
  private final CheckBox keep = new CheckBox();
  private final Label text = new Label();
  private final FlowPane understood = new FlowPane();
  private final Label sentence = new Label();
  private final VBox warnings = new VBox();
  private final Button write = Buttons.plain("Записать срок", this::write);
  private String shown = "";
  private String tail = "";
  private boolean filling = true;
  private @Nullable Picked picked;

  /**
   * @param back called when it is done or given up
   */
  DeadlinePane(PlanModel model, Runnable back) {
    this.model = model;
    this.back = back;
    fields = new PickFields(this::redraw);
    setId("deadline-pick");
    kinds.setId("pick-kind");
    kinds.setAccessibleText("Вид срока");
    kinds.getItems().setAll(DeadlinePick.Kind.values());
    kinds.setConverter(Shown.by(DeadlinePick.Kind::words));
    kinds.setVisibleRowCount(DeadlinePick.Kind.values().length);
    kinds.setMaxWidth(Double.MAX_VALUE);
    kinds.valueProperty().subscribe(kind -> kind(kind));
    keep.setOnAction(event -> redraw());
    keep.setWrapText(true);
    Label caption = new Label("Будет напечатано");
    caption.getStyleClass().addAll("small", "muted");
    text.setId("pick-text");
    text.getStyleClass().add("h2");
    sentence.getStyleClass().addAll("small", "muted");
    for (Label label : List.of(text, sentence)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    understood.getStyleClass().add("chips");
    warnings.setId("pick-warnings");
    warnings.getStyleClass().add("cell-field");
    write.setId("pick-write");
    write.getStyleClass().add("accent");
    Button cancel = Buttons.plain("Отмена", this::done);
    FlowPane buttons = new FlowPane(write, cancel);
    buttons.getStyleClass().add("chips");
    VBox printed = new VBox(caption, text, understood, sentence);
    printed.getStyleClass().add("cell-field");
    VBox box = new VBox(kinds, fields, keep, printed, warnings, buttons);
    box.getStyleClass().add("side-body");
    setContent(box);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    new Shortcuts().on("Esc", this::done).on("Ctrl+S", this::write).install(this);
  }

  /** Begins with the deadline of the row, unless it is the one that is being picked. */
  void show(Plan plan, PlanRow row) {
    String cell = row.cell(Field.DEADLINE);
    String now = plan.id() + " " + row.id() + " " + plan.period() + " " + cell;
    if (now.equals(shown)) {
      redraw();
      return;
    }
    shown = now;
    DeadlinePick pick =
        DeadlineForm.of(row.deadline())
            .map(form -> DeadlinePick.of(form, plan.period()))
            .orElseGet(() -> DeadlinePick.empty(plan.period()));
    tail = DeadlineText.tail(row.deadline());
    filling = true;
    keep.setText("Оставить" + tail);
    keep.setSelected(true);
    keep.setVisible(!tail.isEmpty());
    keep.setManaged(!tail.isEmpty());
    fields.fill(plan.period(), pick);
    kinds.setValue(pick.kind());
    fields.show(pick.kind());
    filling = false;
    redraw();
  }

  /** The keys go to the choice of the kind. */
  void focus() {
    kinds.requestFocus();
  }

  private void kind(DeadlinePick.@Nullable Kind kind) {
    if (kind != null && !filling) {
      fields.show(kind);
      redraw();
    }
  }

  private void redraw() {
    PlanPicture picture = model.picture().get();
    DeadlinePick.Kind kind = kinds.getValue();
    if (filling || picture == null || picture.plan() == null || kind == null) {
      return;
    }
    fields.mark(picture.calendar()::isOff);
    DeadlinePick pick = fields.pick(kind);
    Plan plan = picture.plan();
    LocalDate date = picture.date();
    Optional<Picked> now =
        pick.form()
            .map(
                form ->
                    Picked.of(form, keep.isSelected() ? tail : "", plan, date, picture.calendar()));
    picked = now.orElse(null);
    write.setDisable(now.isEmpty());
    text.setText(now.map(Picked::text).orElse("—"));
    sentence.setText(now.map(one -> Understood.sentence(one.read())).orElse(pick.wanted()));
    understood.getChildren().clear();
    now.flatMap(one -> Understood.of(one.read()))
        .ifPresent(
            known ->
                understood.getChildren().add(new Chip(known.tone(), known.icon(), known.words())));
    warnings.getChildren().clear();
    now.ifPresent(one -> one.warnings().forEach(this::warn));
  }

  private void warn(String words) {
    Label label = new Label(words, Icon.of("fth-alert-triangle", Tone.WARNING));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    warnings.getChildren().add(label);
  }

  private void write() {
    Picked now = picked;
    String id = model.chosen().get();
    if (now != null && id != null) {
      model.rows().deadline(id, now.text());
      done();
    }
  }

  /** The next time it begins with what stands in the cell. */
  private void done() {
    shown = "";
    back.run();
  }
}
