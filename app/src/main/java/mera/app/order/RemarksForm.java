package mera.app.order;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.order.Order;
import mera.data.order.OrderRemark;
import mera.data.plan.Remark.Weight;

/** What a careful reader would remark before the order is signed; the analyst decides. */
final class RemarksForm extends BlockForm {

  private final OrderRemarks model;
  private final Label count = hint("");
  private final VBox remarks = new VBox();
  private final CheckBox silenced = new CheckBox();
  private final DeclarationsPane declarations;
  private OrderRemarks.Found found = new OrderRemarks.Found(List.of(), Set.of());
  private boolean locked;

  RemarksForm(OrderRemarks model) {
    super("Замечания");
    this.model = model;
    remarks.setId("remarks");
    remarks.getStyleClass().add("order-form-part");
    silenced.setId("silenced");
    silenced.setOnAction(event -> fill());
    silenced.setWrapText(true);
    silenced.setMinHeight(USE_PREF_SIZE);
    declarations = new DeclarationsPane(model);
    getChildren().addAll(count, declarations, remarks, silenced);
    visible(silenced, false);
  }

  @Override
  void show(Order order, boolean registered) {
    locked = registered;
    declarations.clear();
    visible(declarations, !registered);
    model.check(
        now -> {
          found = now;
          fill();
        });
  }

  private void fill() {
    List<OrderRemark> shown = found.shown();
    int hidden = found.all().size() - shown.size();
    count.setText(
        shown.isEmpty()
            ? "Замечаний нет."
            : Words.count(shown.size(), "замечание", "замечания", "замечаний")
                + ". Решаете вы: правки сами не вносятся.");
    silenced.setText("Показать скрытые: " + Words.number(hidden));
    visible(silenced, hidden > 0);
    List<OrderRemark> lines = hidden > 0 && silenced.isSelected() ? found.all() : shown;
    remarks.getChildren().setAll(lines.stream().map(this::line).toList());
  }

  private Node line(OrderRemark remark) {
    Label text = new Label(remark.sentence());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    Button jump = Buttons.plain(remark.place(), () -> model.look(remark));
    jump.getStyleClass().addAll("flat", "link");
    jump.setMinWidth(0);
    jump.setWrapText(true);
    jump.setMinHeight(USE_PREF_SIZE);
    jump.setAccessibleText("Перейти: " + remark.place());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label code = new Label(remark.code());
    code.getStyleClass().addAll("small", "muted");
    code.setMinWidth(USE_PREF_SIZE);
    boolean quiet = found.isSilent(remark);
    Button hide =
        Buttons.icon(
            quiet ? "fth-eye" : "fth-eye-off",
            quiet ? "Снова показывать для этого приказа" : "Не показывать для этого приказа",
            null,
            () -> model.silence(remark, !quiet));
    hide.getStyleClass().add("small-button");
    visible(hide, !locked);
    HBox head = new HBox(chip(remark.weight()), gap, code, hide);
    head.getStyleClass().add("order-row");
    VBox line = new VBox(head, jump, text);
    line.getStyleClass().add("edit");
    line.setOpacity(quiet ? 0.6 : 1);
    return line;
  }

  private static Chip chip(Weight weight) {
    return switch (weight) {
      case MISTAKE -> new Chip(Tone.DANGER, "fth-alert-circle", "ошибка");
      case DOUBT -> new Chip(Tone.WARNING, "fth-alert-triangle", "сомнение");
      case NOTE -> new Chip(Tone.ACCENT, "fth-info", "к сведению");
    };
  }
}
