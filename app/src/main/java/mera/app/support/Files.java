package mera.app.support;

import java.nio.file.Path;
import java.util.Optional;

/** Which file the user means: the system's window, or a test. */
public interface Files {

  /**
   * A file to be written.
   *
   * @param name proposed, with its ending
   * @return empty when the user changed their mind
   */
  Optional<Path> save(String name);

  /** A table to be read. */
  Optional<Path> open();
}
