package mera.app.schoolplan;

import java.nio.file.Path;
import java.util.Optional;

/** Which folder the user means: the system's window, or a test. */
public interface Folders {

  /** Empty when the user changed their mind. */
  Optional<Path> choose();
}
