package mera.data.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Work WORK = new Work(Exam.VPR, "математика", 4, 2025);
  private static final Scale SCALE = new Scale(WORK, 20, 6, 10, 15, "test");

  @Test
  void classesOfASchoolAreCountedTogetherByTheScale() {
    Tally a = tally("А", new int[][] {{5, 2}, {6, 4}, {20, 5}});
    Tally b = tally("Б", new int[][] {{9, 0}, {10, 3}, {15, 5}});

    Outcome outcome = Outcome.of(List.of(a, b), Map.of(WORK, SCALE)).getFirst();

    assertThat(outcome.n()).isEqualTo(6);
    assertThat(outcome.marks()).isEqualTo(new Outcome.Marks(1, 2, 1, 2));
    assertThat(outcome.journal()).isEqualTo(new Outcome.Journal(1, 3, 1));
    assertThat(outcome.sum()).isEqualTo(5 + 6 + 20 + 9 + 10 + 15);
    assertThat(outcome.sumOfSquares()).isEqualTo(25 + 36 + 400 + 81 + 100 + 225);
    assertThat(outcome.absent()).isEqualTo(2);
  }

  @Test
  void withoutAScaleThereAreNoMarksButTheScoresStay() {
    Outcome outcome =
        Outcome.of(List.of(tally("А", new int[][] {{5, 2}, {6, 4}})), Map.of()).getFirst();

    assertThat(outcome.marks()).isNull();
    assertThat(outcome.journal()).isNull();
    assertThat(outcome.sum()).isEqualTo(11);
  }

  @Test
  void theSameScoresGiveOtherMarksUnderAnotherScale() {
    Tally tally = tally("А", new int[][] {{5, 0}, {6, 0}});
    Scale stricter = new Scale(WORK, 20, 7, 10, 15, "test");

    assertThat(Outcome.of(List.of(tally), Map.of(WORK, SCALE)).getFirst().knownMarks().two())
        .isEqualTo(1);
    assertThat(Outcome.of(List.of(tally), Map.of(WORK, stricter)).getFirst().knownMarks().two())
        .isEqualTo(2);
  }

  @Test
  void aScaleWhoseBordersOverlapIsRefused() {
    assertThatThrownBy(() -> new Scale(WORK, 40, 13, 13, 35, "test"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scale(WORK, 20, 6, 10, 21, "test"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void histogramsOfDifferentLengthAddUp() {
    Histogram low = histogram(new int[][] {{1, 3}});
    Histogram high = histogram(new int[][] {{1, 3}, {7, 5}});

    Histogram both = low.plus(high);

    assertThat(both.count(1, 3)).isEqualTo(2);
    assertThat(both.count(7)).isEqualTo(1);
    assertThat(both.count(99)).isZero();
    assertThat(both).isEqualTo(high.plus(low));
    assertThat(both.participants()).isEqualTo(3);
  }

  private static Tally tally(String className, int[][] pupils) {
    return new Tally("980001", WORK, className, histogram(pupils), List.of(), 1, 0, 0);
  }

  /**
   * @param pupils score and journal mark (0: none) of each pupil
   */
  private static Histogram histogram(int[][] pupils) {
    int[] cells = new int[21 * Histogram.JOURNAL_MARKS];
    for (int[] pupil : pupils) {
      cells[pupil[0] * Histogram.JOURNAL_MARKS + (pupil[1] == 0 ? 0 : pupil[1] - 1)]++;
    }
    return Histogram.of(cells);
  }
}
