package mera.app.identify;

import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import mera.app.context.ContextPart;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;

/** «Отбор». */
public final class IdentifyScreen implements Screen {

  private final IdentifyModel model;
  private final ContextPart context;
  private final IdentifyView view;

  public IdentifyScreen(Desk desk) {
    this(desk, new SystemOutlet());
  }

  /** For tests: with another place for the files. */
  IdentifyScreen(Desk desk, Outlet outlet) {
    model = new IdentifyModel(desk);
    context = new ContextPart(desk, this::open);
    view =
        new IdentifyView(
            model,
            new RuleChoice(desk, model),
            new RulingModel(desk, model),
            new FinalModel(desk, model, outlet),
            context.leaves());
    if (outlet instanceof SystemOutlet system) {
      system.owner(view);
    }
  }

  /** For tests: what the view shows. */
  IdentifyModel model() {
    return model;
  }

  private void open(String leaf) {
    view.open(leaf);
  }

  /** For tests: what the leaves beside the selection show. */
  ContextPart context() {
    return context;
  }

  @Override
  public Section section() {
    return Section.IDENTIFY;
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
    view.refreshLeaf();
  }

  @Override
  public Optional<Runnable> primary() {
    return view.primary();
  }
}
