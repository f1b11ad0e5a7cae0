package mera.data;

import java.util.List;
import mera.data.ingest.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param entry its entry in the history; null when nothing was stored
 * @param files what every file gave, in the order of reading
 * @param unlinked schools that wait for a decision
 * @param unused decisions that were given for schools which the files do not name
 */
public record ImportReport(
    @Nullable Long entry, List<Reading> files, List<Unlinked> unlinked, List<String> unused) {

  // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
  public ImportReport(
      @Nullable Long entry, List<Reading> files, List<Unlinked> unlinked, List<String> unused) {
    this.entry = entry;
    this.files = List.copyOf(files);
    this.unlinked = List.copyOf(unlinked);
    this.unused = List.copyOf(unused);
  }

  ImportReport stored(long newEntry, List<Reading> newFiles) {
    return new ImportReport(newEntry, newFiles, unlinked, unused);
  }

  /** Are there problems that a person should look at? */
  public boolean hasProblems() {
    return files.stream().anyMatch(file -> !file.problems().isEmpty());
  }
}
