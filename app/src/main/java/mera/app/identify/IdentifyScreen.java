package mera.app.identify;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import mera.app.context.ContextPart;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;
import mera.app.objectivity.ObjectivityPart;

/** «Отбор». */
public final class IdentifyScreen implements Screen {

  private final IdentifyModel model;
  private final ObjectivityPart objectivity;
  private final ContextPart context;
  private final IdentifyView view;

  public IdentifyScreen(Desk desk) {
    model = new IdentifyModel(desk);
    objectivity = new ObjectivityPart(desk);
    context = new ContextPart(desk, this::open);
    view =
        new IdentifyView(
            model,
            new RuleChoice(desk, model),
            new RulingModel(desk, model),
            new FinalModel(desk, model),
            Stream.concat(Stream.of(objectivity.leaf()), context.leaves().stream()).toList());
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
