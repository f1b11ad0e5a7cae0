package mera.data;

import mera.data.ingest.ImportOptions;

/**
 * How an import is to be done.
 *
 * @param options what the files do not say themselves
 * @param unmatched what happens to results of a school that the register does not know
 * @param dryRun read and report, store nothing
 */
public record ImportRequest(ImportOptions options, Unmatched unmatched, boolean dryRun) {

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
