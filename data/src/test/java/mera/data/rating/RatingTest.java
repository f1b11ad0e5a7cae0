package mera.data.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import mera.data.rating.Indicator.Better;
import mera.data.rating.Indicator.Step;
import org.junit.jupiter.api.Test;

/** Indicators, their scales, weights and missing data. */
class RatingTest {

  private static Indicator low(Normal normal) {
    return Region.counted("low", Take.LOW_SHARE, Better.LESS, normal, "1");
  }

  private static double normal(RatedSchool school, String indicator) {
    return school.score(indicator).orElseThrow().normal().doubleValue();
  }

  @Test
  void everyTakeCountsItsOwnNumeratorAndDenominator() {
    Region region = new Region().school("1").marks("1", 3, 4, 8, 5);
    record Expected(Take take, long numerator, long denominator) {}
    for (Expected expected :
        List.of(
            new Expected(Take.LOW_SHARE, 3, 20),
            new Expected(Take.HIGH_SHARE, 13, 20),
            new Expected(Take.MEAN, 75, 100),
            new Expected(Take.JOURNAL, 12, 20),
            new Expected(Take.PARTICIPATION, 20, 22))) {
      Indicator indicator = Region.counted("i", expected.take(), Better.MORE, Normal.RANK, "1");
      Constructor one = Region.constructor(ZoneRule.quarters(), indicator);
      Measured measured = region.rated(one, "1").score("i").orElseThrow().measured();
      assertThat(measured.value())
          .as(expected.take().printed())
          .isEqualTo(new Ratio(expected.numerator(), expected.denominator()));
    }
  }

  @Test
  void linearRunsFromTheWorstToTheBestAndTurnsRoundWhereLessIsBetter() {
    Region region = new Region().low("1", 0).low("2", 10).low("3", 40);
    Constructor linear = Region.constructor(ZoneRule.quarters(), low(Normal.LINEAR));

    assertThat(normal(region.rated(linear, "1"), "low")).isEqualTo(100);
    assertThat(normal(region.rated(linear, "2"), "low")).isEqualTo(75);
    assertThat(normal(region.rated(linear, "3"), "low")).isEqualTo(0);
  }

  @Test
  void linearIsClippedAtTheQuantilesAndNobodyIsBetterWhereAllAreAlike() {
    Region region = new Region();
    for (int s = 0; s <= 10; s++) {
      region.low(String.valueOf(100 + s), 10 * s);
    }
    Constructor plain = Region.constructor(ZoneRule.quarters(), low(Normal.LINEAR));
    Constructor clipped =
        new Constructor(
            "test",
            1,
            "",
            "",
            plain.coverage(),
            10,
            new BigDecimal("0.1"),
            Constructor.Within.REGION,
            plain.zones(),
            plain.indicators());

    assertThat(normal(region.rated(clipped, "100"), "low")).isEqualTo(100);
    assertThat(normal(region.rated(clipped, "101"), "low")).isEqualTo(100);
    assertThat(normal(region.rated(clipped, "105"), "low")).isEqualTo(50);
    assertThat(normal(region.rated(clipped, "110"), "low")).isEqualTo(0);
    assertThat(normal(new Region().low("1", 7).low("2", 7).rated(plain, "1"), "low")).isEqualTo(50);
  }

  @Test
  void deviationIsWeightedByPupils() {
    // 10 of 100 and 30 of 300 and 80 of 200: mean 120/600 = 0.2, variance
    // (100·.01+300·.01+200·.04)/600
    Region region = new Region();
    region.school("1").marks("1", 10, 90, 0, 0);
    region.school("2").marks("2", 30, 270, 0, 0);
    region.school("3").marks("3", 80, 120, 0, 0);
    Constructor z = Region.constructor(ZoneRule.quarters(), low(Normal.DEVIATION));

    assertThat(normal(region.rated(z, "1"), "low")).isCloseTo(0.1 / Math.sqrt(0.02), within(1e-12));
    assertThat(normal(region.rated(z, "3"), "low"))
        .isCloseTo(-0.2 / Math.sqrt(0.02), within(1e-12));
  }

  @Test
  void rankCountsTheWorseAndHalfOfTheEqual() {
    Region region = new Region().low("1", 5).low("2", 5).low("3", 20).low("4", 30);
    Constructor rank = Region.constructor(ZoneRule.quarters(), low(Normal.RANK));

    assertThat(normal(region.rated(rank, "1"), "low")).isEqualTo(75);
    assertThat(normal(region.rated(rank, "2"), "low")).isEqualTo(75);
    assertThat(normal(region.rated(rank, "3"), "low")).isEqualTo(37.5);
    assertThat(normal(region.rated(rank, "4"), "low")).isEqualTo(12.5);
  }

  @Test
  void pointsBeginExactlyAtTheirBorder() {
    Indicator points =
        new Indicator(
            "low",
            "low",
            Take.LOW_SHARE,
            Region.SCOPE,
            null,
            null,
            Better.LESS,
            Normal.POINTS,
            List.of(
                new Step(BigDecimal.ZERO, new BigDecimal("3")),
                new Step(new BigDecimal("0.07"), new BigDecimal("1")),
                new Step(new BigDecimal("0.3"), BigDecimal.ZERO)),
            BigDecimal.ONE);
    Region region = new Region().low("1", 6).low("2", 7).low("3", 29).low("4", 30);
    Constructor one = Region.constructor(ZoneRule.quarters(), points);

    assertThat(
            region.schools.stream().map(school -> normal(region.rated(one, school.code()), "low")))
        .containsExactly(3.0, 1.0, 1.0, 0.0);
  }

  @Test
  void theIndexIsTheWeightedMeanOfWhatIsThere() {
    Region region = new Region().low("1", 0).low("2", 10).low("3", 40);
    region.value("1", "Аттестат", "100").value("3", "Аттестат", "80");
    Constructor two =
        Region.constructor(
            ZoneRule.quarters(),
            low(Normal.LINEAR).weighing(new BigDecimal("0.7")),
            Region.imported("a", "аттестат", null, Better.MORE, Normal.LINEAR)
                .weighing(new BigDecimal("0.3")));

    RatedSchool first = region.rated(two, "1");
    assertThat(first.index()).isEqualByComparingTo("100");
    assertThat(first.coverage()).isEqualByComparingTo("1");
    RatedSchool second = region.rated(two, "2");
    assertThat(second.index()).isEqualByComparingTo("75");
    assertThat(second.coverage()).isEqualByComparingTo("0.7");
    assertThat(region.rated(two, "3").index()).isEqualByComparingTo("0");
  }

  @Test
  void exactlySixtyPerCentOfTheWeightIsEnoughAndLessIsNot() {
    Region region = new Region().low("1", 5).low("2", 10);
    region.value("1", "Б", "1").value("2", "Б", "2");
    Indicator none = Region.imported("none", "Нет такого столбца", null, Better.MORE, Normal.RANK);
    Constructor enough =
        Region.constructor(
            ZoneRule.quarters(),
            low(Normal.RANK).weighing(new BigDecimal("0.6")),
            none.weighing(new BigDecimal("0.4")));
    Constructor less =
        Region.constructor(
            ZoneRule.quarters(),
            low(Normal.RANK).weighing(new BigDecimal("0.59")),
            none.weighing(new BigDecimal("0.41")));

    assertThat(region.rated(enough, "1").index()).isNotNull();
    RatedSchool school = region.rated(less, "1");
    assertThat(school.index()).isNull();
    assertThat(school.zone()).isNull();
    assertThat(school.place()).isZero();
    assertThat(region.rated(less).notes())
        .contains("Показатель «none»: данных нет ни у одной школы.")
        .contains("Недостаточно данных для индекса: 2 из 2 школ (нужно не меньше 60 % веса).");
  }

  @Test
  void tooFewParticipantsGiveNoValue() {
    Region region = new Region().school("1").marks("1", 3, 6, 0, 0).low("2", 5);
    Constructor one = Region.constructor(ZoneRule.quarters(), low(Normal.RANK));

    assertThat(region.rated(one, "1").scores()).isEmpty();
    assertThat(region.rated(one).coverage()).containsEntry("low", 1);
  }

  @Test
  void anImportedValueMayHaveADenominatorAndComesFromTheYearBeforeARegister() {
    Region region = new Region().school("1");
    region.value("1", "Призёры", "3").value("1", "Численность обучающихся", "120");
    Indicator share =
        Region.imported("p", "Призёры", "Численность  обучающихся", Better.MORE, Normal.RANK);
    Constructor one = Region.constructor(ZoneRule.quarters(), share);

    assertThat(region.rated(one, "1").score("p").orElseThrow().measured().value())
        .isEqualTo(new Ratio(3, 120));
  }

  @Test
  void schoolsThatTakeNoPartAreNotRated() {
    Region region = new Region().low("1", 5);
    region.schools.add(
        new mera.data.school.School(
            "2", "spo2", "Колледж", "Округ", "", "не школа", null, null, null, null, null));
    region.marks("2", 50, 50, 0, 0);

    assertThat(region.rated(Region.constructor(ZoneRule.quarters(), low(Normal.RANK))).schools())
        .extracting(RatedSchool::schoolCode)
        .containsExactly("1");
  }

  @Test
  void withinClustersASchoolIsComparedWithItsLike() {
    Region region = new Region();
    for (int s = 0; s < 20; s++) {
      String code = String.valueOf(100 + s);
      region.low(code, s < 10 ? s : 50 + s);
      region.clusters.put(code, s < 10 ? "Город" : "Село");
    }
    Constructor plain = Region.constructor(ZoneRule.quarters(), low(Normal.RANK));
    Constructor clustered =
        new Constructor(
            "test",
            1,
            "",
            "",
            plain.coverage(),
            10,
            BigDecimal.ZERO,
            Constructor.Within.CLUSTER,
            plain.zones(),
            plain.indicators());

    assertThat(normal(region.rated(clustered, "110"), "low"))
        .isEqualTo(normal(region.rated(clustered, "100"), "low"));
    assertThat(normal(region.rated(plain, "110"), "low")).isEqualTo(47.5);
  }
}
