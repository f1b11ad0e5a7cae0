package mera.data.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
