package mera.app.order;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import mera.data.order.Signatory;

/** «И.о. министра»: the form is proposed and can be changed in the field of the post. */
final class ActingBox extends CheckBox {

  private final OrderModel model;
  private final Consumer<UnaryOperator<Signatory>> change;
  private Signatory shown = new Signatory(List.of(), "");

  ActingBox(OrderModel model, Consumer<UnaryOperator<Signatory>> change) {
    super("Исполняет обязанности (и.о.)");
    this.model = model;
    this.change = change;
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setOnAction(event -> toggle());
  }

  private void toggle() {
    if (!isSelected()) {
      change.accept(Signatory::asHolder);
    } else if (shown.asActing().isPresent()) {
      change.accept(old -> old.asActing().orElse(old));
    } else {
      setSelected(false);
      model.refused("Родительный падеж должности не подобран: впишите «И.о. …» в поле должности.");
    }
  }

  void show(Signatory signatory, boolean locked) {
    shown = signatory;
    setSelected(!signatory.acting().isEmpty());
    setDisable(locked);
  }
}
