package mera.app.objectivity;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import mera.app.frame.Desk;
import mera.app.frame.Leaf;

/** The leaf of this package with its model. */
public final class ObjectivityPart {

  private final ObjectivityModel model;
  private final Leaf leaf;

  /**
   * @param save asks where a file of this name goes
   * @param open shows a written file
   */
  public ObjectivityPart(Desk desk, Function<String, Optional<Path>> save, Consumer<Path> open) {
    model = new ObjectivityModel(desk, save, open);
    leaf =
        new Leaf(
            "Объективность",
            "tab-objectivity",
            new ObjectivityView(model),
            "Утвердить список",
            model::primary,
            model::refresh);
  }

  public Leaf leaf() {
    return leaf;
  }

  /** For tests: what the view shows. */
  public ObjectivityModel model() {
    return model;
  }
}
