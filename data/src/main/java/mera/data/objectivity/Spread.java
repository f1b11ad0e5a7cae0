package mera.data.objectivity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mera.data.result.Histogram;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/**
 * What all schools did in a work, to be drawn: pupils by primary score and beside the journal.
 *
 * @param scale null while it is not known
 * @param region pupils of the region by primary score; empty while no scores are known
 * @param schools the same by code of the school; without schools whose scores are not known
 * @param regionJournal pupils of the region beside their journal marks
 * @param journals the same by code of the school
 */
public record Spread(
    Work work,
    @Nullable Scale scale,
    int[] region,
    Map<String, int[]> schools,
    Outcome.Journal regionJournal,
    Map<String, Outcome.Journal> journals) {

  /** The works of a year, in order. */
  public static Map<Work, Spread> of(Facts facts, int year) {
    Map<Work, Spread> spreads = new TreeMap<>();
    Gathering gathering = new Gathering(facts, work -> work.year() == year);
    for (WorkResults results : gathering.where(work -> true)) {
      spreads.put(results.work(), of(results));
    }
    return spreads;
  }

  private static Spread of(WorkResults results) {
    Map<String, int[]> schools = new HashMap<>();
    Map<String, Outcome.Journal> journals = new HashMap<>();
    for (Evidence school : results.schools()) {
      Histogram scores = school.scores();
      if (scores != null && school.scored() > 0) {
        schools.put(school.school(), counts(scores));
      }
      Outcome.Journal journal = school.outcome().journal();
      if (journal != null) {
        journals.put(school.school(), journal);
      }
    }
    return new Spread(
        results.work(), results.scale(), results.scores(), schools, results.journal(), journals);
  }

  private static int[] counts(Histogram scores) {
    int[] counts = new int[scores.maxScore() + 1];
    Arrays.setAll(counts, scores::count);
    return counts;
  }

  /** Pupils of the school by primary score; empty while they are not known. */
  public int[] school(String code) {
    return schools.getOrDefault(code, new int[0]);
  }

  /** Least score of each of the marks 3, 4, 5; empty while the scale is not known. */
  public List<Integer> borders() {
    Scale known = scale;
    return known == null ? List.of() : List.of(known.min3(), known.min4(), known.min5());
  }
}
