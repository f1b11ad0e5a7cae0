package mera.app.support;

import java.util.Optional;
import mera.app.frame.Desk;
import mera.app.frame.Leaf;

/** The leaf «Сопровождение» with its model. */
public final class SupportPart {

  private final SupportModel model;
  private final Leaf leaf;

  public SupportPart(Desk desk) {
    model = new SupportModel(desk);
    leaf =
        new Leaf(
            "Сопровождение",
            "tab-support",
            new SupportView(model),
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
