package mera.app.frame;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The system's own window; the next file is looked for where the last one was put. */
public final class SystemOutlet implements Outlet {

  private @Nullable Node owner;
  private @Nullable File last;

  /** The node in whose window the system's one stands. */
  public void owner(Node node) {
    owner = node;
  }

  @Override
  public Optional<Path> save(String name) {
    String ending = name.substring(name.lastIndexOf('.'));
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Сохранить");
    chooser.setInitialFileName(name);
    chooser.setInitialDirectory(last);
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                switch (ending) {
                  case ".pdf" -> "Документ PDF";
                  case ".docx" -> "Документ Word";
                  default -> "Книга Excel";
                },
                "*" + ending));
    Node known = owner;
    File chosen =
        chooser.showSaveDialog(
            known == null || known.getScene() == null ? null : known.getScene().getWindow());
    if (chosen == null) {
      return Optional.empty();
    }
    last = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }

  @Override
  public void open(Path file) {
    system().showDocument(file.toUri().toString());
  }

  /** The program starts the toolkit itself, so there is no application that could be asked. */
  private static HostServices system() {
    return new Application() {
      @Override
      public void start(Stage stage) {}
    }.getHostServices();
  }
}
