package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mera.data.context.ContextFit;
import mera.data.context.ContextInput;
import mera.data.context.ContextMethod;
import mera.data.context.ContextReview;
import mera.data.context.Matrix;
import mera.data.context.Quadrant;
import mera.data.context.SchoolContext;
import mera.data.ingest.Progress;
import mera.data.rating.Constructor;
import mera.data.rating.Constructors;
import mera.data.rating.RatedSchool;
import mera.data.rating.Rating;
import mera.data.rating.Zone;
import mera.data.tutor.TutorCase;
import mera.data.tutor.TutorRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample region from its spreadsheets to zones, context and tutors, beside its truth. */
class SampleRatingTest {

  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

  @TempDir static Path folder;
  private static @Nullable Workspace opened;
  private static JsonNode truth = MissingNode.getInstance();

  @BeforeAll
  static void read() throws Exception {
    assumeThat(SAMPLES.resolve("region-60"))
        .as("the samples lie beside the checkout only where they were given")
        .exists();
    truth = new JsonMapper().readTree(SAMPLES.resolve("region-60.truth.json").toFile());
    Workspace workspace = Workspace.create(folder.resolve("Область.mera"), "Лесогорская область");
    opened = workspace;
    workspace.importFiles(
        List.of(SAMPLES.resolve("region-60")), ImportRequest.USUAL, Progress.NONE);
  }

  @AfterAll
  static void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private static Workspace workspace() {
    return Objects.requireNonNull(opened);
  }

  @Test
  void zonesOverTheRegionalTotalAreThoseOfTheRegion() throws Exception {
    Rating rating = workspace().ratings().rate(Constructors.byId("imported-total"), 2025);
    Map<String, String> expected = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (JsonNode row : truth.get("rating")) {
      expected.put(row.get("code").asText(), row.get("zone").asText());
      places.put(row.get("code").asText(), row.get("place").asInt());
    }

    assertThat(
            rating.zones().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().printed())))
        .isEqualTo(expected);
    for (RatedSchool school : rating.ranked()) {
      assertThat(school.place()).isEqualTo(places.get(school.schoolCode()));
    }
  }

  @Test
  void theProgramsOwnRatingPutsTheTrulyLowSchoolsIntoTheRedZone() throws Exception {
    Rating rating = workspace().ratings().rate(Constructors.standard(), 2025);
    Map<String, Long> zones =
        rating.ranked().stream()
            .collect(
                Collectors.groupingBy(
                    one -> Objects.requireNonNull(one.zone()).printed(), Collectors.counting()));
    System.out.println("rating of the sample region: " + zones + ", " + rating.notes());

    for (JsonNode code : truth.get("planted").get("low")) {
      RatedSchool school = rating.school(code.asText()).orElseThrow();
      assertThat(school.zone()).as(school.name()).isEqualTo(Zone.RED);
      assertThat(Objects.requireNonNull(school.rank()).red()).as(school.name()).isGreaterThan(0.9);
    }
    assertThat(rating.ranked()).allMatch(one -> one.previous() != null || one.rank() != null);
  }

  @Test
  void theSamaraConstructorGivesPointsToEverySchoolWithOge() throws Exception {
    Constructor samara = Constructors.byId("samara-mass");
    Rating rating = workspace().ratings().rate(samara, 2025);

    assertThat(rating.ranked()).hasSizeGreaterThan(40);
    assertThat(rating.ranked())
        .allMatch(
            one ->
                Objects.requireNonNull(one.index()).signum() >= 0 && one.index().intValue() <= 3);
    for (JsonNode code : truth.get("planted").get("low")) {
      assertThat(rating.school(code.asText()).orElseThrow().zone()).isEqualTo(Zone.RED);
    }
  }

  @Test
  void pupilsAndSharesOfTheContextAreThoseOfTheTruth() {
    ContextReview review = workspace().ratings().context(ContextMethod.standard(), 2025);
    for (JsonNode row : truth.get("context")) {
      SchoolContext context = review.index().schools().get(row.get("code").asText());
      if (context != null && context.shares().containsKey(ContextInput.BOTH_HIGHER)) {
        assertThat(context.pupils()).isEqualTo(row.get("pupils").asInt());
      }
    }
    assertThat(review.index().used())
        .containsExactlyInAnyOrder(
            ContextInput.BOTH_HIGHER,
            ContextInput.INCOMPLETE,
            ContextInput.REGISTERED,
            ContextInput.LANGUAGE,
            ContextInput.HEALTH,
            ContextInput.TRANSPORT);
  }

  @Test
  void matrixAndCorrectionCoverTheRegion() {
    ContextReview review = workspace().ratings().context(ContextMethod.standard(), 2025);
    ContextFit fit = review.fit().orElseThrow();
    Matrix matrix = Matrix.atMedians(review.points()).orElseThrow();
    StringBuilder fields = new StringBuilder();
    int sum = 0;
    for (Quadrant quadrant : Quadrant.values()) {
      int size = matrix.in(quadrant, review.points()).size();
      fields.append(quadrant.printed()).append(' ').append(size).append("; ");
      sum += size;
    }
    System.out.printf(
        Locale.ROOT,
        "context of the sample region: index of %d schools, R2 = %.3f by %d, R2 by inputs %.3f,"
            + " clusters %s, %sresilient %d%n%s%n",
        review.index().known(),
        fit.rSquared(),
        fit.schools(),
        review.inputs().orElseThrow().rSquared(),
        review.clusters().sizes(),
        fields,
        review.resilient().size(),
        review.notes());

    assertThat(sum).isEqualTo(fit.schools()).isGreaterThan(40);
    assertThat(fit.rSquared()).isBetween(0.0, 1.0);
    assertThat(review.inputs().orElseThrow().rSquared()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void everyListedSchoolGetsATutorWithReasonsAndNobodyTooMany() {
    ContextReview review = workspace().ratings().context(ContextMethod.standard(), 2025);
    List<TutorCase> cases = workspace().ratings().tutors(TutorRule.standard(), 2025, review);
    Map<String, Long> load =
        cases.stream()
            .collect(
                Collectors.groupingBy(one -> one.tutor().orElseThrow(), Collectors.counting()));

    assertThat(cases).isNotEmpty();
    assertThat(load.values()).allMatch(schools -> schools <= 2);
    for (JsonNode biased : truth.get("planted").get("biased")) {
      assertThat(load).doesNotContainKey(biased.asText());
    }
    assertThat(cases).allMatch(one -> one.suggestions().getFirst().reasons().size() >= 2);
  }

  @Test
  void theSameFileGivesTheSameRatingAgain() throws Exception {
    assertThat(workspace().ratings().rate(Constructors.standard(), 2025))
        .isEqualTo(workspace().ratings().rate(Constructors.standard(), 2025));
  }
}
