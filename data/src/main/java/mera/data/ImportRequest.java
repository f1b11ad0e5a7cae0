package mera.data;

import java.util.Map;
import mera.data.ingest.ImportOptions;
import mera.data.school.Decision;

/**
 * How an import is to be done.
 *
 * @param options what the files do not say themselves
 * @param unmatched what happens to results of a school that the register does not know
 * @param dryRun read and report, store nothing
 * @param decisions key of a mention → what the analyst says of it
 */
public record ImportRequest(
    ImportOptions options, Unmatched unmatched, boolean dryRun, Map<String, Decision> decisions) {

  public ImportRequest {
    decisions = Map.copyOf(decisions);
  }

  /** Without decisions. */
  public ImportRequest(ImportOptions options, Unmatched unmatched, boolean dryRun) {
    this(options, unmatched, dryRun, Map.of());
  }

  /** The same with these decisions. */
  public ImportRequest with(Map<String, Decision> newDecisions) {
    return new ImportRequest(options, unmatched, dryRun, newDecisions);
  }

  /** Results of a school that the register does not know. */
  public enum Unmatched {
    /** Leave them out and list the schools as problems. */
    SKIP,
    /** Add the schools to the register as the file names them. */
    CREATE,
    /** Store nothing. */
    FAIL
  }

  /** Recognise everything, leave unknown schools out. */
  public static final ImportRequest USUAL =
      new ImportRequest(ImportOptions.NONE, Unmatched.SKIP, false);
}
