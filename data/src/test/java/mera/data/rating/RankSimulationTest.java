package mera.data.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import mera.data.rating.Indicator.Better;
import org.junit.jupiter.api.Test;

/** How sure a place is. */
class RankSimulationTest {

  private static final Constructor LOW =
      Region.constructor(
          ZoneRule.quarters(),
          Region.counted("low", Take.LOW_SHARE, Better.LESS, Normal.LINEAR, "1"));

  private static Region spread(int pupils) {
    Region region = new Region();
    for (int s = 0; s < 20; s++) {
      String code = String.valueOf(100 + s);
      int low = pupils * (2 * s + 1) / 100;
      region.school(code).marks(code, low, pupils - low, 0, 0);
    }
    return region;
  }

  private static Map<String, RankInterval> simulated(Region region, long seed) {
    return RankSimulation.of(region.rated(LOW), region.clusters, 1000, seed);
  }

  @Test
  void theSameSeedGivesTheSameIntervals() {
    assertThat(simulated(spread(100), 7)).isEqualTo(simulated(spread(100), 7));
    assertThat(simulated(spread(100), 7)).isNotEqualTo(simulated(spread(100), 8));
  }

  @Test
  void moreParticipantsMakeAPlaceSurer() {
    int small = width(simulated(spread(50), 1));
    int large = width(simulated(spread(5000), 1));

    assertThat(large).isLessThan(small / 3);
  }

  private static RankInterval of(Map<String, RankInterval> intervals, String code) {
    return Objects.requireNonNull(intervals.get(code));
  }

  private static int width(Map<String, RankInterval> intervals) {
    return intervals.values().stream().mapToInt(one -> one.worst() - one.best()).sum();
  }

  @Test
  void theIntervalHoldsItsMedianAndTheRedSharesAddUpToTheRedZone() {
    Region region = spread(100);
    Map<String, RankInterval> intervals = simulated(region, 3);
    double red = 0;
    for (RankInterval one : intervals.values()) {
      assertThat(one.median()).isBetween(one.best(), one.worst());
      red += one.red();
    }
    assertThat(red).isCloseTo(region.rated(LOW).in(Zone.RED).size(), within(1e-9));
    assertThat(of(intervals, "100").red()).isLessThan(0.01);
    assertThat(of(intervals, "119").red()).isGreaterThan(0.9);
  }

  @Test
  void importedValuesStayWhereTheyAre() {
    Region region = new Region();
    for (int s = 0; s < 12; s++) {
      String code = String.valueOf(100 + s);
      region.school(code).value(code, "Балл", String.valueOf(10 * s));
    }
    Constructor total =
        Region.constructor(
            ZoneRule.quarters(), Region.imported("t", "Балл", null, Better.MORE, Normal.LINEAR));
    Rating rating = region.rated(total);
    Map<String, RankInterval> intervals =
        RankSimulation.of(rating, region.clusters, 200, RankSimulation.SEED);

    for (RatedSchool school : rating.with(intervals).schools()) {
      RankInterval rank = of(intervals, school.schoolCode());
      assertThat(rank)
          .isEqualTo(new RankInterval(school.place(), school.place(), school.place(), rank.red()));
      assertThat(school.rank()).isEqualTo(rank);
    }
  }
}
