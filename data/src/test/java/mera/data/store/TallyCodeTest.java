package mera.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mera.data.result.Histogram;
import mera.data.result.Outcome.Marks;
import mera.data.result.TaskSum;
import org.junit.jupiter.api.Test;

class TallyCodeTest {

  @Test
  void whatIsEncodedComesBackWhateverTheCounts() {
    Random random = new Random(4);
    for (int round = 0; round < 500; round++) {
      int[] cells = new int[Histogram.JOURNAL_MARKS * random.nextInt(60)];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = random.nextInt(3) > 0 ? 0 : random.nextInt(1 << random.nextInt(1, 20));
      }
      var counts =
          new TallyCode.Counts(
              Histogram.of(cells),
              random.nextBoolean() ? null : new Marks(random.nextInt(300), 2, 0, 7),
              List.of(new TaskSum("10К1", 3, random.nextLong(1L << 40), random.nextInt(300))),
              random.nextInt(400),
              random.nextInt(3),
              random.nextInt(1000),
              round % 3 == 0
                  ? Set.of()
                  : Set.of(LocalDate.of(2025, 6, 3), LocalDate.of(2025, 6, 30)));

      assertThat(TallyCode.decode(TallyCode.encode(counts), new HashMap<>())).isEqualTo(counts);
    }
  }

  @Test
  void aClassOfThirtyTakesLessThanThreeHundredBytes() {
    int[] cells = new int[Histogram.JOURNAL_MARKS * 52];
    for (int pupil = 0; pupil < 30; pupil++) {
      cells[(10 + pupil) * Histogram.JOURNAL_MARKS + pupil % 5]++;
    }
    List<TaskSum> tasks =
        java.util.stream.IntStream.rangeClosed(1, 20)
            .mapToObj(task -> new TaskSum(String.valueOf(task), 2, 40, 0))
            .toList();

    byte[] bytes =
        TallyCode.encode(new TallyCode.Counts(Histogram.of(cells), null, tasks, 2, 0, 0, Set.of()));

    assertThat(bytes.length).isLessThan(300);
  }
}
