package mera.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.result.Outcome.Journal;
import mera.data.result.Outcome.Marks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Outcomes where somebody else has counted, and exams with several attempts. */
class AggregateOutcomeTest {

  private static final Work WORK = new Work(Exam.VPR, "математика", 5, 2025);
  private static final Work EGE = new Work(Exam.EGE, "русский язык", 11, 2025);
  private static final Work OGE = new Work(Exam.OGE, "математика", 9, 2025);

  @Test
  void reportsOfAWorkTogetherMakeItsOutcome() {
    Outcome outcome =
        only(
            List.of(),
            List.of(
                new Aggregate("980001", WORK, "", new Aggregate.MarkCounts(new Marks(3, 4, 2, 1))),
                new Aggregate(
                    "980001", WORK, "", new Aggregate.JournalCounts(10, new Journal(2, 6, 1)))),
            Attempt.FIRST);

    assertThat(outcome.origin()).isEqualTo(Outcome.Origin.REPORT);
    assertThat(outcome.n()).isEqualTo(10);
    assertThat(outcome.below()).isEqualTo(3);
    assertThat(outcome.journal()).isEqualTo(new Journal(2, 6, 1));
    assertThat(outcome.mean()).isNaN();
  }

  @Test
  void classesOfAReportAreAddedUp() {
    Outcome outcome =
        only(
            List.of(),
            List.of(
                new Aggregate("980001", WORK, "А", new Aggregate.MarkCounts(new Marks(1, 2, 3, 4))),
                new Aggregate(
                    "980001", WORK, "Б", new Aggregate.MarkCounts(new Marks(1, 1, 1, 1)))),
            Attempt.FIRST);

    assertThat(outcome.marks()).isEqualTo(new Marks(2, 3, 4, 5));
  }

  @Test
  void thePupilsGoBeforeAReport() {
    Tally tally = tally(WORK, Attempt.FIRST, null, 3, 4);

    Outcome outcome =
        only(
            List.of(tally),
            List.of(
                new Aggregate("980001", WORK, "", new Aggregate.MarkCounts(new Marks(9, 0, 0, 0)))),
            Attempt.FIRST);

    assertThat(outcome.origin()).isEqualTo(Outcome.Origin.PUPILS);
    assertThat(outcome.n()).isEqualTo(2);
  }

  @Test
  void resultsByThresholdsHaveNoMarksButAShareBelow() {
    Outcome outcome =
        only(
            List.of(),
            List.of(
                new Aggregate(
                    "980001", EGE, "", new Aggregate.Passed(11, 2, 3, 0, new BigDecimal("66.5")))),
            Attempt.FIRST);

    assertThat(outcome.n()).isEqualTo(11);
    assertThat(outcome.marks()).isNull();
    assertThat(outcome.below()).isEqualTo(2);
    assertThat(outcome.mean()).isEqualTo(66.5);
  }

  @Test
  void printedMarksGoBeforeTheScale() {
    Tally tally = tally(OGE, Attempt.FIRST, new Marks(2, 0, 0, 0), 7, 9);
    Map<Work, Scale> scales = Map.of(OGE, new Scale(OGE, 31, 8, 15, 22, "письмо"));

    Outcome outcome = Outcome.of(List.of(tally), List.of(), scales, Attempt.FIRST).getFirst();

    assertThat(outcome.marks()).isEqualTo(new Marks(2, 0, 0, 0));
  }

  @Test
  void theLatestAttemptsCountWhenAskedFor() {
    List<Tally> tallies =
        List.of(
            tally(OGE, Attempt.FIRST, new Marks(1, 1, 0, 0), 3, 9),
            tally(OGE, Attempt.LATEST, new Marks(0, 2, 0, 0), 10, 9));

    assertThat(only(tallies, List.of(), Attempt.FIRST).below()).isEqualTo(1);
    assertThat(only(tallies, List.of(), Attempt.LATEST).below()).isZero();
  }

  private static Outcome only(List<Tally> tallies, List<Aggregate> reports, Attempt attempt) {
    List<Outcome> outcomes = Outcome.of(tallies, reports, Map.of(), attempt);
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }

  private static Tally tally(Work work, Attempt attempt, @Nullable Marks marks, int... scores) {
    int[] cells = new int[Histogram.JOURNAL_MARKS * 40];
    for (int score : scores) {
      cells[score * Histogram.JOURNAL_MARKS]++;
    }
    return new Tally(
        "980001", work, "А", attempt, Histogram.of(cells), marks, List.of(), 0, 0, 0, Set.of());
  }
}
