package mera.app.identify;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import mera.app.context.ContextPart;
import mera.app.frame.Desk;
import mera.app.frame.Outlet;
import mera.app.frame.Screen;
import mera.app.frame.Section;
import mera.app.frame.SystemOutlet;
import mera.app.objectivity.ObjectivityPart;

/** «Отбор». */
public final class IdentifyScreen implements Screen {

  private final IdentifyModel model;
  private final ObjectivityPart objectivity;
  private final ContextPart context;
  private final IdentifyView view;

  public IdentifyScreen(Desk desk) {
    this(desk, new SystemOutlet());
  }

  /** For tests: with another place for the files. */
  IdentifyScreen(Desk desk, Outlet outlet) {
    model = new IdentifyModel(desk);
    objectivity = new ObjectivityPart(desk, outlet::save, outlet::open);
    context = new ContextPart(desk, this::open);
    view =
        new IdentifyView(
            model,
            new RuleChoice(desk, model),
            new RulingModel(desk, model),
            new FinalModel(desk, model, outlet),
            Stream.concat(Stream.of(objectivity.leaf()), context.leaves().stream()).toList());
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

  /** For tests: what «Объективность» shows. */
  ObjectivityPart objectivity() {
    return objectivity;
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
