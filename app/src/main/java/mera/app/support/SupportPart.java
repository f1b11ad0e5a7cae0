package mera.app.support;

import java.util.Optional;
import mera.app.frame.Desk;
import mera.app.frame.Leaf;
import org.jspecify.annotations.Nullable;

/** The leaf «Сопровождение» with its model. */
public final class SupportPart {

  private final SupportModel model;
  private final Leaf leaf;

  /**
   * @param named which files are meant; null: the system's window asks
   */
  public SupportPart(Desk desk, @Nullable Files named) {
    SystemFiles system = new SystemFiles();
    model = new SupportModel(desk, named == null ? system : named);
    SupportView view = new SupportView(model);
    system.owner(view);
    leaf =
        new Leaf(
            "Сопровождение",
            "tab-support",
            view,
            "Принять предложенные",
            () -> Optional.of(model::acceptAll),
            model::refresh);
  }

  public Leaf leaf() {
    return leaf;
  }

  /** For tests: what the view shows. */
  public SupportModel model() {
    return model;
  }
}
