package mera.app.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the user names files; the system's windows, or a test. */
public interface FileChoice {

  /** Empty when the user changed their mind. */
  List<Path> files();

  /** One folder, or empty. */
  List<Path> folder();

  /** The description of columns that a colleague has written. */
  Optional<Path> description();

  /**
   * Where something is to be written.
   *
   * @param name proposed, with its ending
   */
  Optional<Path> target(String name);
}
