package mera.app.frame;

import java.nio.file.Path;
import java.util.Optional;

/** Where a file that goes out of a section is put: the system's window, or a test. */
public interface Outlet {

  /**
   * Asks for the file.
   *
   * @param name proposed, with its ending
   * @return empty when the user changed their mind
   */
  Optional<Path> save(String name);

  /** Shows the file in the program of the system that is made for it. */
  void open(Path file);
}
