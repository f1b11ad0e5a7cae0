package mera.data.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the numbers carry: change, pooled years, many tests, ranks, exit. */
class CertaintyTest {

  @Test
  void theChangeOfSharesHasItsTest() {
    assertThat(ShareChange.of(30, 60, 18, 60).z()).isCloseTo(-2.236, within(0.0005));
    assertThat(ShareChange.of(30, 60, 18, 60).points()).isCloseTo(-20, within(1e-9));
    assertThat(ShareChange.of(0, 10, 0, 12).z()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "18, 60, 30, 60, true",
    "2, 10, 3, 10, false", // ten points, and chance alone
    "100, 1000, 199, 1000, false", // beyond chance, and less than ten points
    "100, 1000, 200, 1000, true",
    "30, 60, 18, 60, false"
  })
  void worseningIsConfirmedByTenPointsBeyondChance(
      int x0, int n0, int x1, int n1, boolean confirmed) {
    assertThat(ShareChange.of(x0, n0, x1, n1).confirmedWorsening()).isEqualTo(confirmed);
  }

  @Test
  void yearsArePooledByPupilsAndByWeights() {
    Pooled pooled = Pooled.of(List.of(5, 3, 0), List.of(10, 20, 20), List.of(20, 20, 20));
    assertThat(pooled.share()).isEqualTo(8.0 / 50);
    assertThat(pooled.weighted()).isCloseTo(0.5 * 0.5 + 0.3 * 0.15, within(1e-12));
    assertThat(pooled.sameScale()).isTrue();
  }

  @Test
  void missingYearsHaveNoWeightAndAnotherScaleIsTold() {
    Pooled pooled = Pooled.of(List.of(5, 0, 2), List.of(10, 0, 10), List.of(24, 0, 38));
    assertThat(pooled.years()).isEqualTo(2);
    assertThat(pooled.weighted()).isCloseTo((0.5 * 0.5 + 0.2 * 0.2) / 0.7, within(1e-12));
    assertThat(pooled.sameScale()).isFalse();
  }

  @Test
  void theExactTestCountsTheTail() {
    // P(X ≥ 2 | 3, 0.3) = 3·0.09·0.7 + 0.027
    assertThat(Significance.exact(2, 3, 0.3)).isCloseTo(0.216, within(1e-12));
    assertThat(Significance.exact(0, 3, 0.3)).isEqualTo(1);
  }

  @Test
  void benjaminiAndHochbergBearATenthOfFalseDiscoveries() {
    // The example of the paper (1995, § 3.2) with q = 0.05: the four smallest of fifteen.
    List<Double> p =
        List.of(
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.0);
    boolean[] found = Significance.benjaminiHochberg(p, 0.05);
    assertThat(found).startsWith(true, true, true, true, false).endsWith(false);
    assertThat(Significance.benjaminiHochberg(List.of(0.5, 0.01), 0.10))
        .containsExactly(false, true);
    assertThat(Significance.benjaminiHochberg(List.of(), 0.10)).isEmpty();
  }

  @Test
  void ranksOfLargeSchoolsAreSurerAndTheSameEveryTime() {
    int[] x = {160, 4, 60, 3, 20, 0};
    int[] n = {400, 10, 400, 30, 400, 0};
    BetaPrior prior = new BetaPrior(0.15, 10);
    RankInterval[] ranks = RankInterval.of(prior, x, n, 1, 2000, 1);
    assertThat(RankInterval.of(prior, x, n, 1, 2000, 1)).isEqualTo(ranks);
    assertThat(ranks[5]).isNull();
    assertThat(ranks[0].median()).isEqualTo(1);
    assertThat(ranks[0].bottom()).isGreaterThan(0.8);
    assertThat(ranks[0].upper() - ranks[0].lower()).isLessThan(ranks[1].upper() - ranks[1].lower());
    assertThat(ranks[4].median()).isEqualTo(5);
  }

  @Test
  void aSchoolMayLeaveAfterTwoYearsWithoutTheRules() {
    YearStatus low = new YearStatus(2025, Status.LOW, List.of("R1"), 2, 4);
    YearStatus good = new YearStatus(2025, Status.RISK, List.of(), 1, 4);
    assertThat(Exit.of(List.of(low, in(2024, good)), 2025)).isEqualTo(Exit.NOT_MET);
    assertThat(Exit.of(List.of(good, in(2024, low)), 2025)).isEqualTo(Exit.FIRST_YEAR);
    assertThat(Exit.of(List.of(good, in(2024, good)), 2025)).isEqualTo(Exit.MET);
    assertThat(Exit.of(List.of(good), 2025)).isEqualTo(Exit.UNKNOWN);
    YearStatus silent = new YearStatus(2024, Status.NONE, List.of(), 0, 0);
    assertThat(Exit.of(List.of(good, silent), 2025)).isEqualTo(Exit.UNKNOWN);
  }

  private static YearStatus in(int year, YearStatus of) {
    return new YearStatus(year, of.status(), of.rules(), of.lowWorks(), of.works());
  }
}
