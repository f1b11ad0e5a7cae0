package mera.app.order;

import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;
import mera.app.print.Printers;
import mera.app.print.SystemPrinters;
import org.jspecify.annotations.Nullable;

/** «Приказы». */
public final class OrderScreen implements Screen {

  private final OrderModel model;
  private final OrderView view;
  private final StackPane page = new StackPane();

  /**
   * @param plans brings a row of a plan into sight
   */
  public OrderScreen(Desk desk, OrderRemarks.PlanDoor plans) {
    this(desk, null, plans);
  }

  /**
   * @param printers null: those of the system
   */
  OrderScreen(Desk desk, @Nullable Printers printers, OrderRemarks.PlanDoor plans) {
    model = new OrderModel(desk, printers == null ? new SystemPrinters(page) : printers, plans);
    view = new OrderView(model);
    page.getChildren().setAll(view);
  }

  @Override
  public Section section() {
    return Section.ORDERS;
  }

  @Override
  public ObservableStringValue subtitle() {
    return model.subtitle();
  }

  @Override
  public Node view() {
    return page;
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public Optional<Runnable> primary() {
    return Optional.of(view::main);
  }
}
