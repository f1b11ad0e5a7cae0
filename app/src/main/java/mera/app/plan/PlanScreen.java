package mera.app.plan;

import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;
import org.jspecify.annotations.Nullable;

/** «Планы». */
public final class PlanScreen implements Screen {

  private final PlanModel model;
  private final PlanView view;

  public PlanScreen(Desk desk) {
    this(desk, null);
  }

  /**
   * @param places where files are; null: the system's windows
   */
  PlanScreen(Desk desk, @Nullable Places places) {
    model = new PlanModel(desk);
    view = new PlanView(model, places);
  }

  /** For tests that look behind the view. */
  PlanModel model() {
    return model;
  }

  @Override
  public Section section() {
    return Section.PLANS;
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
    return view.primary();
  }
}
