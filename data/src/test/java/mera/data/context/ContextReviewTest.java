package mera.data.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mera.data.identify.WorkScope;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.junit.jupiter.api.Test;

/** Results beside conditions: levels, matrix, resilient schools, clusters of like schools. */
class ContextReviewTest {

  private static final Work MATHS = new Work(Exam.VPR, "математика", 5, 2025);

  private final List<School> schools = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<SchoolValue> values = new ArrayList<>();
  private Set<String> toCheck = Set.of();

  /** So many pupils, half of them one point above and half one below the mean. */
  private void result(String code, int year, int n, int mean) {
    outcomes.add(
        new Outcome(
            code,
            MATHS.in(year),
            n,
            null,
            null,
            (long) n * mean,
            n * ((long) mean * mean + 1),
            40,
            0,
            0));
  }

  private void school(String code, int favourable) {
    schools.add(School.named(code, "edu" + code, "СОШ с. Место " + code, "Округ"));
    values.add(new SchoolValue(code, Topic.CONTEXT, 2025, "Численность обучающихся", "120"));
    for (String question :
        List.of("Неполные семьи, %", "Малоимущие, %", "Безработные родители, %", "ОВЗ, %")) {
      values.add(
          new SchoolValue(code, Topic.CONTEXT, 2025, question, String.valueOf(100 - favourable)));
    }
    values.add(
        new SchoolValue(
            code,
            Topic.CONTEXT,
            2025,
            "Оба родителя с высшим образованием, %",
            String.valueOf(favourable)));
  }

  private ContextReview review() {
    return ContextReview.of(
        ContextMethod.standard(), 2025, new ContextReview.Data(schools, outcomes, values, toCheck));
  }

  private static SchoolPoint point(ContextReview review, String code) {
    return review.point(code).orElseThrow();
  }

  @Test
  void theLevelIsInDeviationsOfTheRegionsPupils() {
    result("1", 2025, 10, 12);
    result("2", 2025, 30, 8);
    Map<String, ResultLevel> levels = ResultLevel.of(outcomes, WorkScope.ALL, 2025, 10);

    // Mean 9; squares (10·145 + 30·65)/40 = 85: deviation 2.
    assertThat(Objects.requireNonNull(levels.get("1")).z()).isCloseTo(1.5, within(1e-12));
    assertThat(Objects.requireNonNull(levels.get("2")).z()).isCloseTo(-0.5, within(1e-12));
    assertThat(ResultLevel.of(outcomes, WorkScope.ALL, 2025, 11)).doesNotContainKey("1");
    assertThat(ResultLevel.of(outcomes, WorkScope.ALL, 2024, 1)).isEmpty();
  }

  /**
   * Twelve schools: conditions rise with the code, results fall, so that the first is resilient.
   */
  private void twelve() {
    for (int s = 0; s < 12; s++) {
      String code = String.valueOf(100 + s);
      school(code, 10 + 5 * s);
      for (int year : List.of(2024, 2025)) {
        result(code, year, 50, 30 - s);
      }
    }
  }

  @Test
  void theMatrixCutsAtTheMediansAndASchoolOnALineIsOnTheBetterSide() {
    twelve();
    school("112", 90);
    result("112", 2025, 50, 18);
    ContextReview review = review();
    Matrix matrix = Matrix.atMedians(review.points()).orElseThrow();

    // Thirteen schools: the seventh by conditions and by results lies on the line.
    assertThat(matrix.of(point(review, "100"))).isEqualTo(Quadrant.ABOVE);
    assertThat(matrix.of(point(review, "106"))).isEqualTo(Quadrant.OTHERS);
    assertThat(matrix.of(point(review, "111"))).isEqualTo(Quadrant.SECOND);
    assertThat(matrix.in(Quadrant.FIRST, review.points())).isEmpty();
    assertThat(matrix.in(Quadrant.SECOND, review.points()))
        .extracting(SchoolPoint::schoolCode)
        .startsWith("112", "111");
    assertThat(new Matrix(matrix.context(), 100).of(point(review, "100")))
        .isEqualTo(Quadrant.FIRST);
  }

  @Test
  void aResilientSchoolIsHighInDifficultConditionsTwoYearsRunningAndWithoutSigns() {
    twelve();
    ContextReview review = review();

    assertThat(review.resilient())
        .extracting(SchoolPoint::schoolCode)
        .containsExactly("100", "101", "102", "103");
    toCheck = Set.of("101");
    assertThat(point(review(), "101").resilient()).isFalse();
    assertThat(point(review(), "101").note())
        .isEqualTo("результаты требуют дополнительного анализа");
    outcomes.removeIf(one -> one.schoolCode().equals("102") && one.work().year() == 2024);
    assertThat(point(review(), "102").resilient()).isFalse();
    assertThat(point(review(), "102").note()).contains("в 1 году из последних 3");
  }

  @Test
  void anUnreliableCorrectionGivesWayToTheQuartersOfTheCluster() {
    twelve();
    ContextReview review = review();

    assertThat(review.fit().orElseThrow().isReliable()).isFalse();
    assertThat(point(review, "100").expectation()).isEqualTo(Expectation.HIGH_QUARTER);
    assertThat(point(review, "105").expectation()).isEqualTo(Expectation.MIDDLE);
    assertThat(point(review, "111").expectation()).isEqualTo(Expectation.LOW_QUARTER);
  }

  @Test
  void aReliableCorrectionSaysWhatIsExpected() {
    for (int s = 0; s < 60; s++) {
      String code = String.valueOf(100 + s);
      school(code, 10 + s);
      // Results follow the conditions, save for one school.
      result(code, 2025, 50, s == 30 ? 5 : 10 + s / 3);
    }
    ContextReview review = review();

    assertThat(review.fit().orElseThrow().isReliable()).isTrue();
    assertThat(point(review, "130").expectation()).isEqualTo(Expectation.WELL_BELOW);
    assertThat(point(review, "110").expectation()).isEqualTo(Expectation.AS_EXPECTED);
  }

  @Test
  void groupsThatStandApartAreFoundByKMeansEveryTimeAlike() {
    for (int s = 0; s < 36; s++) {
      school(String.valueOf(100 + s), 10 + 30 * (s / 12) + s % 3);
    }
    ContextIndex index = ContextIndex.of(ContextWeights.standard(), 2025, schools, values);
    Clusters best = KMeans.best(index).orElseThrow();

    assertThat(best.sizes()).hasSize(3);
    assertThat(best.sizes().values()).containsOnly(12);
    assertThat(Objects.requireNonNull(best.silhouette())).isGreaterThan(0.9);
    assertThat(best).isEqualTo(KMeans.best(index).orElseThrow());
    assertThat(Objects.requireNonNull(KMeans.of(index, 6).orElseThrow().silhouette()))
        .isLessThan(Objects.requireNonNull(best.silhouette()));
  }

  @Test
  void tooFewSchoolsMakeNoGroupsByKMeans() {
    twelve();
    ContextIndex index = ContextIndex.of(ContextWeights.standard(), 2025, schools, values);

    assertThat(KMeans.of(index, 4)).isEmpty();
    assertThat(
            ContextReview.of(
                    ContextMethod.standard().grouped(4),
                    2025,
                    new ContextReview.Data(schools, outcomes, values, toCheck))
                .clusters()
                .method())
        .isEqualTo("по месту, численности и программам");
  }
}
