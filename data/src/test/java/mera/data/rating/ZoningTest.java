package mera.data.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import mera.data.rating.Indicator.Better;
import org.junit.jupiter.api.Test;

/** Where zones begin, who is at a border, and who stays red. */
class ZoningTest {

  private static final Indicator TOTAL =
      Region.imported("total", "Балл", null, Better.MORE, Normal.LINEAR);

  /** Linear from 0 to 100, so that with 0 and 100 among them the index is the value. */
  private static Region region(List<Integer> totals) {
    Region region = new Region();
    for (int i = 0; i < totals.size(); i++) {
      String code = String.valueOf(1000 + i);
      region.school(code).value(code, "Балл", String.valueOf(totals.get(i)));
    }
    return region;
  }

  private static List<Integer> upTo(int schools) {
    return IntStream.range(0, schools).boxed().toList();
  }

  private static List<Integer> counts(Rating rating) {
    return List.of(
        rating.in(Zone.RED).size(), rating.in(Zone.YELLOW).size(), rating.in(Zone.GREEN).size());
  }

  @Test
  void quartersOf203SchoolsAre51And101And51() {
    Rating rating = region(upTo(203)).rated(Region.constructor(ZoneRule.quarters(), TOTAL));

    assertThat(counts(rating)).containsExactly(51, 101, 51);
  }

  @Test
  void halfASchoolIsRoundedDown() {
    assertThat(counts(region(upTo(58)).rated(Region.constructor(ZoneRule.quarters(), TOTAL))))
        .containsExactly(14, 30, 14);
  }

  @Test
  void equalSchoolsAtABorderGoToTheBetterZone() {
    // Of eight schools the two lowest would be red and the two highest green.
    Rating rating =
        region(List.of(0, 10, 10, 10, 50, 90, 90, 100))
            .rated(Region.constructor(ZoneRule.quarters(), TOTAL));

    assertThat(rating.school("1001").orElseThrow().zone()).isEqualTo(Zone.YELLOW);
    assertThat(counts(rating)).containsExactly(1, 4, 3);
  }

  @Test
  void equalSchoolsShareAPlace() {
    Rating rating =
        region(List.of(0, 10, 10, 100)).rated(Region.constructor(ZoneRule.quarters(), TOTAL));

    assertThat(rating.schools()).extracting(RatedSchool::place).containsExactly(1, 2, 2, 4);
  }

  @Test
  void redIsLeftOnlyAboveTheMargin() {
    Region region = region(upTo(101));
    for (String code : List.of("1025", "1029", "1030", "1040")) {
      region.previous.put(code, Zone.RED);
    }
    region.previous.put("1026", Zone.YELLOW);
    region.previous.put("1020", Zone.GREEN);
    Rating rating = region.rated(Region.constructor(ZoneRule.quarters(), TOTAL));

    // 25.25 schools are red, 30.3 are below P30.
    RatedSchool held = rating.school("1029").orElseThrow();
    assertThat(held.zone()).isEqualTo(Zone.RED);
    assertThat(held.held()).isTrue();
    assertThat(held.change()).isZero();
    assertThat(rating.school("1025").orElseThrow().held()).isTrue();
    assertThat(rating.school("1026").orElseThrow().zone()).isEqualTo(Zone.YELLOW);
    assertThat(rating.school("1030").orElseThrow().zone()).isEqualTo(Zone.YELLOW);
    assertThat(rating.school("1030").orElseThrow().change()).isEqualTo(1);
    assertThat(rating.school("1020").orElseThrow().change()).isEqualTo(-2);
    assertThat(rating.school("1020").orElseThrow().held()).isFalse();
  }

  @Test
  void fixedBordersBelongToTheBetterZone() {
    ZoneRule fixed =
        new ZoneRule(
            ZoneRule.Kind.FIXED, new BigDecimal("40"), new BigDecimal("70"), BigDecimal.TEN);
    Region region = region(List.of(0, 39, 40, 45, 69, 70, 100));
    region.previous.put("1003", Zone.RED);
    Rating rating = region.rated(Region.constructor(fixed, TOTAL));

    assertThat(rating.school("1001").orElseThrow().zone()).isEqualTo(Zone.RED);
    assertThat(rating.school("1002").orElseThrow().zone()).isEqualTo(Zone.YELLOW);
    assertThat(rating.school("1003").orElseThrow().zone()).isEqualTo(Zone.RED);
    assertThat(rating.school("1004").orElseThrow().zone()).isEqualTo(Zone.YELLOW);
    assertThat(rating.school("1005").orElseThrow().zone()).isEqualTo(Zone.GREEN);
  }

  @Test
  void deviationsOfTheIndexMakeZones() {
    ZoneRule deviations =
        new ZoneRule(
            ZoneRule.Kind.DEVIATION, new BigDecimal("-1"), BigDecimal.ZERO, BigDecimal.ZERO);
    // Mean 50, deviation 50 of the indices 0, 0, 100, 100: nobody is below 0, exactly −1 is yellow.
    Rating rating = region(List.of(0, 0, 100, 100)).rated(Region.constructor(deviations, TOTAL));

    assertThat(counts(rating)).containsExactly(0, 2, 2);
  }

  @Test
  void zonesOfOthersAreUnderstood() {
    assertThat(Zone.of("Красная зона")).contains(Zone.RED);
    assertThat(Zone.of(" желтая ")).contains(Zone.YELLOW);
    assertThat(Zone.of("Зелёная")).contains(Zone.GREEN);
    assertThat(Zone.of("нет")).isEmpty();
  }

  @Test
  void theShareOfTheRedZoneIsCountedByCluster() {
    Region region = region(upTo(8));
    for (int i = 0; i < 8; i++) {
      region.clusters.put(String.valueOf(1000 + i), i % 2 == 0 ? "Город" : "Село");
    }
    Rating rating = region.rated(Region.constructor(ZoneRule.quarters(), TOTAL));

    assertThat(rating.clusters())
        .containsEntry("Город", new Rating.RedShare(1, 4))
        .containsEntry("Село", new Rating.RedShare(1, 4));
  }
}
