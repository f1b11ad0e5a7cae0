package mera.app.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables from the clipboard as files; pupils may stand in them, so they go with the import. */
final class Pasted {

  private final List<Path> files = new ArrayList<>();

  /** The text as a file with tabs. */
  Path write(String text) throws IOException {
    Path folder = Files.createTempDirectory("mera");
    folder.toFile().deleteOnExit();
    Path file = folder.resolve("Вставленная таблица " + (files.size() + 1) + ".tsv");
    file.toFile().deleteOnExit();
    files.add(file);
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Removes them all. */
  void clear() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
      } catch (IOException held) {
        // It goes when the program ends.
        continue;
      }
    }
    files.clear();
  }
}
