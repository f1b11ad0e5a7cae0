package mera.data;

import java.util.List;
import mera.data.ingest.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param entry its entry in the history; null when nothing was stored
 * @param files what every file gave, in the order of reading
 */
public record ImportReport(@Nullable Long entry, List<Reading> files) {

  public ImportReport {
    files = List.copyOf(files);
  }

  /** Are there problems that a person should look at? */
  public boolean hasProblems() {
    return files.stream().anyMatch(file -> !file.problems().isEmpty());
  }
}
