package mera.app.order;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.text.Words;
import mera.data.order.Declarations;

/** «(далее – …)» at the first mention: what would be written, and the button that writes it. */
final class DeclarationsPane extends VBox {

  /** So many proposals are shown, the rest is counted. */
  private static final int SHOWN = 30;

  private final OrderRemarks model;
  private final VBox proposals = new VBox();

  DeclarationsPane(OrderRemarks model) {
    this.model = model;
    Button declare =
        Buttons.plain("fth-type", "Объявить сокращения", () -> model.declarations(this::show));
    declare.setId("declare");
    proposals.setId("declarations");
    proposals.getStyleClass().add("order-form-part");
    getStyleClass().add("order-form-part");
    getChildren().setAll(new FlowPane(declare), proposals);
  }

  void clear() {
    proposals.getChildren().clear();
  }

  /** What would be written otherwise; nothing changes until it is accepted. */
  private void show(Declarations proposed) {
    int all = proposed.changes().size();
    clear();
    if (all == 0) {
      proposals
          .getChildren()
          .add(
              BlockForm.hint(
                  "Объявлять нечего: «(далее – …)» стоит там, где исполнитель назван впервые."));
      return;
    }
    Button accept =
        Buttons.plain(
            "fth-check",
            "Записать: " + Words.count(all, "правка", "правки", "правок"),
            model::declare);
    accept.setId("declare-accept");
    FlowPane actions = new FlowPane(accept, Buttons.plain("fth-x", "Не записывать", this::clear));
    actions.getStyleClass().add("chips");
    proposals.getChildren().add(actions);
    proposed.changes().stream().limit(SHOWN).forEach(one -> proposals.getChildren().add(line(one)));
    if (all > SHOWN) {
      proposals
          .getChildren()
          .add(BlockForm.hint("и ещё " + Words.count(all - SHOWN, "правка", "правки", "правок")));
    }
  }

  private static Node line(Declarations.Change change) {
    Label text = new Label(change.after());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    VBox line =
        new VBox(
            BlockForm.hint(change.place() + (change.declares() ? ": объявляется" : ": кратко")),
            text);
    line.getStyleClass().add("edit");
    return line;
  }
}
