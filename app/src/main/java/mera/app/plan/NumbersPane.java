package mera.app.plan;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.control.Shown;
import mera.app.text.Words;
import mera.data.plan.Node;
import mera.data.plan.NumberStyle;
import mera.data.plan.Numbering;
import mera.data.plan.Plan;

/** How the rows are numbered, and what renumbering would change, before it does. */
final class NumbersPane extends VBox {

  private final PlanModel model;
  private final ListView<String> list = new ListView<>();
  private final Label words = new Label();
  private final Button apply;
  private final ComboBox<Numbering> scheme = new ComboBox<>();
  private final CheckBox dot = new CheckBox("Точка в конце номера меры");
  private final CheckBox sectionDot = new CheckBox("Точка в конце номера раздела");
  private final CheckBox roman = new CheckBox("Разделы римскими цифрами");
  private boolean filling;

  /**
   * @param done called when the numbers are changed
   */
  NumbersPane(PlanModel model, Runnable done) {
    this.model = model;
    list.setId("numbers");
    list.setAccessibleText("Номера: было и станет");
    list.setPlaceholder(new EmptyState("fth-check", "Все номера уже по порядку."));
    list.setCellFactory(
        any -> {
          TextFieldListCell<String> cell = new TextFieldListCell<>();
          cell.setPrefWidth(0);
          return cell;
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    apply =
        Buttons.plain(
            "fth-hash",
            "Перенумеровать",
            () -> {
              model.rows().renumber();
              done.run();
            });
    apply.setId("renumber");
    getStyleClass().add("side-body");
    getChildren().setAll(scheme(), dot, sectionDot, roman, words, list, apply);
    for (CheckBox box : List.of(dot, sectionDot, roman)) {
      box.setWrapText(true);
      box.setMinHeight(USE_PREF_SIZE);
      box.setOnAction(
          event ->
              model.style(
                  new NumberStyle(dot.isSelected(), sectionDot.isSelected(), roman.isSelected())));
    }
    dot.setId("number-dot");
    sectionDot.setId("section-dot");
    roman.setId("roman");
  }

  private ComboBox<Numbering> scheme() {
    scheme.setId("numbering");
    scheme.setAccessibleText("Порядок нумерации");
    scheme.setMaxWidth(Double.MAX_VALUE);
    scheme.getItems().setAll(Numbering.values());
    scheme.setConverter(Shown.by(NumbersPane::name));
    scheme
        .valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null && !filling) {
                model.numbering(chosen);
              }
            });
    return scheme;
  }

  private static String name(Numbering scheme) {
    return switch (scheme) {
      case SECTION_ITEM -> "По разделам: 1, 1.1, 1.2";
      case CONTINUOUS -> "Подряд через все разделы: 1, 2, 3";
      case HIERARCHICAL -> "По уровням: 3, 3.1, 3.2";
    };
  }

  void refresh() {
    model.plan().ifPresent(this::fill);
    List<RowChanges.Renumbering> changes = model.rows().renumbering();
    list.getItems()
        .setAll(
            changes.stream()
                .map(one -> shown(one.before()) + " → " + shown(one.after()) + "   " + one.text())
                .toList());
    words.setText(
        changes.isEmpty()
            ? "Менять нечего."
            : "Изменится " + Words.count(changes.size(), "номер", "номера", "номеров") + ".");
    apply.setVisible(!changes.isEmpty());
  }

  private void fill(Plan plan) {
    filling = true;
    scheme.setValue(plan.numbering());
    filling = false;
    NumberStyle style = NumberStyle.of(plan.nodes());
    dot.setSelected(style.dot());
    sectionDot.setSelected(style.sectionDot());
    roman.setSelected(style.roman());
    boolean sections =
        plan.nodes().stream()
            .anyMatch(node -> node.kind() == Node.Kind.SECTION && !node.number().isBlank());
    for (CheckBox box : List.of(sectionDot, roman)) {
      box.setVisible(sections);
      box.setManaged(sections);
    }
  }

  private static String shown(String number) {
    return number.isEmpty() ? "без номера" : number;
  }
}
