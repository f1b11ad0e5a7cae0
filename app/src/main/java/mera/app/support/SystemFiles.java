package mera.app.support;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own window; the next file is looked for where the last one was. */
final class SystemFiles implements Files {

  private @Nullable Node owner;
  private @Nullable File last;

  /** The node in whose window the system's one stands. */
  void owner(Node node) {
    owner = node;
  }

  @Override
  public Optional<Path> save(String name) {
    FileChooser chooser = chooser("Сохранить", "Книга Excel", "*.xlsx");
    chooser.setInitialFileName(name);
    return chosen(chooser.showSaveDialog(window()));
  }

  @Override
  public Optional<Path> open() {
    return chosen(
        chooser(
                "Таблица сопровождения",
                "Таблицы Excel, Word и текст",
                "*.xlsx",
                "*.xls",
                "*.ods",
                "*.docx",
                "*.tsv",
                "*.txt")
            .showOpenDialog(window()));
  }

  private FileChooser chooser(String title, String kind, String... endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(last);
    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, endings));
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    last = file.getParentFile();
    return Optional.of(file.toPath());
  }

  private @Nullable Window window() {
    Node known = owner;
    return known == null || known.getScene() == null ? null : known.getScene().getWindow();
  }
}
