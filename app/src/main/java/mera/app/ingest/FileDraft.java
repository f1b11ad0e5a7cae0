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

  /**
   * What is said of it where it is another kind of file; the description of its columns goes.
   *
   * @param format id of the {@link mera.data.ingest.Format}; empty: a table of its own
   */
  ImportOptions saidAs(String format) {
    return new ImportOptions(
        said.work(),
        format.isEmpty() ? Optional.empty() : Optional.of(format),
        Optional.empty(),
        said.password(),
        said.scales(),
        said.school(),
        said.year());
  }

  /** Does it wait for a password? */
  boolean isLocked() {
    return refused().equals("password");
  }

  /** Can its columns be asked about? */
  boolean isShown() {
    return seen.isPresent() && !seen.get().pages().isEmpty();
  }
}
