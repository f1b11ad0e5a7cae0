package mera.data.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** A file that is written whole or not at all. */
final class SavedFile {

  private final Path file;

  private SavedFile(Path file) {
    this.file = file;
  }

  /**
   * Looks at the place before any work is done for it.
   *
   * @param kind as the user calls it: PDF, DOCX
   * @throws Refusal no such folder, a folder in place of the file
   */
  static SavedFile at(Path target, String kind) throws Refusal {
    Path file = target.toAbsolutePath();
    Path folder = file.getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new Refusal(
          Reason.IMPOSSIBLE, "«" + target + "» — папка; укажите в ней имя файла " + kind + ".");
    }
    if (!Files.isDirectory(folder)) {
      throw new Refusal(
          Reason.NOT_FOUND,
          "Папки «" + folder + "» нет; выберите другую папку для файла " + kind + ".");
    }
    return new SavedFile(file);
  }

  /**
   * Writes the file, or leaves the folder as it was: what stood there before stays whole until the
   * new file is complete.
   *
   * @throws Refusal no space, in use, not to be written
   */
  void fill(byte[] content) throws Refusal {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A device or a pipe: it is written to, never replaced.
      fill(file, file, content, StandardOpenOption.WRITE);
    } else {
      replace(resolved(file), content);
    }
  }

  private static void replace(Path file, byte[] content) throws Refusal {
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw inUse(file, null);
    }
    Path draft = file.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      fill(draft, file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      move(draft, file);
    } catch (FileSystemException e) {
      throw Files.exists(file) ? inUse(file, e) : badName(file, e);
    } catch (IOException e) {
      throw noSpace(file, e);
    } finally {
      delete(draft);
    }
  }

  /** Opening and writing fail for different reasons, whatever the system's language. */
  private static void fill(Path file, Path target, byte[] content, OpenOption... options)
      throws Refusal {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, options);
    } catch (AccessDeniedException e) {
      throw notWritable(target, e);
    } catch (IOException e) {
      throw noSpace(target, e);
    }
    try (channel) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      if (Files.isRegularFile(file)) {
        channel.force(true);
      }
    } catch (IOException e) {
      throw noSpace(target, e);
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The file behind a link, so that the link stays. */
  private static Path resolved(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }

  private static void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // Nothing more can be done; the refusal that is under way says what happened.
    }
  }

  private static Refusal noSpace(Path file, IOException cause) {
    return new Refusal(
        Reason.NO_SPACE,
        "Файл «"
            + file.getFileName()
            + "» не сохранён: на диске нет места или диск отключён; освободите место или выберите"
            + " другую папку.",
        cause);
  }

  private static Refusal notWritable(Path file, IOException cause) {
    return new Refusal(
        Reason.NO_SPACE,
        "Файл «"
            + file.getFileName()
            + "» не сохранён: запись в папку «"
            + file.getParent()
            + "» запрещена; выберите другую папку.",
        cause);
  }

  private static Refusal badName(Path file, IOException cause) {
    return new Refusal(
        Reason.IMPOSSIBLE,
        "Файл «" + file.getFileName() + "» не сохранён: имя не подходит; выберите другое имя.",
        cause);
  }

  private static Refusal inUse(Path file, @Nullable IOException cause) {
    String sentence =
        "Файл «"
            + file.getFileName()
            + "» не сохранён: прежний файл открыт в другой программе или защищён от записи;"
            + " закройте его или выберите другое имя.";
    return cause == null
        ? new Refusal(Reason.IN_USE, sentence)
        : new Refusal(Reason.IN_USE, sentence, cause);
  }
}
