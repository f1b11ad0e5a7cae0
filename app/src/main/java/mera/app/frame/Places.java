package mera.app.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mera.data.problem.Refusal;

/** How the user names files and folders: the system's windows, or a test. */
public interface Places {

  /**
   * A file to be written; on the FX thread.
   *
   * @param name proposed, with the ending of its kind
   * @return empty when the user changed their mind
   */
  Optional<Path> save(String name);

  /**
   * A folder for many files at once; on the FX thread.
   *
   * @param title what it is for
   * @return empty when the user changed their mind
   */
  Optional<Path> folder(String title);

  /**
   * A file to be read; on the FX thread.
   *
   * @param title what it is for
   * @param kinds endings such as «*.xlsx»
   * @return empty when the user changed their mind
   */
  Optional<Path> open(String title, List<String> kinds);

  /**
   * Shows a file or folder in the program of the system that is made for it; off the FX thread.
   *
   * @throws Refusal when the system knows no such program
   */
  void show(Path file) throws Refusal;
}
