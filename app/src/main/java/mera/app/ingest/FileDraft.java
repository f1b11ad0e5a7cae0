package mera.app.ingest;

import java.nio.file.Path;
import java.util.Optional;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Preview;
import mera.data.ingest.Reading;

/**
 * One file of an import that is not finished.
 *
 * @param reading what it gives as far as it is understood
 * @param said what the analyst, or an import before, says of it
 * @param seen its first rows without any description, where it is not recognised
 * @param known does a description from an import before fit it?
 * @param yearAsked does that description not tell the year?
 */
record FileDraft(
    Reading reading, ImportOptions said, Optional<Preview> seen, boolean known, boolean yearAsked) {

  Path path() {
    return reading.path();
  }

  String name() {
    return String.valueOf(path().getFileName());
  }

  /** Why nothing was read; empty when something was. */
  String refused() {
    return reading.format().isEmpty() && !reading.problems().isEmpty()
        ? reading.problems().getLast().rule()
        : "";
  }

  /** Can its columns be asked about? */
  boolean isShown() {
    return seen.isPresent() && !seen.get().pages().isEmpty();
  }
}
