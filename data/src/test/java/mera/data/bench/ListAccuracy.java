package mera.data.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import mera.data.identify.BetaPrior;
import mera.data.identify.Fraction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What a list is worth, told by regions whose truth is known: 600 schools, ten works, the share of
 * «2» of each work and its spread between schools as in a real region. A school is truly low when
 * its true share is at or above 30 % in two works. Prints how many schools each rule lists, how
 * many of the small ones wrongly, and how many truly low ones it misses.
 */
public final class ListAccuracy {

  private static final int SCHOOLS = 600;
  private static final int REGIONS = 20;
  private static final Fraction THRESHOLD = new Fraction(3, 10);
  private static final int WORKS = 2;

  /** Participants of all works together below which a school is called small. */
  private static final int SMALL = 200;

  /** Deciles of the pupils of a school in a real region, with the ends made up. */
  private static final int[] PUPILS = {30, 67, 101, 133, 176, 244, 378, 534, 738, 1033, 1600};

  /** Part of a school's pupils that write one work: median 21 of 244. */
  private static final double PART = 0.086;

  /** Priors of the real region (a, b) of МА4, РУ4, МА5, РУ5, МА6, РУ6, МА7, РУ7, МА8, РУ8. */
  private static final double[][] PRIORS = {
    {0.75, 21.8}, {1.18, 14.4}, {1.58, 9.09}, {1.51, 8.63}, {0.99, 5.17},
    {1.34, 5.99}, {1.02, 6.3}, {1.2, 5.3}, {1.06, 6.72}, {1.03, 3.75}
  };

  /**
   * Schools are good or poor in all works: the spread that the works of a school have in common.
   */
  private static final double COMMON = 0.6;

  private ListAccuracy() {}

  /** One school in one work. */
  private record Written(double truth, int x, int n, double probability) {}

  private record School(List<Written> works) {
    boolean isTrulyLow() {
      return works.stream()
              .filter(work -> work.n() > 0 && work.truth() >= THRESHOLD.value())
              .count()
          >= WORKS;
    }

    boolean isSmall() {
      return works.stream().mapToInt(Written::n).sum() < SMALL;
    }

    boolean isListed(Predicate<Written> low) {
      return works.stream().filter(low).count() >= WORKS;
    }
  }

  private record Rule(String title, Predicate<Written> low) {}

  private static boolean isLow(Written work) {
    return THRESHOLD.isReachedBy(work.x(), work.n());
  }

  public static void main(String[] arguments) {
    List<Rule> rules =
        List.of(
            new Rule("share ≥ 30 % in two works, any n", ListAccuracy::isLow),
            new Rule("the same, n ≥ 5", work -> work.n() >= 5 && isLow(work)),
            new Rule("the same, n ≥ 10", work -> work.n() >= 10 && isLow(work)),
            new Rule("the same, n ≥ 20", work -> work.n() >= 20 && isLow(work)),
            new Rule(
                "P(true share ≥ 30 %) ≥ 0.8 in two works",
                work -> work.n() > 0 && work.probability() >= 0.8));
    List<School> schools = new ArrayList<>();
    for (int region = 0; region < REGIONS; region++) {
      schools.addAll(region(new SplittableRandom(region)));
    }
    long low = schools.stream().filter(School::isTrulyLow).count();
    System.out.printf(
        Locale.ROOT,
        "%d regions of %d schools, truly low %.0f a region, small schools (under %d results) %.0f"
            + " a region%n"
            + "| rule | listed a region | small schools wrongly listed | truly low schools missed |%n"
            + "|---|---|---|---|%n",
        REGIONS,
        SCHOOLS,
        (double) low / REGIONS,
        SMALL,
        (double) schools.stream().filter(School::isSmall).count() / REGIONS);
    rules.forEach(rule -> print(rule, schools));
  }

  private static void print(Rule rule, List<School> schools) {
    long listed = schools.stream().filter(school -> school.isListed(rule.low())).count();
    long small = schools.stream().filter(s -> s.isSmall() && !s.isTrulyLow()).count();
    long wrong =
        schools.stream()
            .filter(s -> s.isSmall() && !s.isTrulyLow() && s.isListed(rule.low()))
            .count();
    long low = schools.stream().filter(School::isTrulyLow).count();
    long missed = schools.stream().filter(s -> s.isTrulyLow() && !s.isListed(rule.low())).count();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.1f %% | %.1f %% |%n",
        rule.title(),
        (double) listed / REGIONS,
        100.0 * wrong / small,
        100.0 * missed / low);
  }

  private static List<School> region(SplittableRandom random) {
    double[][] truth = new double[SCHOOLS][PRIORS.length];
    int[][] x = new int[PRIORS.length][SCHOOLS];
    int[][] n = new int[PRIORS.length][SCHOOLS];
    UniformRandomProvider source = random::nextLong;
    for (int s = 0; s < SCHOOLS; s++) {
      double level = random.nextDouble();
      double pupils = pupils(random);
      for (int w = 0; w < PRIORS.length; w++) {
        BetaDistribution prior = BetaDistribution.of(PRIORS[w][0], PRIORS[w][1]);
        boolean common = random.nextDouble() < COMMON;
        truth[s][w] = prior.inverseCumulativeProbability(common ? level : random.nextDouble());
        n[w][s] = (int) Math.round(pupils * PART * (0.7 + 0.6 * random.nextDouble()));
        x[w][s] =
            n[w][s] == 0
                ? 0
                : BinomialDistribution.of(n[w][s], truth[s][w]).createSampler(source).sample();
      }
    }
    List<List<Written>> written = new ArrayList<>();
    for (int s = 0; s < SCHOOLS; s++) {
      written.add(new ArrayList<>());
    }
    for (int w = 0; w < PRIORS.length; w++) {
      BetaPrior prior = BetaPrior.byMoments(x[w], n[w]);
      for (int s = 0; s < SCHOOLS; s++) {
        double sure = n[w][s] == 0 ? 0 : prior.probability(x[w][s], n[w][s], THRESHOLD.value());
        written.get(s).add(new Written(truth[s][w], x[w][s], n[w][s], sure));
      }
    }
    return written.stream().map(School::new).toList();
  }

  /** Pupils of a school, between the deciles of a real region. */
  private static double pupils(SplittableRandom random) {
    double place = random.nextDouble() * (PUPILS.length - 1);
    int below = (int) place;
    return PUPILS[below] + (place - below) * (PUPILS[below + 1] - PUPILS[below]);
  }
}
