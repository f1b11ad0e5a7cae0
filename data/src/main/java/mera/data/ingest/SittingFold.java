package mera.data.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.ingest.Sittings.Sitting;
import mera.data.result.Attempt;
import mera.data.result.Histogram;
import mera.data.result.Outcome.Marks;
import mera.data.result.Tally;

/** Folds the rows of one school in one exam into tallies of its classes. */
final class SittingFold {

  private SittingFold() {}

  /**
   * @param days all exam days of the school in this work
   */
  static List<Tally> tallies(List<Sitting> sittings, Attempt attempt, Set<LocalDate> days) {
    Map<String, List<Sitting>> classes = new LinkedHashMap<>();
    for (Sitting sitting : sittings) {
      classes.computeIfAbsent(sitting.className(), name -> new ArrayList<>()).add(sitting);
    }
    return classes.values().stream().map(pupils -> tally(pupils, attempt, days)).toList();
  }

  private static Tally tally(List<Sitting> pupils, Attempt attempt, Set<LocalDate> days) {
    int highest = pupils.stream().mapToInt(Sitting::score).max().orElse(-1);
    int[] cells = new int[Histogram.JOURNAL_MARKS * (Math.max(-1, highest) + 1)];
    int[] marks = new int[6];
    for (Sitting pupil : pupils) {
      if (pupil.isResult()) {
        cells[Histogram.JOURNAL_MARKS * pupil.score()]++;
        marks[pupil.mark()]++;
      }
    }
    Sitting one = pupils.getFirst();
    return new Tally(
        one.school(),
        one.work(),
        one.className(),
        attempt,
        Histogram.of(cells),
        marks[0] > 0 ? null : new Marks(marks[2], marks[3], marks[4], marks[5]),
        List.of(),
        count(pupils, Sitting.ABSENT),
        count(pupils, Sitting.REJECTED),
        0,
        days);
  }

  private static int count(List<Sitting> pupils, int score) {
    return (int) pupils.stream().filter(pupil -> pupil.score() == score).count();
  }
}
