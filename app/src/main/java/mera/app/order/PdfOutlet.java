package mera.app.order;

import java.nio.file.Path;
import java.util.Optional;
import mera.data.problem.Refusal;

/** Where a finished file goes: the system's windows, or a test. */
public interface PdfOutlet {

  /**
   * Asks for the file; on the FX thread.
   *
   * @param name proposed, with its ending
   * @return empty when the user changed their mind
   */
  Optional<Path> save(String name);

  /** Asks for a folder, for many files at once; on the FX thread. */
  Optional<Path> folder();

  /**
   * Shows the file in the program of the system that is made for it; off the FX thread.
   *
   * @throws Refusal when the system knows no such program
   */
  void open(Path file) throws Refusal;
}
