package mera.app.schools;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import mera.app.frame.Desk;
import mera.app.frame.Outlet;
import mera.app.frame.Screen;
import mera.app.frame.Section;
import mera.app.frame.SystemOutlet;

/** «Школы». */
public final class SchoolsScreen implements Screen {

  private final SchoolsModel model;
  private final SchoolsView view;

  public SchoolsScreen(Desk desk) {
    this(desk, new SystemOutlet());
  }

  /** For tests: with another place for the files. */
  SchoolsScreen(Desk desk, Outlet outlet) {
    model = new SchoolsModel(desk, outlet);
    view = new SchoolsView(model);
    if (outlet instanceof SystemOutlet system) {
      system.owner(view);
    }
  }

  /** For tests: what the view shows. */
  SchoolsModel model() {
    return model;
  }

  @Override
  public Section section() {
    return Section.SCHOOLS;
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
}
