package mera.app.party;

import java.util.Optional;
import mera.app.frame.Desk;
import mera.app.frame.Leaf;

/** The leaf «Исполнители» with its model. */
public final class PartyPart {

  private final PartyModel model;
  private final PartyView view;
  private final Leaf leaf;

  public PartyPart(Desk desk) {
    model = new PartyModel(desk);
    view = new PartyView(model);
    leaf =
        new Leaf(
            "Исполнители",
            "tab-parties",
            view,
            "Новый исполнитель",
            () -> Optional.of(view::fresh),
            model::refresh);
  }

  public Leaf leaf() {
    return leaf;
  }

  /** For tests: what the view shows. */
  public PartyModel model() {
    return model;
  }
}
