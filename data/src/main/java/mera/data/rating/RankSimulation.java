package mera.data.rating;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import mera.data.identify.BetaPrior;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How sure the places of a rating are, by simulation (Leckie and Goldstein 2011 recommend to show
 * it). In every draw each share is taken from {@code Beta(a + x, b + n − x)}, prior a, b of the
 * region by moments ({@link BetaPrior}), each mean from {@code Normal(mean, standard error)};
 * imported values stay as they are. The draw is ranked on the scales of the observed values; the
 * places of all draws give median, 5 % and 95 %. The same seed gives the same intervals.
 */
public final class RankSimulation {

  /** Draws that are enough for 5 % and 95 %. */
  public static final int DRAWS = 1000;

  /** Seed of everything that is printed. */
  public static final long SEED = 20_260_901;

  /** Schools that do not differ at all have an infinite prior: draws of it would be one number. */
  private static final double MAX_WEIGHT = 10_000;

  private final Rating rating;
  private final Scales scales;
  private final UniformRandomProvider random;
  private final List<RatedSchool> ranked;

  private RankSimulation(Rating rating, Map<String, String> clusters, long seed) {
    this.rating = rating;
    this.ranked = rating.ranked();
    this.random = new SplittableRandom(seed)::nextLong;
    Map<String, Map<String, Measured>> measured = new HashMap<>();
    rating
        .schools()
        .forEach(
            school ->
                school
                    .scores()
                    .forEach(
                        score ->
                            measured
                                .computeIfAbsent(score.indicator(), key -> new HashMap<>())
                                .put(school.schoolCode(), score.measured())));
    this.scales = new Scales(rating.constructor(), clusters, measured);
  }

  /**
   * @param clusters as the rating was made with
   * @param draws 100…10 000
   */
  public static Map<String, RankInterval> of(
      Rating rating, Map<String, String> clusters, int draws, long seed) {
    return new RankSimulation(rating, clusters, seed).run(draws);
  }

  /** One term of an index: how it is drawn, how it is scaled, how much it weighs. */
  private record Term(DoubleSupplier draw, Scaling scaling, double weight) {}

  private Map<String, RankInterval> run(int draws) {
    int schools = ranked.size();
    Term[][] terms = terms();
    short[][] places = new short[schools][draws];
    int[] red = new int[schools];
    double[] indices = new double[schools];
    int[] order = new int[schools];
    int reds = (int) rating.schools().stream().filter(one -> one.zone() == Zone.RED).count();
    for (int draw = 0; draw < draws; draw++) {
      for (int s = 0; s < schools; s++) {
        indices[s] = index(terms[s]);
      }
      rank(indices, order);
      for (int place = 0; place < schools; place++) {
        int s = order[place];
        places[s][draw] = (short) (place + 1);
        red[s] += place >= schools - reds ? 1 : 0;
      }
    }
    Map<String, RankInterval> intervals = new HashMap<>();
    for (int s = 0; s < schools; s++) {
      Arrays.sort(places[s]);
      intervals.put(
          ranked.get(s).schoolCode(),
          new RankInterval(
              at(places[s], 0.5),
              at(places[s], 0.05),
              at(places[s], 0.95),
              (double) red[s] / draws));
    }
    return intervals;
  }

  private static int at(short[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private static double index(Term[] terms) {
    double sum = 0;
    double weight = 0;
    for (Term term : terms) {
      sum += term.weight() * term.scaling().normal(term.draw().getAsDouble());
      weight += term.weight();
    }
    return sum / weight;
  }

  /** Fills the places with the schools, the highest index first; equal ones by their place. */
  private static void rank(double[] indices, int[] order) {
    Integer[] schools = new Integer[indices.length];
    Arrays.setAll(schools, i -> i);
    Arrays.sort(schools, (one, other) -> Double.compare(indices[other], indices[one]));
    for (int place = 0; place < order.length; place++) {
      order[place] = schools[place];
    }
  }

  private Term[][] terms() {
    Map<String, BetaPrior> priors = new HashMap<>();
    Map<String, Indicator> indicators = new HashMap<>();
    for (Indicator indicator : rating.constructor().indicators()) {
      indicators.put(indicator.id(), indicator);
      if (indicator.take().isShare()) {
        priors.put(indicator.id(), prior(indicator.id()));
      }
    }
    Term[][] terms = new Term[ranked.size()][];
    for (int s = 0; s < terms.length; s++) {
      RatedSchool school = ranked.get(s);
      terms[s] =
          school.scores().stream()
              .map(
                  score -> {
                    Indicator indicator = indicators.get(score.indicator());
                    if (indicator == null) {
                      throw new IllegalStateException(score.indicator());
                    }
                    return new Term(
                        draw(score.measured(), priors.get(score.indicator())),
                        scales.of(indicator, school.schoolCode()),
                        score.weight().doubleValue());
                  })
              .toArray(Term[]::new);
    }
    return terms;
  }

  private BetaPrior prior(String indicator) {
    int[] part = new int[rating.schools().size()];
    int[] whole = new int[part.length];
    for (int s = 0; s < part.length; s++) {
      int at = s;
      rating
          .schools()
          .get(s)
          .score(indicator)
          .ifPresent(
              score -> {
                part[at] = (int) score.measured().value().numerator();
                whole[at] = (int) score.measured().value().denominator();
              });
    }
    return BetaPrior.byMoments(part, whole);
  }

  private DoubleSupplier draw(Measured measured, @Nullable BetaPrior prior) {
    double value = measured.value().value();
    if (prior == null) {
      return measured.deviation() > 0
          ? NormalDistribution.of(value, measured.deviation()).createSampler(random)::sample
          : () -> value;
    }
    double weight = Math.min(MAX_WEIGHT, prior.weight());
    double a = prior.mean() * weight + measured.value().numerator();
    double b =
        (1 - prior.mean()) * weight + measured.value().denominator() - measured.value().numerator();
    return a <= 0 || b <= 0 ? () -> value : BetaDistribution.of(a, b).createSampler(random)::sample;
  }
}
