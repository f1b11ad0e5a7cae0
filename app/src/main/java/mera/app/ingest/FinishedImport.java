package mera.app.ingest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.HistoryEntry;
import mera.data.ImportReport;
import mera.data.ImportRequest.Unmatched;
import mera.data.Preview;
import mera.data.Workspace;
import mera.data.ingest.KnownMapping;
import mera.data.ingest.Reading;
import mera.data.problem.Refusal;
import mera.data.result.Difference;
import mera.data.result.Tally;
import mera.data.school.Decision;

/**
 * An import that is done: what it stored, and whether it still counts.
 *
 * @param reports are there reports to compare the rows of pupils with?
 * @param differences where reports and pupils do not agree since
 */
record FinishedImport(
    ImportReport report, Total total, boolean reports, List<Difference> differences) {

  /** Stores what was looked at as one entry of the history. */
  static FinishedImport store(
      Workspace workspace,
      Preview looked,
      Map<String, Decision> decisions,
      Collection<KnownMapping> mappings,
      Set<String> known)
      throws Refusal {
    List<Tally> before = workspace.tallies();
    ImportReport report = workspace.imports().store(looked, decisions, Unmatched.SKIP, mappings);
    return new FinishedImport(
        report,
        Total.of(report.files(), before, known),
        !workspace.aggregates().isEmpty(),
        workspace.differences());
  }

  /** The lines of the files, with what became of those that were stored. */
  List<FileLine> lines(List<FileLine> files) {
    Map<Path, Reading> kept = new HashMap<>();
    report.files().forEach(reading -> kept.put(reading.path(), reading));
    return files.stream()
        .map(
            file -> {
              Reading reading = kept.get(file.draft().path());
              return reading == null ? file : FileLine.stored(file.draft(), reading);
            })
        .toList();
  }

  /** Is it the last action, so that it can be taken back at once? */
  boolean isLast(Workspace workspace) {
    return workspace.journal().undoable().filter(this::isEntry).isPresent();
  }

  /** Was it taken back? */
  boolean isUndone(Workspace workspace) {
    return report.entry() != null
        && workspace.history().stream().noneMatch(action -> isEntry(action) && !action.undone());
  }

  private boolean isEntry(HistoryEntry action) {
    Long entry = report.entry();
    return entry != null && action.id() == entry;
  }
}
