package mera.app.plan;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's windows for files, above the window of a node. */
final class SystemPlaces implements Places {

  private static final Map<String, String> KINDS =
      Map.of(
          "pdf", "PDF",
          "docx", "Документ Word",
          "xlsx", "Книга Excel",
          "ics", "Календарь");

  private final Node node;

  SystemPlaces(Node node) {
    this.node = node;
  }

  @Override
  public Optional<Path> save(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Сохранить: " + KINDS.getOrDefault(ending, ending));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(KINDS.getOrDefault(ending, ending), "*." + ending));
    return Optional.ofNullable(chooser.showSaveDialog(window())).map(File::toPath);
  }

  @Override
  public Optional<Path> folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Папка для выписок");
    return Optional.ofNullable(chooser.showDialog(window())).map(File::toPath);
  }

  @Override
  public Optional<Path> open() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("План из файла");
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                "Word, Excel, текст с табуляцией", "*.docx", "*.xlsx", "*.tsv", "*.txt"));
    return Optional.ofNullable(chooser.showOpenDialog(window())).map(File::toPath);
  }

  private Window window() {
    return node.getScene().getWindow();
  }
}
