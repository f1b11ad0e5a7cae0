package mera.app.order;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The system's own windows; the next file is looked for where the last one was put. */
final class SystemOutlet implements PdfOutlet {

  private final Node owner;
  private @Nullable File last;

  SystemOutlet(Node owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> save(String name) {
    FileChooser chooser = new FileChooser();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    chooser.setTitle("Сохранить " + ending.toUpperCase(Locale.ROOT));
    chooser.setInitialFileName(name);
    chooser.setInitialDirectory(last);
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                "Документ " + ending.toUpperCase(Locale.ROOT), "*." + ending));
    File chosen =
        chooser.showSaveDialog(owner.getScene() == null ? null : owner.getScene().getWindow());
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
