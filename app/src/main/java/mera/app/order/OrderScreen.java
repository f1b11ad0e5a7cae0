package mera.app.order;

import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;

/** «Приказы». */
public final class OrderScreen implements Screen {

  private final OrderModel model;
  private final OrderView view;

  /**
   * @param plans brings a row of a plan into sight
   */
  public OrderScreen(Desk desk, OrderRemarks.PlanDoor plans) {
    model = new OrderModel(desk, plans);
    view = new OrderView(model);
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
    return view;
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
