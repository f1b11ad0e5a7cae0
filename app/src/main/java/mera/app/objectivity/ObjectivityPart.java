package mera.app.objectivity;

import mera.app.frame.Desk;
import mera.app.frame.Leaf;

/** The leaf of this package with its model. */
public final class ObjectivityPart {

  private final ObjectivityModel model;
  private final Leaf leaf;

  public ObjectivityPart(Desk desk) {
    model = new ObjectivityModel(desk);
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
