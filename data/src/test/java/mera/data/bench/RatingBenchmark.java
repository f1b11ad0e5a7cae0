package mera.data.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import mera.data.rating.Constructors;
import mera.data.rating.RankSimulation;
import mera.data.rating.Rating;
import mera.data.rating.RatingData;
import mera.data.result.Outcome;
import mera.data.school.School;

/**
 * How long a rating takes for a large region: 1 000 schools, 30 works, 3 years, and how long the
 * intervals of its places with 1 000 draws.
 */
public final class RatingBenchmark {

  private static final int WARM = 5;
  private static final int MEASURED = 11;

  private RatingBenchmark() {}

  public static void main(String[] arguments) {
    List<School> schools = IdentifyBenchmark.schools();
    List<Outcome> outcomes = IdentifyBenchmark.outcomes(schools);
    RatingData data = new RatingData(2025, schools, outcomes, List.of(), Map.of(), Map.of());
    Rating rating = Rating.of(Constructors.standard(), data);
    Duration rated =
        Duration.median(
            () -> Rating.of(Constructors.standard(), data).schools().size(), WARM, MEASURED);
    Duration placed =
        Duration.median(
            () ->
                RankSimulation.of(rating, Map.of(), RankSimulation.DRAWS, RankSimulation.SEED)
                    .size(),
            WARM,
            MEASURED);
    System.out.printf(
        Locale.ROOT,
        "rating: schools %d, with an index %d%nrating %s%nintervals of the places, %d draws %s%n",
        rating.schools().size(),
        rating.ranked().size(),
        rated,
        RankSimulation.DRAWS,
        placed);
  }
}
