package mera.app.order;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import mera.app.control.Buttons;
import mera.data.order.Order;
import org.jspecify.annotations.Nullable;

/** The form of the chosen block. */
final class FormPane extends ScrollPane {

  private final OrderModel model;
  private final PointModel points;
  private @Nullable Block shown;
  private @Nullable String shownOrder;
  private @Nullable BlockForm form;

  FormPane(OrderModel model, PointModel points) {
    this.model = model;
    this.points = points;
    setFitToWidth(true);
    getStyleClass().add("order-forms");
    model.order().subscribe(this::show);
    model.block().subscribe(this::show);
    model.position().subscribe(any -> show());
  }

  /** Typing begins in the form. */
  void begin() {
    if (form != null) {
      form.begin();
    }
  }

  private void show() {
    Order order = model.order().get();
    if (order == null) {
      return;
    }
    Block block = model.block().get();
    if (!model.outline().get().has(block)) {
      return;
    }
    if (form == null || !block.equals(shown) || !Objects.equals(order.id(), shownOrder)) {
      shown = block;
      shownOrder = order.id();
      form = of(block);
      setContent(form);
      setVvalue(0);
    }
    form.show(order, order.isRegistered());
  }

  private BlockForm of(Block block) {
    return switch (block) {
      case Block.Requisites any -> new RequisitesForm(model);
      case Block.Preamble any -> new PreambleForm(model);
      case Block.AllPoints any -> new AllPoints();
      case Block.OfPoint point -> new PointForm(model, points, point.place());
      case Block.Signature any -> new SignatureForm(model);
      case Block.AllAppendices any -> new AppendicesForm(model);
      case Block.Layout any -> new LayoutForm(model);
      case Block.Remarks any -> new RemarksForm(model.remarks());
      case Block.Paper any -> new PaperForm(model.paper());
      case Block.OfAppendix appendix -> new AppendixForm(model, appendix.place());
    };
  }

  /** The head of the points. */
  private final class AllPoints extends BlockForm {

    private final Button add = Buttons.plain("fth-plus", "Новый пункт", points::add);

    AllPoints() {
      super("Пункты");
      add.setId("point-add");
      getChildren()
          .addAll(
              hint(
                  "Номера, ссылки на приложения и знаки в конце пунктов ставятся сами. Пункт,"
                      + " стоящий здесь последним, печатается последним."),
              add);
    }

    @Override
    void show(Order order, boolean locked) {
      visible(add, !locked);
    }
  }
}
