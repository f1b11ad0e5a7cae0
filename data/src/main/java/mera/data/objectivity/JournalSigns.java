package mera.data.objectivity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mera.data.identify.Fraction;
import mera.data.result.Histogram;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import org.jspecify.annotations.Nullable;

/** J1–J4: results beside the journal marks of the same pupils. */
final class JournalSigns implements Signs {

  private static final String MARKS_OF_SCHOOL = "говорит об отметках в школе, а не о ВПР";

  private final Limits limits;
  private final @Nullable Scale scale;
  private final int n;
  private final @Nullable Double lowerLimit;
  private final @Nullable Double higherLimit;
  private final Map<String, Gaps> gaps = new HashMap<>();
  private final @Nullable Double gapLimit;
  private final Outcome.Journal region;

  /** Pupils whose marks differ by the gap or more, below and above the journal's. */
  private record Gaps(int below, int above) {
    int all() {
      return below + above;
    }
  }

  JournalSigns(Limits limits, WorkResults results) {
    this.limits = limits;
    scale = results.scale();
    n = limits.count(Parameter.J_N);
    region = results.journal();
    lowerLimit =
        results.limit(
            this::compared,
            school -> (double) journal(school).lower() / size(journal(school)),
            limits.share(Parameter.J1_PERCENTILE));
    higherLimit =
        results.limit(
            this::compared,
            school -> (double) journal(school).higher() / size(journal(school)),
            limits.share(Parameter.J2_PERCENTILE));
    for (Evidence school : results.schools()) {
      Gaps own = gaps(school);
      if (own != null) {
        gaps.put(school.school(), own);
      }
    }
    gapLimit =
        results.limit(
            school -> gaps.containsKey(school.school()) && compared(school),
            school -> gapShare(school),
            limits.share(Parameter.J4_PERCENTILE));
  }

  private boolean compared(Evidence school) {
    return size(journal(school)) >= n;
  }

  private static Outcome.Journal journal(Evidence school) {
    Outcome.Journal journal = school.outcome().journal();
    return journal == null ? new Outcome.Journal(0, 0, 0) : journal;
  }

  /** Pupils with a journal mark: the whole of all shares. */
  private static int size(Outcome.Journal journal) {
    return journal.lower() + journal.equal() + journal.higher();
  }

  private @Nullable Gaps gaps(Evidence school) {
    Histogram scores = school.scores();
    if (scores == null || scale == null || school.classes().isEmpty()) {
      return null;
    }
    int gap = limits.count(Parameter.J4_GAP);
    int below = 0;
    int above = 0;
    for (int score = 0; score <= scores.maxScore(); score++) {
      int mark = scale.mark(score);
      for (int journal = 2; journal <= 5; journal++) {
        below += journal - mark >= gap ? scores.count(score, journal) : 0;
        above += mark - journal >= gap ? scores.count(score, journal) : 0;
      }
    }
    return new Gaps(below, above);
  }

  private double gapShare(Evidence school) {
    Gaps own = gaps.get(school.school());
    return own == null ? Double.NaN : (double) own.all() / size(journal(school));
  }

  @Override
  public List<Sign> of(Evidence school) {
    return List.of(lower(school), higher(school), equal(school), gap(school));
  }

  private Sign lower(Evidence school) {
    Outcome.Journal own = journal(school);
    Sign sign =
        share(
            SignKind.J1,
            own.lower(),
            school,
            "Понизили отметку ",
            Parameter.J1_SHARE,
            Parameter.J1_PERCENTILE,
            lowerLimit);
    return sign.counts() ? sign.notCounted(MARKS_OF_SCHOOL) : sign;
  }

  private Sign higher(Evidence school) {
    return share(
        SignKind.J2,
        journal(school).higher(),
        school,
        "Повысили отметку ",
        Parameter.J2_SHARE,
        Parameter.J2_PERCENTILE,
        higherLimit);
  }

  /** At or above a share in whole numbers, and at or above the percentile of the region. */
  private Sign share(
      SignKind kind,
      int part,
      Evidence school,
      String caption,
      Parameter absolute,
      Parameter percentile,
      @Nullable Double relative) {
    int size = size(journal(school));
    if (size < n) {
      return Sign.notEvaluated(kind, size, () -> noJournal(school, n));
    }
    if (relative == null) {
      return Sign.notEvaluated(kind, size, () -> Reasons.fewSchools(limits.share(percentile)));
    }
    Fraction least = limits.share(absolute);
    double value = (double) part / size;
    double limit = Math.max(least.value(), relative);
    return Sign.judged(
        kind,
        least.isReachedBy(part, size) && value >= relative,
        value,
        limit,
        size,
        () -> caption + Printed.percent(value) + ", порог " + Printed.percent(limit));
  }

  private String noJournal(Evidence school, int participants) {
    return scale == null && school.outcome().origin() == Outcome.Origin.PUPILS
        ? Reasons.NO_SCALE
        : Reasons.fewerInJournal(participants);
  }

  private Sign equal(Evidence school) {
    Outcome.Journal own = journal(school);
    int size = size(own);
    int least = limits.count(Parameter.J3_N);
    Fraction usual = limits.share(Parameter.J3_REGION);
    if (size < least) {
      return Sign.notEvaluated(SignKind.J3, size, () -> noJournal(school, least));
    }
    if (Reasons.exceeds(region.equal(), size(region), usual)) {
      return Sign.notEvaluated(
          SignKind.J3,
          size,
          () -> "в регионе подтвердили больше " + Printed.percent(usual.value()));
    }
    Fraction share = limits.share(Parameter.J3_SHARE);
    double value = (double) own.equal() / size;
    return Sign.judged(
        SignKind.J3,
        share.isReachedBy(own.equal(), size),
        value,
        share.value(),
        size,
        () ->
            "Подтвердили отметку "
                + Printed.percent(value)
                + ", порог "
                + Printed.percent(share.value())
                + ", в регионе "
                + Printed.percent((double) region.equal() / size(region)));
  }

  private Sign gap(Evidence school) {
    Gaps own = gaps.get(school.school());
    int size = size(journal(school));
    if (own == null) {
      boolean noScale = scale == null;
      return Sign.notEvaluated(
          SignKind.J4, size, () -> noScale ? Reasons.NO_SCALE : Reasons.NO_PUPILS);
    }
    if (size < n) {
      return Sign.notEvaluated(SignKind.J4, size, () -> noJournal(school, n));
    }
    if (gapLimit == null) {
      Fraction percentile = limits.share(Parameter.J4_PERCENTILE);
      return Sign.notEvaluated(SignKind.J4, size, () -> Reasons.fewSchools(percentile));
    }
    Fraction share = limits.share(Parameter.J4_SHARE);
    int apart = limits.count(Parameter.J4_GAP);
    double value = (double) own.all() / size;
    double limit = Math.max(share.value(), gapLimit);
    Sign sign =
        Sign.judged(
            SignKind.J4,
            Reasons.exceeds(own.all(), size, share) && value > gapLimit,
            value,
            limit,
            size,
            () ->
                "Расхождение на "
                    + Printed.plural(apart, "отметку", "отметки", "отметок")
                    + " и больше у "
                    + Printed.percent(value)
                    + ", порог "
                    + Printed.percent(limit));
    return sign.counts() && own.below() > own.above() ? sign.notCounted(MARKS_OF_SCHOOL) : sign;
  }
}
