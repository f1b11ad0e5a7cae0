package mera.data.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaPriorTest {

  private static final BetaPrior REAL = new BetaPrior(1.51 / (1.51 + 8.63), 1.51 + 8.63);

  @ParameterizedTest
  @CsvSource({"3, 10, 0.2239, 0.1965", "30, 100, 0.2861, 0.3634", "2, 3, 0.2671, 0.3612"})
  void smallSchoolsAreDrawnToTheRegion(int x, int n, double shrunk, double probability) {
    assertThat(REAL.shrunk(x, n)).isCloseTo(shrunk, within(0.00005));
    assertThat(REAL.probability(x, n, 0.30)).isCloseTo(probability, within(0.00005));
  }

  @ParameterizedTest
  @CsvSource({"8, 20, 0.5537", "40, 100, 0.9558"})
  void theSameShareIsSurerWithMorePupils(int x, int n, double probability) {
    assertThat(REAL.probability(x, n, 0.30)).isCloseTo(probability, within(0.00005));
  }

  @Test
  void theMomentsAreThoseOfTheFormula() {
    // P = 30/100; Σn(p − P)² = 50(0.2)² + 50(0.2)² = 4; τ² = (4 − 0.21) / (100 − 50) = 0.0758
    BetaPrior prior = BetaPrior.byMoments(new int[] {5, 25, 0}, new int[] {50, 50, 0});
    double rho = 0.0758 / 0.21;
    assertThat(prior.mean()).isEqualTo(0.3);
    assertThat(prior.weight()).isCloseTo((1 - rho) / rho, within(1e-12));
    assertThat(prior.a() + prior.b()).isCloseTo(prior.weight(), within(1e-12));
  }

  @Test
  void schoolsThatDoNotDifferAreAllDrawnToTheRegion() {
    BetaPrior prior = BetaPrior.byMoments(new int[] {10, 10}, new int[] {40, 40});
    assertThat(prior.shrunk(0, 5)).isEqualTo(0.25);
    assertThat(prior.weight()).isInfinite();
  }

  @Test
  void aSpreadOfNothingAmongFewSchoolsClaimsNoCertainty() {
    BetaPrior prior = BetaPrior.byMoments(new int[] {10, 10}, new int[] {40, 40});
    // ρ is at least √(2(K − 1)) / (N − Σn²/N) = √2 / 40, so the prior is worth 27 pupils at most.
    assertThat(prior.most()).isCloseTo(40 / Math.sqrt(2) - 1, within(1e-9));
    assertThat(prior.probability(5, 5, 0.30)).isBetween(0.5, 0.99);
    assertThat(prior.probability(0, 5, 0.20)).isBetween(0.3, 0.99);
    assertThat(prior.probability(20, 40, 0.30)).isGreaterThan(prior.probability(10, 40, 0.30));
  }

  @Test
  void manySchoolsThatDoNotDifferDrawASmallOneFarToTheRegion() {
    int[] low = new int[600];
    int[] n = new int[600];
    Arrays.fill(low, 4);
    Arrays.fill(n, 40);
    BetaPrior prior = BetaPrior.byMoments(low, n);
    assertThat(prior.probability(3, 10, 0.30)).isPositive().isLessThan(0.001);
  }

  @Test
  void withoutOtherSchoolsTheOwnPupilsDecide() {
    BetaPrior alone = BetaPrior.byMoments(new int[] {4}, new int[] {10});
    assertThat(alone.probability(4, 10, 0.3)).isBetween(0.6, 0.9);
    assertThat(BetaPrior.byMoments(new int[0], new int[0]).mean()).isZero();
    BetaPrior everybody = BetaPrior.byMoments(new int[] {5, 9}, new int[] {5, 9});
    assertThat(everybody.probability(5, 5, 0.3)).isBetween(0.95, 0.9999);
  }

  @Test
  void schoolsThatAreAllOrNothingKeepAProbability() {
    BetaPrior prior = BetaPrior.byMoments(new int[] {0, 20}, new int[] {20, 20});
    assertThat(prior.probability(20, 20, 0.3)).isGreaterThan(0.99);
    assertThat(prior.probability(0, 20, 0.3)).isLessThan(0.01);
  }
}
