package mera.data.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import mera.data.rating.Indicator.Better;
import org.junit.jupiter.api.Test;

/** The standard scales counted a second time, in doubles and by plain loops, on random regions. */
class RecountTest {

  private static final int SCHOOLS = 60;

  private final Random random = new Random(5);

  private Region region() {
    Region region = new Region();
    for (int s = 0; s < SCHOOLS; s++) {
      String code = String.valueOf(1000 + s);
      int n = 10 + random.nextInt(90);
      int two = random.nextInt(n / 2 + 1);
      int five = random.nextInt(n / 4 + 1);
      region.school(code).marks(code, two, (n - two - five) / 2, (n - two - five + 1) / 2, five);
    }
    return region;
  }

  /** Shares of «2» and of «4» and «5» by school, straight from the marks. */
  private static double[][] shares(Region region) {
    double[][] shares = new double[SCHOOLS][2];
    for (int s = 0; s < SCHOOLS; s++) {
      var marks = region.outcomes.get(s).knownMarks();
      double n = region.outcomes.get(s).n();
      shares[s][0] = marks.two() / n;
      shares[s][1] = (marks.four() + marks.five()) / n;
    }
    return shares;
  }

  private static double recount(Normal normal, double[] all, double[] n, int s, boolean less) {
    double value = all[s];
    switch (normal) {
      case LINEAR -> {
        double min = Double.MAX_VALUE;
        double max = 0;
        for (double one : all) {
          min = Math.min(min, one);
          max = Math.max(max, one);
        }
        return less ? 100 * (max - value) / (max - min) : 100 * (value - min) / (max - min);
      }
      case RANK -> {
        double points = 0;
        for (double one : all) {
          points += one == value ? 0.5 : (one > value) == less ? 1 : 0;
        }
        return points / all.length * 100;
      }
      default -> {
        double weight = 0;
        double mean = 0;
        for (int i = 0; i < all.length; i++) {
          weight += n[i];
          mean += n[i] * all[i];
        }
        mean /= weight;
        double variance = 0;
        for (int i = 0; i < all.length; i++) {
          variance += n[i] * Math.pow(all[i] - mean, 2);
        }
        return (less ? -1 : 1) * (value - mean) / Math.sqrt(variance / weight);
      }
    }
  }

  @Test
  void indexPlaceAndZoneAreThoseOfASecondComputation() {
    for (Normal normal : List.of(Normal.LINEAR, Normal.RANK, Normal.DEVIATION)) {
      Region region = region();
      Rating rating =
          region.rated(
              Region.constructor(
                  ZoneRule.quarters(),
                  Region.counted("low", Take.LOW_SHARE, Better.LESS, normal, "0.7"),
                  Region.counted("high", Take.HIGH_SHARE, Better.MORE, normal, "0.3")));
      double[][] shares = shares(region);
      double[] low = new double[SCHOOLS];
      double[] high = new double[SCHOOLS];
      double[] n = new double[SCHOOLS];
      for (int s = 0; s < SCHOOLS; s++) {
        low[s] = shares[s][0];
        high[s] = shares[s][1];
        n[s] = region.outcomes.get(s).n();
      }
      List<Double> indices = new ArrayList<>();
      for (int s = 0; s < SCHOOLS; s++) {
        indices.add(
            0.7 * recount(normal, low, n, s, true) + 0.3 * recount(normal, high, n, s, false));
      }
      for (int s = 0; s < SCHOOLS; s++) {
        double own = indices.get(s);
        RatedSchool school = rating.school(String.valueOf(1000 + s)).orElseThrow();
        assertThat(Objects.requireNonNull(school.index()).doubleValue())
            .as(normal + " " + s)
            .isCloseTo(own, within(1e-7));
        long better = indices.stream().filter(one -> one > own + 1e-7).count();
        long worse = indices.stream().filter(one -> one < own - 1e-7).count();
        assertThat(school.place()).isEqualTo((int) better + 1);
        // Of 60 schools 15 are red and 15 green; equal ones at the border go up.
        assertThat(school.zone())
            .isEqualTo(
                SCHOOLS - better <= 15
                    ? Zone.RED
                    : SCHOOLS - worse <= 15 ? Zone.GREEN : Zone.YELLOW);
      }
    }
  }
}
