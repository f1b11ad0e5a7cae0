package mera.app.ingest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mera.data.ingest.ImportOptions;

/**
 * The files of an import that is not finished, in the order in which they came.
 *
 * @param common what holds for files that nothing is said of
 * @param known hashes of the files that are stored already
 * @param left the files that the analyst does not want
 */
record Batch(List<FileDraft> drafts, ImportOptions common, Set<String> known, Set<Path> left) {

  static final Batch EMPTY = new Batch(List.of(), ImportOptions.NONE, Set.of(), Set.of());

  Batch {
    drafts = List.copyOf(drafts);
    known = Set.copyOf(known);
    left = Set.copyOf(left);
  }

  /** The same choice of the analyst among files that were read anew. */
  Batch of(List<FileDraft> read, Set<String> stored) {
    return new Batch(read, common, stored, left);
  }

  /** The same after files were taken or left; those that are no choice stay as they are. */
  Batch taking(Collection<FileLine> files, boolean on) {
    Set<Path> unwanted = new HashSet<>(left);
    for (FileLine file : files) {
      if (file.state().isChoice()) {
        if (on) {
          unwanted.remove(file.draft().path());
        } else {
          unwanted.add(file.draft().path());
        }
      }
    }
    return new Batch(drafts, common, known, unwanted);
  }

  /** The same with a password for the files that come later. */
  Batch withPassword(String password) {
    return new Batch(drafts, common.withPassword(password), known, left);
  }

  /** What is said of the locked files where this password is tried on all of them. */
  Map<Path, ImportOptions> trying(String password) {
    return drafts.stream()
        .filter(FileDraft::isLocked)
        .collect(Collectors.toMap(FileDraft::path, draft -> draft.said().withPassword(password)));
  }

  /** The lines of the table; of equal files the first one counts. */
  List<FileLine> lines() {
    Map<String, String> twins = new LinkedHashMap<>();
    drafts.forEach(draft -> twins.putIfAbsent(draft.reading().sha256(), draft.path().toString()));
    return drafts.stream().map(draft -> FileLine.of(draft, known, twins, left)).toList();
  }
}
