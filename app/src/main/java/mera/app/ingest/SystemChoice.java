package mera.app.ingest;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own windows; they begin where the last one ended. */
final class SystemChoice implements FileChoice {

  private final Node owner;
  private @Nullable File last;

  SystemChoice(Node owner) {
    this.owner = owner;
  }

  @Override
  public List<Path> files() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Таблицы для импорта");
    chooser.setInitialDirectory(last);
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                "Таблицы", "*.xlsx", "*.xlsm", "*.xls", "*.ods", "*.csv", "*.tsv", "*.txt",
                "*.zip"),
            new FileChooser.ExtensionFilter("Все файлы", "*.*"));
    List<File> chosen = chooser.showOpenMultipleDialog(window());
    if (chosen == null || chosen.isEmpty()) {
      return List.of();
    }
    last = chosen.getFirst().getParentFile();
    return chosen.stream().map(File::toPath).toList();
  }

  @Override
  public List<Path> folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Папка с таблицами");
    chooser.setInitialDirectory(last);
    File chosen = chooser.showDialog(window());
    if (chosen == null) {
      return List.of();
    }
    last = chosen;
    return List.of(chosen.toPath());
  }

  @Override
  public Optional<Path> description() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Описание столбцов");
    chooser.setInitialDirectory(last);
    chooser
        .getExtensionFilters()
        .setAll(new FileChooser.ExtensionFilter("Описание столбцов", "*.yaml", "*.yml"));
    return Optional.ofNullable(chooser.showOpenDialog(window())).map(File::toPath);
  }

  @Override
  public Optional<Path> target(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Куда сохранить");
    chooser.setInitialDirectory(last);
    chooser.setInitialFileName(name);
    String ending = "*" + name.substring(name.lastIndexOf('.'));
    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(ending, ending));
    return Optional.ofNullable(chooser.showSaveDialog(window())).map(File::toPath);
  }

  private @Nullable Window window() {
    return owner.getScene() == null ? null : owner.getScene().getWindow();
  }
}
