package mera.app.overview;

import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;

/** «Обзор». */
public final class OverviewScreen implements Screen {

  private final OverviewModel model;
  private final OverviewView view;

  public OverviewScreen(Desk desk) {
    model = new OverviewModel(desk);
    view = new OverviewView(model);
  }

  @Override
  public Section section() {
    return Section.OVERVIEW;
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

  @Override
  public Optional<Runnable> primary() {
    return Optional.of(model::next);
  }
}
