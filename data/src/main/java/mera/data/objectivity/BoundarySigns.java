package mera.data.objectivity;

import java.util.List;
import java.util.stream.IntStream;
import mera.data.identify.Fraction;
import mera.data.result.Histogram;
import mera.data.result.Scale;

/** S1–S3: pupils at the borders of the marks. Never without the scale of the work. */
final class BoundarySigns implements Signs {

  private static final String NO_SCORES = "распределение первичных баллов неизвестно";

  private final Limits limits;
  private final int[] borders;
  private final double[] shares;
  private final Spike[] region;
  private final int max;
  private final double z;
  private final double variance;
  private final double mass;
  private final double spikeZ;

  /**
   * Beside a smooth curve, at one border.
   *
   * @param excess pupils above the border beyond the curve, share of all
   * @param gap pupils that the curve has below the border and the school has not, share of all
   * @param z of the excess
   */
  private record Spike(double excess, double gap, double z) {
    static final Spike UNKNOWN = new Spike(Double.NaN, Double.NaN, Double.NaN);

    boolean known() {
      return !Double.isNaN(excess);
    }
  }

  BoundarySigns(Limits limits, WorkResults results) {
    this.limits = limits;
    Scale scale = results.scale();
    borders = scale == null ? new int[0] : new int[] {scale.min3(), scale.min4(), scale.min5()};
    max = scale == null ? 0 : scale.max();
    z = limits.number(Parameter.S1_Z);
    variance = limits.number(Parameter.S1_VARIANCE);
    mass = limits.share(Parameter.S2_MASS).value();
    spikeZ = limits.number(Parameter.S2_Z);
    int[] scores = results.scores();
    shares = new double[borders.length];
    region = new Spike[borders.length];
    for (int i = 0; i < borders.length; i++) {
      int c = borders[i];
      double above = sum(scores, c, c + 1);
      shares[i] = above / (above + sum(scores, c - 2, c - 1));
      region[i] = spike(padded(scores), c);
    }
  }

  private int[] padded(int[] scores) {
    int[] all = new int[max + 1];
    for (int score = 0; score <= max && score < scores.length; score++) {
      all[score] = scores[score];
    }
    return all;
  }

  private int[] scores(Histogram histogram) {
    int[] all = new int[max + 1];
    for (int score = 0; score <= max; score++) {
      all[score] = histogram.count(score);
    }
    return all;
  }

  private static int sum(int[] scores, int from, int to) {
    int sum = 0;
    for (int score = Math.max(0, from); score <= to && score < scores.length; score++) {
      sum += scores[score];
    }
    return sum;
  }

  @Override
  public List<Sign> of(Evidence school) {
    Histogram histogram = school.scores();
    if (borders.length == 0 || histogram == null) {
      String reason = borders.length == 0 ? Reasons.NO_SCALE : NO_SCORES;
      return List.of(
          Sign.notEvaluated(SignKind.S1, school.n(), () -> reason),
          Sign.notEvaluated(SignKind.S2, school.n(), () -> reason),
          Sign.notEvaluated(SignKind.S3, school.n(), () -> reason));
    }
    int[] scores = scores(histogram);
    int n = school.scored();
    return List.of(againstRegion(scores, n), againstCurve(scores, n), empty(scores, n));
  }

  private Sign againstRegion(int[] scores, int n) {
    int least = limits.count(Parameter.S1_N);
    if (n < least) {
      return Sign.notEvaluated(SignKind.S1, n, () -> Reasons.fewer(least));
    }
    int evaluated = 0;
    double sum = 0;
    double highest = Double.NEGATIVE_INFINITY;
    int at = 0;
    for (int i = 0; i < borders.length; i++) {
      int c = borders[i];
      int above = sum(scores, c, c + 1);
      double here = z(sum(scores, c - 2, c - 1) + above, above, shares[i], variance);
      if (!Double.isNaN(here)) {
        evaluated++;
        sum += here;
        at = here > highest ? i + 3 : at;
        highest = Math.max(highest, here);
      }
    }
    if (evaluated == 0) {
      return Sign.notEvaluated(SignKind.S1, n, () -> "у границ слишком мало участников");
    }
    double together = sum / Math.sqrt(evaluated);
    double value = Math.max(highest, together);
    String where = together > highest ? "по границам вместе" : "у границы «" + at + "»";
    return Sign.judged(
        SignKind.S1,
        value > z,
        value,
        z,
        n,
        () ->
            "Всплеск "
                + where
                + ": z "
                + Printed.number(value, 2)
                + ", порог "
                + Printed.number(z, 2));
  }

  /**
   * {@code (x − kq)/√(kq(1 − q))}, or NaN where {@code kq(1 − q)} does not exceed the least.
   *
   * @param k pupils around the border
   * @param x of them at or just above it
   * @param q the region's share of x in k
   */
  static double z(int k, int x, double q, double least) {
    double spread = k * q * (1 - q);
    return spread > least ? (x - k * q) / Math.sqrt(spread) : Double.NaN;
  }

  private static Spike spike(int[] scores, int c) {
    int n = sum(scores, 0, scores.length - 1);
    PoissonCurve curve = n == 0 ? null : PoissonCurve.fit(scores, c - 2, c + 1);
    if (curve == null) {
      return Spike.UNKNOWN;
    }
    double above = expected(curve, c, c + 1, scores.length);
    double below = expected(curve, c - 2, c - 1, scores.length);
    double excess = sum(scores, c, c + 1) - above;
    return new Spike(
        excess / n, (below - sum(scores, c - 2, c - 1)) / n, excess / Math.sqrt(above));
  }

  private static double expected(PoissonCurve curve, int from, int to, int scores) {
    double sum = 0;
    for (int score = Math.max(0, from); score <= to && score < scores; score++) {
      sum += curve.at(score);
    }
    return sum;
  }

  private boolean stands(Spike spike) {
    return spike.known() && spike.excess() > mass && spike.gap() > mass && spike.z() > spikeZ;
  }

  /**
   * The border at which a school stands highest above the curve.
   *
   * @param mark 3…5
   * @param own does some border count?
   * @param shared does some border stand above the curve, be it in the whole region?
   */
  private record Peak(Spike spike, int mark, boolean own, boolean shared) {}

  private Peak peak(int[] scores) {
    boolean withRegion = limits.flag(Parameter.S2_REGION);
    Spike most = Spike.UNKNOWN;
    boolean own = false;
    boolean shared = false;
    int at = 0;
    for (int i = 0; i < borders.length; i++) {
      Spike spike = spike(scores, borders[i]);
      boolean stands = stands(spike);
      boolean counts = stands && (withRegion || !stands(region[i]));
      // A border that counts goes before a higher peak that does not.
      if (spike.known()
          && (!most.known() || (counts == own ? spike.excess() > most.excess() : counts))) {
        most = spike;
        at = i + 3;
      }
      own |= counts;
      shared |= stands;
    }
    return new Peak(most, at, own, shared);
  }

  private Sign againstCurve(int[] scores, int n) {
    int least = limits.count(Parameter.S2_APPROXIMATE);
    if (n < least) {
      return Sign.notEvaluated(SignKind.S2, n, () -> Reasons.fewer(least));
    }
    Peak peak = peak(scores);
    if (!peak.spike().known()) {
      return Sign.notEvaluated(SignKind.S2, n, () -> "гладкая кривая не подбирается");
    }
    double leastMass = mass;
    Sign sign =
        Sign.judged(
            SignKind.S2,
            peak.shared(),
            peak.spike().excess(),
            leastMass,
            n,
            () -> words(peak, leastMass));
    if (peak.shared() && !peak.own()) {
      return sign.notCounted("всплеск есть по всему региону");
    }
    int enough = limits.count(Parameter.S2_N);
    return peak.own() && n < enough
        ? sign.notCounted("приблизительно, " + Reasons.fewer(enough))
        : sign;
  }

  private static String words(Peak peak, double mass) {
    return "Над гладкой кривой у границы «"
        + peak.mark()
        + "» "
        + Printed.percent(peak.spike().excess())
        + " участников, под границей не хватает "
        + Printed.percent(peak.spike().gap())
        + ", порог "
        + Printed.percent(mass);
  }

  private Sign empty(int[] scores, int n) {
    int least = limits.count(Parameter.S3_N);
    if (n < least) {
      return Sign.notEvaluated(SignKind.S3, n, () -> Reasons.fewer(least));
    }
    Fraction share = limits.share(Parameter.S3_SHARE);
    int gap = 0;
    int full = 0;
    int most = 0;
    for (int c : borders) {
      gap += scores[c - 1];
      full += share.isReachedBy(scores[c], n) ? 1 : 0;
      most = Math.max(most, scores[c]);
    }
    int below = gap;
    double value = (double) most / n;
    return Sign.judged(
        SignKind.S3,
        below == 0 && full >= limits.count(Parameter.S3_BORDERS),
        value,
        share.value(),
        n,
        () ->
            "На балл ниже границ "
                + Printed.plural(below, "участник", "участника", "участников")
                + ", на границе до "
                + Printed.percent(value)
                + ", порог "
                + Printed.percent(share.value()));
  }

  /** Borders at which the region itself stands above a smooth curve, as marks 3…5. */
  List<Integer> regionWide() {
    return IntStream.range(0, borders.length)
        .filter(i -> stands(region[i]))
        .mapToObj(i -> i + 3)
        .toList();
  }
}
