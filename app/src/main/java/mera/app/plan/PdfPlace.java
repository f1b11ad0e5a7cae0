package mera.app.plan;

import java.nio.file.Path;
import java.util.Optional;

/** How the user names the file to be printed to; the system's window, or a test. */
interface PdfPlace {

  /**
   * @param name proposed name of the file
   * @return empty when the user changed their mind
   */
  Optional<Path> ask(String name);
}
