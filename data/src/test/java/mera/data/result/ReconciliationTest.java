package mera.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mera.data.result.Aggregate.JournalCounts;
import mera.data.result.Aggregate.MarkCounts;
import mera.data.result.Aggregate.Part;
import mera.data.result.Aggregate.ScoreCounts;
import mera.data.result.Aggregate.TaskShare;
import mera.data.result.Aggregate.TaskShares;
import mera.data.result.Difference.Measure;
import mera.data.result.Outcome.Journal;
import mera.data.result.Outcome.Marks;
import org.junit.jupiter.api.Test;

/** Reports against the rows of the pupils: every number, without tolerance. */
class ReconciliationTest {

  private static final Work WORK = new Work(Exam.VPR, "математика", 5, 2025);
  private static final Map<Work, Scale> SCALES = Map.of(WORK, new Scale(WORK, 4, 1, 2, 4, "тест"));

  /** Scores 0, 1, 2, 4 with the journal marks 3, 3, none, 4: marks 2, 3, 4, 5. */
  private static final List<Tally> PUPILS = List.of(tally("А", 0, 3, 1, 3), tally("Б", 2, 0, 4, 4));

  private static Tally tally(String className, int... scoresAndMarks) {
    int[] cells = new int[Histogram.JOURNAL_MARKS * 5];
    for (int i = 0; i < scoresAndMarks.length; i += 2) {
      int mark = scoresAndMarks[i + 1];
      cells[scoresAndMarks[i] * Histogram.JOURNAL_MARKS + (mark == 0 ? 0 : mark - 1)]++;
    }
    return new Tally("980001", WORK, className, Histogram.of(cells), List.of(), 1, 1, 0);
  }

  private static List<Difference> differences(Part... parts) {
    return Reconciliation.of(
        PUPILS,
        List.of(parts).stream().map(part -> new Aggregate("980001", WORK, "", part)).toList(),
        SCALES);
  }

  private static Difference difference(Measure measure, int detail, int counted, int reported) {
    return new Difference("980001", WORK, measure, detail, counted, reported);
  }

  private static ScoreCounts scores(int... pupils) {
    int[] cells = new int[Histogram.JOURNAL_MARKS * pupils.length];
    for (int score = 0; score < pupils.length; score++) {
      cells[Histogram.JOURNAL_MARKS * score] = pupils[score];
    }
    return new ScoreCounts(Histogram.of(cells), pupils.length - 1);
  }

  @Test
  void reportsThatSayTheSameAreNoDifference() {
    assertThat(
            differences(
                new MarkCounts(new Marks(1, 1, 1, 1)),
                new JournalCounts(4, new Journal(1, 1, 1)),
                scores(1, 1, 1, 0, 1),
                new TaskShares(4, List.of(new TaskShare("1", 1, BigDecimal.TEN)))))
        .isEmpty();
  }

  @Test
  void everyNumberThatDiffersIsNamedWithBothSides() {
    assertThat(
            differences(
                new MarkCounts(new Marks(2, 1, 1, 1)),
                new JournalCounts(4, new Journal(0, 2, 1)),
                scores(1, 1, 0, 1, 1)))
        .containsExactly(
            difference(Measure.PARTICIPANTS, 0, 4, 5),
            difference(Measure.TWO, 0, 1, 2),
            difference(Measure.LOWER, 0, 1, 0),
            difference(Measure.EQUAL, 0, 1, 2),
            difference(Measure.SCORE, 2, 1, 0),
            difference(Measure.SCORE, 3, 0, 1));
  }

  @Test
  void anOlderReportCountsOnlyPupilsWithAJournalMark() {
    assertThat(differences(new JournalCounts(3, new Journal(1, 1, 1)))).isEmpty();
    assertThat(differences(new JournalCounts(3, new Journal(1, 1, 0))))
        .containsExactly(
            difference(Measure.PARTICIPANTS, 0, 4, 3), difference(Measure.HIGHER, 0, 1, 0));
  }

  @Test
  void classesOfAReportAreAddedUpBeforeTheyAreCompared() {
    List<Aggregate> classes =
        List.of(
            new Aggregate("980001", WORK, "А", new MarkCounts(new Marks(1, 1, 0, 0))),
            new Aggregate("980001", WORK, "Б", new MarkCounts(new Marks(0, 0, 1, 1))));
    assertThat(Reconciliation.of(PUPILS, classes, SCALES)).isEmpty();
  }

  @Test
  void aReportWithoutPupilsHasNothingToBeComparedWith() {
    Aggregate other = new Aggregate("980002", WORK, "", new MarkCounts(new Marks(9, 0, 0, 0)));
    assertThat(Reconciliation.of(PUPILS, List.of(other), SCALES)).isEmpty();
  }

  @Test
  void withoutAScaleOnlyParticipantsAreCompared() {
    Aggregate report = new Aggregate("980001", WORK, "", new MarkCounts(new Marks(4, 1, 0, 0)));
    assertThat(Reconciliation.of(PUPILS, List.of(report), Map.of()))
        .containsExactly(difference(Measure.PARTICIPANTS, 0, 4, 5));
  }
}
