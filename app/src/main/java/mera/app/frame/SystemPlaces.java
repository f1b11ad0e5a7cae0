package mera.app.frame;

import java.awt.Desktop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The system's own windows; each begins in the folder where the last one ended. */
public final class SystemPlaces implements Places {

  private static final Map<String, String> KINDS =
      Map.of(
          ".pdf", "Документ PDF",
          ".docx", "Документ Word",
          ".xlsx", "Книга Excel",
          ".ics", "Календарь");

  private final Node owner;
  private @Nullable File last;

  /**
   * @param owner in whose window the system's one stands
   */
  public SystemPlaces(Node owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> save(String name) {
    String ending = name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    String kind = KINDS.getOrDefault(ending, ending);
    FileChooser chooser = chooser("Сохранить: " + kind, new ExtensionFilter(kind, "*" + ending));
    chooser.setInitialFileName(name);
    return chosen(chooser.showSaveDialog(window()));
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(beginning());
    File chosen = chooser.showDialog(window());
    if (chosen == null) {
      return Optional.empty();
    }
    last = chosen;
    return Optional.of(chosen.toPath());
  }

  @Override
  public Optional<Path> open(String title, List<String> kinds) {
    ExtensionFilter filter = new ExtensionFilter(String.join(", ", kinds), kinds);
    return chosen(chooser(title, filter).showOpenDialog(window()));
  }

  private FileChooser chooser(String title, ExtensionFilter filter) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(beginning());
    chooser.getExtensionFilters().setAll(filter);
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    last = file.getParentFile();
    return Optional.of(file.toPath());
  }

  /** The system's window cannot begin in a folder that is gone. */
  private @Nullable File beginning() {
    File before = last;
    return before != null && before.isDirectory() ? before : null;
  }

  private @Nullable Window window() {
    return owner.getScene() == null ? null : owner.getScene().getWindow();
  }

  /** By its path: an address would need its Cyrillic letters encoded, which Windows misreads. */
  @Override
  public void show(Path file) throws Refusal {
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
