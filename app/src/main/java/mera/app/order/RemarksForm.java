package mera.app.order;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.order.Declarations;
import mera.data.order.Order;
import mera.data.order.Remark;

/** What a careful reader would remark before the order is signed. */
final class RemarksForm extends BlockForm {

  /** So many proposals are shown, the rest is counted. */
  private static final int SHOWN = 30;

  private final OrderModel model;
  private final Label count = hint("");
  private final VBox remarks = new VBox();
  private final Button declare;
  private final VBox declarations = new VBox();

  RemarksForm(OrderModel model) {
    super("Замечания");
    this.model = model;
    remarks.setId("remarks");
    remarks.getStyleClass().add("order-form-part");
    declare = Buttons.plain("fth-type", "Объявить сокращения", this::declare);
    declare.setId("declare");
    declarations.setId("declarations");
    declarations.getStyleClass().add("order-form-part");
    getChildren().addAll(count, new FlowPane(declare), declarations, remarks);
  }

  private void declare() {
    model.declarations(this::show);
  }

  /** What would be written otherwise; nothing changes until it is accepted. */
  private void show(Declarations proposed) {
    int all = proposed.changes().size();
    declarations.getChildren().clear();
    if (all == 0) {
      declarations
          .getChildren()
          .add(hint("Объявлять нечего: «(далее – …)» стоит там, где исполнитель назван впервые."));
      return;
    }
    Button accept =
        Buttons.plain(
            "fth-check",
            "Записать: " + Words.count(all, "правка", "правки", "правок"),
            model::declare);
    accept.setId("declare-accept");
    Button cancel =
        Buttons.plain("fth-x", "Не записывать", () -> declarations.getChildren().clear());
    FlowPane actions = new FlowPane(accept, cancel);
    actions.getStyleClass().add("chips");
    declarations.getChildren().add(actions);
    proposed.changes().stream()
        .limit(SHOWN)
        .forEach(one -> declarations.getChildren().add(line(one)));
    if (all > SHOWN) {
      declarations
          .getChildren()
          .add(hint("и ещё " + Words.count(all - SHOWN, "правка", "правки", "правок")));
    }
  }

  private static Node line(Declarations.Change change) {
    Label text = new Label(change.after());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    VBox line =
        new VBox(hint(change.place() + (change.declares() ? ": объявляется" : ": кратко")), text);
    line.getStyleClass().add("edit");
    return line;
  }

  @Override
  void show(Order order, boolean locked) {
    visible(declare, !locked);
    declarations.getChildren().clear();
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
