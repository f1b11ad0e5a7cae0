package mera.data.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import mera.data.problem.Refusal;

/** A folder into which many documents go at once. */
public final class Folder {

  private Folder() {}

  /**
   * Makes the folder where it is missing.
   *
   * @throws Refusal if it cannot be made there
   */
  public static void make(Path folder) throws Refusal {
    try {
      Files.createDirectories(folder);
    } catch (IOException impossible) {
      throw new Refusal(
          Refusal.Reason.NO_SPACE,
          "Папку «" + folder + "» не удаётся создать: укажите другую.",
          impossible);
    }
  }

  /**
   * A file for one of many documents; no two are the same.
   *
   * @param taken files that are written already
   * @param name without an ending, such as may stand in a file's name
   */
  public static Path file(Path folder, Collection<Path> taken, String name, Format format) {
    Path file = folder.resolve(name + format.ending());
    for (int number = 2; taken.contains(file); number++) {
      file = folder.resolve(name + " (" + number + ")" + format.ending());
    }
    return file;
  }
}
