package mera.app.order;

import java.nio.file.Path;
import java.util.Optional;

/** Where a finished file goes: the system's windows, or a test. */
public interface PdfOutlet {

  /**
   * Asks for the file.
   *
   * @param name proposed, with its ending
   * @return empty when the user changed their mind
   */
  Optional<Path> save(String name);

  /** Shows the file in the system's viewer, from which it can be printed. */
  void open(Path file);
}
