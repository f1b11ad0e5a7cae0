package mera.data.rating;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mera.data.identify.WorkScope;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.jspecify.annotations.Nullable;

/** Counts one indicator for every school. */
final class Measuring {

  private static final int MAX_DECIMALS = 6;

  private final Indicator indicator;
  private final RatingData data;
  private final int participants;
  private final Map<String, Sum> sums = new HashMap<>();

  private static final class Sum {
    private long numerator;
    private long denominator;
    private int n;
    private double variance;
    private final SortedSet<Exam> exams = new TreeSet<>();
    private int works;

    private void add(Outcome outcome, long part, long whole, double spread) {
      numerator += part;
      denominator += whole;
      n += outcome.n();
      variance += spread;
      exams.add(outcome.work().exam());
      works++;
    }
  }

  private Measuring(Indicator indicator, RatingData data, int participants) {
    this.indicator = indicator;
    this.data = data;
    this.participants = participants;
  }

  /** Values by code; schools with too few participants have none. */
  static Map<String, Measured> of(Indicator indicator, RatingData data, int participants) {
    Measuring measuring = new Measuring(indicator, data, participants);
    return indicator.take() == Take.IMPORTED ? measuring.imported() : measuring.counted();
  }

  private Map<String, Measured> counted() {
    WorkScope scope = indicator.scope();
    for (Outcome outcome : data.outcomes()) {
      if (outcome.work().year() == data.year()
          && scope.includes(outcome.work())
          && outcome.n() > 0) {
        add(sums.computeIfAbsent(outcome.schoolCode(), code -> new Sum()), outcome);
      }
    }
    Map<String, Measured> values = new HashMap<>();
    sums.forEach(
        (code, sum) -> {
          if (sum.denominator > 0 && pupils(sum) >= participants) {
            values.put(code, measured(sum));
          }
        });
    return values;
  }

  private int pupils(Sum sum) {
    return indicator.take() == Take.MEAN ? sum.n : Math.toIntExact(sum.denominator);
  }

  private Measured measured(Sum sum) {
    double deviation =
        indicator.take() == Take.MEAN ? Math.sqrt(sum.variance) / sum.denominator : 0;
    String exams = sum.exams.stream().map(Exam::printed).collect(Collectors.joining(", "));
    return new Measured(
        new Ratio(sum.numerator, sum.denominator),
        pupils(sum),
        deviation,
        exams + " " + data.year() + ", работ: " + sum.works);
  }

  private void add(Sum sum, Outcome outcome) {
    Outcome.Marks marks = outcome.marks();
    Outcome.Journal journal = outcome.journal();
    switch (indicator.take()) {
      case LOW_SHARE -> {
        Integer below = outcome.below();
        if (below != null) {
          sum.add(outcome, below, outcome.n(), 0);
        }
      }
      case HIGH_SHARE -> {
        if (marks != null) {
          long all = (long) marks.two() + marks.three() + marks.four() + marks.five();
          sum.add(outcome, (long) marks.four() + marks.five(), all, 0);
        }
      }
      case JOURNAL -> {
        if (journal != null) {
          long all = (long) journal.lower() + journal.equal() + journal.higher();
          sum.add(outcome, journal.equal(), all, 0);
        }
      }
      case PARTICIPATION -> sum.add(outcome, outcome.n(), (long) outcome.n() + outcome.absent(), 0);
      case MEAN -> addMean(sum, outcome);
      case IMPORTED -> throw new IllegalStateException("not counted from works");
    }
  }

  private static void addMean(Sum sum, Outcome outcome) {
    Outcome.Scores scores = outcome.scores();
    if (scores != null && scores.max() > 0) {
      int n = outcome.n();
      double spread =
          n < 2
              ? 0
              : Math.max(
                  0, (double) (n * scores.squares() - scores.sum() * scores.sum()) / (n - 1));
      sum.add(outcome, scores.sum(), (long) n * scores.max(), spread);
    }
  }

  private Map<String, Measured> imported() {
    Map<String, BigDecimal> numerators = numbers(Objects.requireNonNull(indicator.caption()));
    String per = indicator.per();
    Map<String, BigDecimal> denominators = per == null ? Map.of() : numbers(per);
    Map<String, Measured> values = new HashMap<>();
    numerators.forEach(
        (code, number) -> {
          BigDecimal whole = denominators.get(code);
          if (per == null) {
            values.put(code, new Measured(Ratio.of(number), 0, 0, source()));
          } else if (whole != null && whole.signum() > 0) {
            values.put(code, quotient(number, whole));
          }
        });
    return values;
  }

  private Measured quotient(BigDecimal part, BigDecimal whole) {
    int digits = Math.max(0, Math.max(part.scale(), whole.scale()));
    long numerator = part.movePointRight(digits).longValueExact();
    long denominator = whole.movePointRight(digits).longValueExact();
    return new Measured(new Ratio(numerator, denominator), 0, 0, source());
  }

  private String source() {
    return "«" + indicator.caption() + "» " + data.year();
  }

  private Map<String, BigDecimal> numbers(String caption) {
    String wanted = plain(caption);
    Map<String, BigDecimal> numbers = new HashMap<>();
    for (int year : List.of(0, data.year())) {
      for (SchoolValue value : data.values()) {
        if (value.year() == year
            && value.topic() != Topic.MARKER
            && plain(value.indicator()).equals(wanted)) {
          number(value.text()).ifPresent(number -> numbers.put(value.schoolCode(), number));
        }
      }
    }
    return numbers;
  }

  private static String plain(String caption) {
    return caption.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  private static Optional<BigDecimal> number(@Nullable String text) {
    if (text == null || !text.matches("[-−]?\\d{1,9}([.,]\\d{1," + MAX_DECIMALS + "})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text.replace(',', '.').replace('−', '-')));
  }
}
