package mera.app.order;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mera.app.control.Chip;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.order.Order;
import mera.data.order.Remark;

/** What a careful reader would remark before the order is signed. */
final class RemarksForm extends BlockForm {

  private final OrderModel model;
  private final Label count = hint("");
  private final VBox remarks = new VBox();

  RemarksForm(OrderModel model) {
    super("Замечания");
    this.model = model;
    remarks.setId("remarks");
    remarks.getStyleClass().add("order-form-part");
    getChildren().addAll(count, remarks);
  }

  @Override
  void show(Order order, boolean locked) {
    model.check(this::show);
  }

  private void show(List<Remark> found) {
    count.setText(
        found.isEmpty()
            ? "Замечаний нет."
            : Words.count(found.size(), "замечание", "замечания", "замечаний")
                + ". Решаете вы: правки сами не вносятся.");
    remarks.getChildren().setAll(found.stream().map(RemarksForm::line).toList());
  }

  private static Node line(Remark remark) {
    Label text = new Label(remark.text());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    Label place = new Label(remark.place());
    place.getStyleClass().addAll("small", "muted");
    HBox head = new HBox(chip(remark.weight()), place);
    head.getStyleClass().add("order-row");
    VBox line = new VBox(head, text);
    line.getStyleClass().add("edit");
    return line;
  }

  private static Chip chip(Remark.Weight weight) {
    return switch (weight) {
      case ERROR -> new Chip(Tone.DANGER, "fth-alert-circle", "ошибка");
      case WARNING -> new Chip(Tone.WARNING, "fth-alert-triangle", "проверьте");
      case NOTE -> new Chip(Tone.ACCENT, "fth-info", "к сведению");
    };
  }
}
