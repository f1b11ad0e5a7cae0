package mera.data.objectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import mera.data.identify.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles of the region and the smooth curve behind a histogram. */
class CurveTest {

  @Test
  void quantilesAreThoseOfASpreadsheet() {
    double[] values = {7, 1, 3, 10, 2};

    assertThat(Quantile.of(values, 0.25)).isEqualTo(2);
    assertThat(Quantile.of(values, 0.5)).isEqualTo(3);
    assertThat(Quantile.of(values, 0.9)).isEqualTo(8.8, within(1e-12));
    assertThat(Quantile.of(values, 1)).isEqualTo(10);
    assertThat(values).containsExactly(7, 1, 3, 10, 2);
  }

  @Test
  void aPercentileOfTooFewSchoolsIsNoLimit() {
    Fraction hundredth = new Fraction(1, 100);

    assertThat(Quantile.needed(hundredth)).isEqualTo(100);
    assertThat(Quantile.needed(new Fraction(95, 100))).isEqualTo(20);
    assertThat(Quantile.needed(new Fraction(9, 10))).isEqualTo(10);
    assertThat(Quantile.limit(new double[99], hundredth)).isNull();
    assertThat(Quantile.limit(new double[100], hundredth)).isZero();
  }

  @Test
  void aHistogramThatIsACurveIsFitted() {
    int[] counts = new int[21];
    for (int score = 0; score <= 20; score++) {
      double x = (score - 10) / 10.0;
      counts[score] = (int) Math.round(Math.exp(9 + 0.5 * x - 2 * x * x));
    }

    PoissonCurve curve = Objects.requireNonNull(PoissonCurve.fit(counts, 5, 8));

    for (int score = 0; score <= 20; score++) {
      assertThat(curve.at(score)).isEqualTo(counts[score], within(0.001 * counts[score] + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theFitIsTheMostLikelyOne(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] counts = new int[random.nextInt(16, 52)];
    for (int i = 0; i < counts.length; i++) {
      double x = (i - counts.length / 2.0) / counts.length;
      counts[i] = (int) (random.nextDouble() * 12 * Math.exp(-3 * x * x));
    }
    int from = random.nextInt(2, counts.length - 5);

    PoissonCurve curve = Objects.requireNonNull(PoissonCurve.fit(counts, from, from + 3));

    // Where the likelihood is highest its derivatives by all three coefficients are zero.
    double[] slope = new double[3];
    for (int score = 0; score < counts.length; score++) {
      if (score < from || score > from + 3) {
        double x = (double) score / counts.length;
        double rest = counts[score] - curve.at(score);
        slope[0] += rest;
        slope[1] += rest * x;
        slope[2] += rest * x * x;
      }
    }
    double pupils = Arrays.stream(counts).sum();
    for (double each : slope) {
      assertThat(each / pupils).isEqualTo(0, within(1e-6));
    }
  }

  @Test
  void anEmptyHistogramHasNoCurveOrOneWithoutPupils() {
    PoissonCurve curve = PoissonCurve.fit(new int[21], 5, 8);

    assertThat(curve == null || curve.at(6) < 0.01).isTrue();
  }

  @Test
  void spikesAreThoseOfTheReference() {
    double share = (16.92 + 10.56) / (2.37 + 1.98 + 16.92 + 10.56);

    assertThat(share).isEqualTo(0.8633, within(5e-5));
    assertThat(BoundarySigns.z(20, 20, share, 1)).isEqualTo(1.779, within(5e-4));
    assertThat(BoundarySigns.z(20, 15, share, 1)).isEqualTo(-1.476, within(5e-4));
    assertThat(BoundarySigns.z(8, 8, share, 1)).isNaN();
  }
}
