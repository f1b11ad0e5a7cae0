package mera.app.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mera.data.ImportRequest.Unmatched;
import mera.data.Preview;
import mera.data.Workspace;
import mera.data.ingest.Reading;
import mera.data.ingest.SourceFile;
import mera.data.problem.Refusal;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.Decision;

/**
 * All files of an import together; rows.
 *
 * @param files that are stored
 * @param stored pupils who took part, schools, scales, means
 * @param replaced stored results of the same schools in the same works that give way
 * @param schools with results in the files
 */
public record Total(
    int files, long rows, long stored, long absent, long rejected, long replaced, int schools) {

  private record Place(String school, Work work) {}

  /**
   * @param before what was stored before the import
   */
  static Total of(Collection<Reading> readings, Collection<Tally> before, Set<String> known) {
    List<Reading> used =
        readings.stream()
            .filter(reading -> !reading.isEmpty() && !known.contains(reading.sha256()))
            .toList();
    Set<Place> fresh = new HashSet<>();
    used.forEach(
        reading ->
            reading
                .tallies()
                .forEach(tally -> fresh.add(new Place(tally.schoolCode(), tally.work()))));
    long replaced =
        before.stream()
            .filter(tally -> fresh.contains(new Place(tally.schoolCode(), tally.work())))
            .mapToLong(tally -> tally.scores().participants())
            .sum();
    Set<String> schools = fresh.stream().map(Place::school).collect(Collectors.toSet());
    used.forEach(reading -> reading.means().forEach(mean -> schools.add(mean.schoolCode())));
    return new Total(
        used.size(),
        used.stream().mapToLong(reading -> reading.counts().rows()).sum(),
        used.stream().mapToLong(reading -> reading.counts().stored()).sum(),
        used.stream().mapToLong(reading -> reading.counts().absent()).sum(),
        used.stream().mapToLong(reading -> reading.counts().rejected()).sum(),
        replaced,
        schools.size());
  }

  /** What an import with these decisions would store; those of schools not named are left aside. */
  static Total expected(
      Preview looked, Map<String, Decision> decisions, Collection<Tally> before, Set<String> known)
      throws Refusal {
    Map<String, Decision> held = new HashMap<>(decisions);
    held.keySet().retainAll(looked.mentions().keySet());
    return of(looked.report(held, Unmatched.SKIP).files(), before, known);
  }

  /** Hashes of the files whose results count now. */
  static Set<String> known(Workspace workspace) {
    return workspace.files().stream().map(SourceFile::sha256).collect(Collectors.toSet());
  }
}
