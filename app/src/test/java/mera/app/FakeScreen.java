package mera.app;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mera.app.frame.Screen;
import mera.app.frame.Section;

/** Counts what the shell asks of it. */
final class FakeScreen implements Screen {

  final TextField field = new TextField();
  int refreshed;
  int primary;

  private final Section section;
  private final VBox view = new VBox(field);

  FakeScreen(Section section) {
    this.section = section;
    field.setAccessibleText("Поле");
    view.getStyleClass().add("page");
  }

  @Override
  public Section section() {
    return section;
  }

  @Override
  public ObservableStringValue subtitle() {
    return new SimpleStringProperty("раздел " + section.title());
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void refresh() {
    refreshed++;
  }

  @Override
  public Optional<Runnable> primary() {
    return Optional.of(() -> primary++);
  }
}
