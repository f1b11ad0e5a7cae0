package mera.app.plan;

import java.nio.file.Path;
import java.util.Optional;

/** How the user names files and folders; the system's windows, or a test. */
interface Places {

  /**
   * A file to be written.
   *
   * @param name proposed name; its ending says which kind of file it is
   * @return empty when the user changed their mind
   */
  Optional<Path> save(String name);

  /** A folder to write several files into; empty when the user changed their mind. */
  default Optional<Path> folder() {
    return Optional.empty();
  }

  /** A plan to be read; empty when the user changed their mind. */
  default Optional<Path> open() {
    return Optional.empty();
  }
}
