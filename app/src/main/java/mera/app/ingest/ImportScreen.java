package mera.app.ingest;

import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;
import org.jspecify.annotations.Nullable;

/** «Импорт». */
public final class ImportScreen implements Screen {

  private final ImportModel model;
  private final ImportView view;

  public ImportScreen(Desk desk) {
    this(desk, null);
  }

  /**
   * @param choice how files are named; null: the system's windows
   */
  ImportScreen(Desk desk, @Nullable FileChoice choice) {
    model = new ImportModel(desk);
    view = new ImportView(model, new CoverageModel(desk), choice);
  }

  @Override
  public Section section() {
    return Section.IMPORT;
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
    view.refresh();
  }

  @Override
  public Optional<Runnable> primary() {
    return switch (model.phase().get()) {
      case FILES, COLUMNS, SCHOOLS -> view.canGoOn() ? Optional.of(model::next) : Optional.empty();
      case DONE -> Optional.of(model::goOn);
      case CHOOSE -> Optional.of(model.isUnfinished() ? model::resume : view::chooseFolder);
      case READING, STORING -> Optional.empty();
    };
  }
}
