package mera.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole numbers behind rounded per cents: found where there is one answer, never guessed. */
class PercentCountsTest {

  private static List<BigDecimal> percents(String... printed) {
    return Stream.of(printed).map(BigDecimal::new).toList();
  }

  private static List<BigDecimal> printed(int n, int decimals, int... counts) {
    return Arrays.stream(counts)
        .mapToObj(
            count ->
                BigDecimal.valueOf(100L * count)
                    .divide(BigDecimal.valueOf(n), decimals, RoundingMode.HALF_UP))
        .toList();
  }

  @Test
  void theOnlyCountsOfARowAreFoundByItsOwnDecimals() {
    assertThat(PercentCounts.only(10, percents("30", "30", "30", "30"))).isEmpty();
    assertThat(PercentCounts.only(10, percents("10", "20", "30", "40")))
        .contains(List.of(1, 2, 3, 4));
    assertThat(PercentCounts.only(3, percents("33.3", "33.3", "33.3", "0.0")))
        .contains(List.of(1, 1, 1, 0));
    assertThat(PercentCounts.only(0, percents("0", "0", "0", "0"))).isEmpty();
  }

  @Test
  void theRowOfARealReportHasOneAnswer() {
    assertThat(PercentCounts.of(89, percents("12.36", "52.81", "26.97", "7.87"), 2))
        .isEqualTo(new PercentCounts.Exact(List.of(11, 47, 24, 7)));
  }

  @Test
  void aPerCentThatNoCountHasIsNamedByItsCell() {
    assertThat(PercentCounts.of(10, percents("10", "33.4", "56.6"), 1))
        .isEqualTo(new PercentCounts.NoCount(1));
  }

  @Test
  void countsThatDoNotMakeTheParticipantsAreNoAnswer() {
    assertThat(PercentCounts.of(10, percents("10", "20", "30", "30"), 2))
        .isEqualTo(new PercentCounts.NoSum());
  }

  @Test
  void aNumberWithoutItsTrailingZeroIsAsExactAsTheReportPrints() {
    assertThat(PercentCounts.of(1719, percents("21.5", "37.3", "35", "6.2"), 2))
        .isInstanceOf(PercentCounts.NoCount.class);
    assertThat(PercentCounts.of(1719, percents("21.5", "37.3", "35", "6.2"), 1))
        .isInstanceOf(PercentCounts.Several.class);
  }

  @Test
  void oneFreeCellIsSettledByTheSum() {
    assertThat(PercentCounts.of(1000, percents("50", "50"), 0))
        .isInstanceOf(PercentCounts.Several.class);
    assertThat(PercentCounts.of(200, percents("100"), 0))
        .isEqualTo(new PercentCounts.Exact(List.of(200)));
  }

  @Test
  void theSearchBySmallNumbersGivesTheSameVerdict() {
    Random random = new Random(3);
    for (int round = 0; round < 400; round++) {
      int n = 1 + random.nextInt(60);
      int a = random.nextInt(n + 1);
      int b = random.nextInt(n - a + 1);
      List<BigDecimal> percents = printed(n, 0, a, b, n - a - b);
      List<List<Integer>> all = search(n, percents, 0);
      assertThat(all).contains(List.of(a, b, n - a - b));
      if (all.size() == 1) {
        assertThat(PercentCounts.of(n, percents, 0))
            .isEqualTo(new PercentCounts.Exact(all.getFirst()));
      } else {
        assertThat(PercentCounts.of(n, percents, 0)).isInstanceOf(PercentCounts.Several.class);
      }
    }
  }

  /** Every choice of three counts that fits, tried one by one. */
  private static List<List<Integer>> search(int n, List<BigDecimal> percents, int decimals) {
    List<List<Integer>> all = new ArrayList<>();
    for (int a = 0; a <= n; a++) {
      for (int b = 0; b <= n - a; b++) {
        int[] counts = {a, b, n - a - b};
        boolean fits = true;
        for (int i = 0; i < 3; i++) {
          double off = Math.abs(100.0 * counts[i] / n - percents.get(i).doubleValue());
          fits &= off <= 0.5 * Math.pow(10, -decimals) + 1e-9;
        }
        if (fits) {
          all.add(Arrays.stream(counts).boxed().toList());
        }
      }
    }
    return all;
  }

  @Test
  void twoDecimalsGiveEveryCountBackUpToTenThousandParticipants() {
    Random random = new Random(7);
    for (int n = 1; n < 10_000; n += 1 + random.nextInt(9)) {
      int[] counts = split(n, 4, random);
      assertThat(PercentCounts.of(n, printed(n, 2, counts), 2))
          .as("n = %d", n)
          .isEqualTo(new PercentCounts.Exact(Arrays.stream(counts).boxed().toList()));
    }
  }

  @Test
  void oneDecimalGivesEveryCountBackBelowAThousandParticipantsAndNoWrongOneAbove() {
    Random random = new Random(11);
    for (int n = 1; n <= 10_000; n += 1 + random.nextInt(5)) {
      int[] counts = split(n, 4, random);
      PercentCounts answer = PercentCounts.of(n, printed(n, 1, counts), 1);
      List<Integer> truth = Arrays.stream(counts).boxed().toList();
      if (n < 1000 || answer instanceof PercentCounts.Exact) {
        assertThat(answer).as("n = %d", n).isEqualTo(new PercentCounts.Exact(truth));
      } else {
        assertThat(answer).as("n = %d", n).isInstanceOf(PercentCounts.Several.class);
      }
    }
  }

  private static int[] split(int n, int cells, Random random) {
    int[] counts = new int[cells];
    int rest = n;
    for (int i = 0; i < cells - 1; i++) {
      counts[i] = random.nextInt(rest + 1);
      rest -= counts[i];
    }
    counts[cells - 1] = rest;
    return counts;
  }
}
