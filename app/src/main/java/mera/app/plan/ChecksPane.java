package mera.app.plan;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.EmptyState;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import mera.data.plan.Remark;
import mera.data.plan.Remark.Weight;
import org.jspecify.annotations.Nullable;

/** What the checks say of the plan, anew after every change; the analyst decides. */
final class ChecksPane extends VBox {

  private final PlanRemarks remarks;
  private final FlowPane counts = new FlowPane();
  private final ListView<Remark> list = new ListView<>();
  private final CheckBox silenced = new CheckBox();
  private PlanChecked shown = PlanChecked.NOTHING;
  private boolean filling;

  /**
   * @param jump edits the cell of the remark that is looked at
   */
  ChecksPane(PlanRemarks remarks, Runnable jump) {
    this.remarks = remarks;
    counts.getStyleClass().add("chips");
    list.setId("checks");
    list.setAccessibleText("Замечания к плану");
    list.getStyleClass().add("lines");
    list.setPlaceholder(new EmptyState("fth-check", "Замечаний нет."));
    list.setCellFactory(any -> new Line());
    list.getSelectionModel().selectedItemProperty().subscribe(this::looked);
    VBox.setVgrow(list, Priority.ALWAYS);
    silenced.setId("silenced");
    silenced.setOnAction(event -> fill());
    silenced.setWrapText(true);
    silenced.setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("side-body");
    getChildren().setAll(counts, list, silenced);
    new Shortcuts().on("Enter", jump).on("Del", this::silence).install(list);
    remarks.current().subscribe(this::select);
  }

  void show(PlanChecked checked) {
    if (checked != shown) {
      shown = checked;
      fill();
    }
  }

  private void fill() {
    List<Remark> all = shown.shown();
    counts.getChildren().clear();
    for (Weight weight : Weight.values()) {
      long count = all.stream().filter(one -> one.weight() == weight).count();
      if (count > 0) {
        counts.getChildren().add(chip(weight, count));
      }
    }
    show(counts, !all.isEmpty());
    int hidden = shown.remarks().size() - all.size();
    silenced.setText("Показать скрытые: " + Words.number(hidden));
    show(silenced, hidden > 0);
    filling = true;
    List<Remark> lines = hidden > 0 && silenced.isSelected() ? shown.remarks() : all;
    if (!list.getItems().equals(lines)) {
      list.getItems().setAll(lines);
    } else {
      list.refresh();
    }
    filling = false;
    select(remarks.current().get());
  }

  private static Chip chip(Weight weight, long count) {
    return new Chip(
        tone(weight),
        icon(weight),
        switch (weight) {
          case MISTAKE -> Words.count(count, "ошибка", "ошибки", "ошибок");
          case DOUBT -> Words.count(count, "сомнение", "сомнения", "сомнений");
          case NOTE -> Words.number(count) + "\u00a0к сведению";
        });
  }

  static Tone tone(Weight weight) {
    return switch (weight) {
      case MISTAKE -> Tone.DANGER;
      case DOUBT -> Tone.WARNING;
      case NOTE -> Tone.ACCENT;
    };
  }

  static String icon(Weight weight) {
    return switch (weight) {
      case MISTAKE -> "fth-alert-circle";
      case DOUBT -> "fth-alert-triangle";
      case NOTE -> "fth-info";
    };
  }

  private static void show(Node node, boolean wish) {
    node.setVisible(wish);
    node.setManaged(wish);
  }

  private void looked(@Nullable Remark remark) {
    if (remark != null && !filling) {
      remarks.look(remark);
    }
  }

  private void select(@Nullable Remark remark) {
    int place = PlanRemarks.place(list.getItems(), remark);
    filling = true;
    if (place >= 0) {
      list.getSelectionModel().clearAndSelect(place);
      list.scrollTo(Math.max(0, place - 1));
    } else {
      list.getSelectionModel().clearSelection();
    }
    filling = false;
  }

  private void silence() {
    Remark remark = list.getSelectionModel().getSelectedItem();
    if (remark != null) {
      remarks.silence(remark);
    }
  }

  /** A remark and what can be done about it. */
  private final class Line extends TallCell<Remark> {

    private final HBox head = new HBox();
    private final Label sentence = words();
    private final Label code = new Label();
    private final Button hide = Buttons.icon("fth-eye-off", "Не показывать", null, this::toggle);
    private final Button fix = Buttons.plain("", this::fix);
    private final VBox box = new VBox(head, fix);

    Line() {
      code.getStyleClass().addAll("small", "muted");
      code.setMinWidth(USE_PREF_SIZE);
      HBox.setHgrow(sentence, Priority.ALWAYS);
      sentence.setMaxWidth(Double.MAX_VALUE);
      head.getStyleClass().add("line-head");
      hide.getStyleClass().add("small-button");
      fix.getStyleClass().addAll("flat", "link");
      fix.setMinWidth(0);
      fix.setWrapText(true);
      fix.setMinHeight(USE_PREF_SIZE);
    }

    @Override
    Node shown(Remark remark) {
      sentence.setText(remark.sentence());
      code.setText(remark.code());
      head.getChildren()
          .setAll(Icon.of(icon(remark.weight()), tone(remark.weight())), sentence, code, hide);
      Remark.Fix proposed = remark.fix();
      fix.setText(proposed == null ? "" : proposed.label());
      ChecksPane.show(fix, proposed != null);
      boolean quiet = quiet(remark);
      Buttons.say(
          hide,
          quiet ? "Снова показывать для этого плана" : "Не показывать для этого плана",
          quiet ? null : "Del");
      box.setOpacity(quiet ? 0.6 : 1);
      setAccessibleText(remark.sentence() + " " + remark.code());
      return box;
    }

    private boolean quiet(Remark remark) {
      return shown.silenced().contains(remark.key());
    }

    private void toggle() {
      Remark remark = getItem();
      if (quiet(remark)) {
        remarks.restore(remark);
      } else {
        remarks.silence(remark);
      }
    }

    private void fix() {
      remarks.fix(getItem());
    }
  }
}
