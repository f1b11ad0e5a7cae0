package mera.data.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mera.data.problem.Refusal;

/**
 * A file to read, or a member of an archive, unpacked for the time of its reading.
 *
 * @param shown as reports name it: «архив.zip/папка/файл.xlsx»
 * @param bytes where it lies
 * @param isTemporary it goes when the place is closed
 */
record Place(Path shown, Path bytes, boolean isTemporary) implements AutoCloseable {

  /**
   * @param path of a file, or of a member as {@link Archive#members} names it
   */
  static Place of(Path path, Progress progress) throws Refusal {
    if (Files.exists(path)) {
      return new Place(path, path, false);
    }
    for (Path up = path.getParent(); up != null; up = up.getParent()) {
      if (Files.isRegularFile(up)) {
        return Archive.unpack(up, path, progress);
      }
    }
    throw Sentences.notFound(path);
  }

  /** Name of the file, for messages. */
  String name() {
    return Sentences.name(shown);
  }

  /** In bytes. */
  long size() throws Refusal {
    try {
      return Files.size(bytes);
    } catch (IOException e) {
      throw Sentences.unreadable(shown, e);
    }
  }

  @Override
  public void close() {
    try {
      if (isTemporary) {
        Files.deleteIfExists(bytes);
      }
    } catch (IOException e) {
      bytes.toFile().deleteOnExit();
    }
  }
}
