package mera.data.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  @ParameterizedTest
  @CsvSource({
    "3, 10, 0.1078, 0.6032",
    "30, 100, 0.2189, 0.3958",
    "2, 3, 0.2077, 0.9385",
    "0, 12, 0, 0.2425",
    "12, 12, 0.7575, 1"
  })
  void theIntervalIsThatOfTheReferenceVectors(int x, int n, double lower, double upper) {
    Wilson interval = Wilson.of(x, n, Wilson.Z95);
    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
  }

  @Test
  void theEndsAreExactWhenNobodyOrEverybodyIsBelow() {
    assertThat(Wilson.of(0, 7, Wilson.Z95).lower()).isZero();
    assertThat(Wilson.of(7, 7, Wilson.Z95).upper()).isEqualTo(1);
  }

  @Test
  void oneSidedConfidenceGivesItsQuantile() {
    assertThat(Wilson.oneSided(0.90)).isCloseTo(1.2816, within(0.00005));
    assertThat(Wilson.oneSided(0.95)).isCloseTo(1.6449, within(0.00005));
    assertThat(Wilson.oneSided(0.975)).isCloseTo(Wilson.Z95, within(1e-9));
  }

  @Test
  void confirmedMeansThatTheLowerBoundReachesTheShare() {
    SplittableRandom random = new SplittableRandom(17);
    int confirmed = 0;
    for (int i = 0; i < 20_000; i++) {
      int n = random.nextInt(1, 200);
      int x = random.nextInt(n + 1);
      Fraction share = new Fraction(random.nextInt(1, 100), 100);
      double z = Wilson.oneSided(random.nextBoolean() ? 0.90 : 0.95);
      double lower = Wilson.of(x, n, z).lower();
      if (Math.abs(lower - share.value()) > 1e-9) {
        boolean expected = lower >= share.value();
        confirmed += expected ? 1 : 0;
        assertThat(Wilson.isConfirmed(x, n, share, z)).as(x + "/" + n).isEqualTo(expected);
      }
    }
    assertThat(confirmed).isBetween(5_000, 15_000);
  }
}
