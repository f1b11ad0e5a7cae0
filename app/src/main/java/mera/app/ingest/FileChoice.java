package mera.app.ingest;

import java.nio.file.Path;
import java.util.List;

/** How the user names files; the system's windows, or a test. */
public interface FileChoice {

  /** Empty when the user changed their mind. */
  List<Path> files();

  /** One folder, or empty. */
  List<Path> folder();
}
