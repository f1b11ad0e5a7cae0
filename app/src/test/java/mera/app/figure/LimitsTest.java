package mera.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import mera.data.identify.Wilson;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void aSchoolIsOutsideExactlyWhenTheRegionIsOutsideOfItsInterval() {
    double region = 0.134;
    for (int n = 5; n <= 400; n += 5) {
      for (int two = 0; two <= n; two++) {
        double share = (double) two / n;
        Limits limits = Limits.of(region, n, Wilson.Z95);
        Wilson interval = Wilson.of(two, n, Wilson.Z95);
        assertThat(share > limits.upper()).as(two + "/" + n).isEqualTo(interval.lower() > region);
        // At 0 the limit is cut off: nothing lies below it.
        if (limits.lower() > 0) {
          assertThat(share < limits.lower()).as(two + "/" + n).isEqualTo(interval.upper() < region);
        }
      }
    }
  }

  @Test
  void theOuterLimitsAreThoseOfOneInFiveHundred() {
    assertThat(Limits.Z998).isCloseTo(3.090232, within(1e-6));
    Limits outer = Limits.of(0.2, 100, Limits.Z998);
    assertThat(outer.lower()).isCloseTo(0.2 - 0.1236, within(1e-4));
    assertThat(outer.upper()).isCloseTo(0.2 + 0.1236, within(1e-4));
  }

  @Test
  void schoolsThatDifferByChanceAloneWidenNothing() {
    // z = (0.20 − 0.20)/0.04 = 0 and (0.24 − 0.20)/0.04 = 1: φ = 1/2 is taken as 1.
    assertThat(Limits.dispersion(List.of(new TwoShare(20, 100), new TwoShare(24, 100)), 0.2))
        .isEqualTo(1);
    assertThat(Limits.dispersion(List.of(), 0.2)).isEqualTo(1);
  }

  @Test
  void theTailsAreDrawnInBeforeTheMeanOfTheSquares() {
    // Eight schools at z = ±2, one at −5 and one at 20: the two become −2 and 2.
    List<TwoShare> schools = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      schools.add(new TwoShare(12, 100));
      schools.add(new TwoShare(28, 100));
    }
    schools.add(new TwoShare(0, 100));
    schools.add(new TwoShare(100, 100));

    assertThat(Limits.dispersion(schools, 0.2)).isCloseTo(4, within(1e-9));
  }
}
