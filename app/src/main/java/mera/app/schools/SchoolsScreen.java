package mera.app.schools;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;

/** «Школы». */
public final class SchoolsScreen implements Screen {

  private final SchoolsModel model;
  private final SchoolsView view;

  public SchoolsScreen(Desk desk) {
    model = new SchoolsModel(desk);
    view = new SchoolsView(model);
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
