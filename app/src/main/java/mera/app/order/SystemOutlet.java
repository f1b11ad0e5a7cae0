package mera.app.order;

import java.awt.Desktop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The system's own windows; the next file is looked for where the last one was put. */
final class SystemOutlet implements PdfOutlet {

  private final Node owner;
  private @Nullable File last;

  SystemOutlet(Node owner) {
    this.owner = owner;
  }

  private @Nullable Window window() {
    return owner.getScene() == null ? null : owner.getScene().getWindow();
  }

  /** A folder that is gone cannot be begun with. */
  private @Nullable File last() {
    File before = last;
    return before != null && before.isDirectory() ? before : null;
  }

  @Override
  public Optional<Path> save(String name) {
    FileChooser chooser = new FileChooser();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    chooser.setTitle("Сохранить " + ending.toUpperCase(Locale.ROOT));
    chooser.setInitialFileName(name);
    chooser.setInitialDirectory(last());
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                "Документ " + ending.toUpperCase(Locale.ROOT), "*." + ending));
    File chosen = chooser.showSaveDialog(window());
    if (chosen == null) {
      return Optional.empty();
    }
    last = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }

  @Override
  public Optional<Path> folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Папка для выписок");
    chooser.setInitialDirectory(last());
    File chosen = chooser.showDialog(window());
    if (chosen == null) {
      return Optional.empty();
    }
    last = chosen;
    return Optional.of(chosen.toPath());
  }

  /** By its path: an address would need its Cyrillic letters encoded, which Windows misreads. */
  @Override
  public void open(Path file) throws Refusal {
    try {
      Desktop.getDesktop().open(file.toFile());
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException nobody) {
      throw new Refusal(
          Refusal.Reason.NOT_FOUND,
          "Файл не открыт: в системе нет программы для «"
              + file.getFileName()
              + "»; он лежит в папке «"
              + file.getParent()
              + "».",
          nobody);
    }
  }
}
