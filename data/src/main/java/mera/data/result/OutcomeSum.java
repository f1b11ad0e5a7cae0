package mera.data.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mera.data.result.Outcome.Journal;
import mera.data.result.Outcome.Marks;
import mera.data.result.Outcome.Origin;
import org.jspecify.annotations.Nullable;

/** Adds up classes: tallies where there are any, else what reports say. */
final class OutcomeSum {

  private final Map<Work, Scale> scales;
  private final Map<Work, Map<String, Group>> groups = new TreeMap<>();

  /** All that is known of one school in one work. */
  private record Group(List<Tally> first, List<Tally> latest, List<Aggregate> reports) {
    Group() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    List<Tally> of(Attempt attempt) {
      return attempt == Attempt.LATEST && !latest.isEmpty() ? latest : first;
    }
  }

  private final Attempt attempt;

  OutcomeSum(
      Collection<Tally> tallies,
      Collection<Aggregate> aggregates,
      Map<Work, Scale> scales,
      Attempt attempt) {
    this.scales = scales;
    this.attempt = attempt;
    for (Tally tally : tallies) {
      Group group = group(tally.work(), tally.schoolCode());
      (tally.attempt() == Attempt.LATEST ? group.latest() : group.first()).add(tally);
    }
    for (Aggregate aggregate : aggregates) {
      group(aggregate.work(), aggregate.schoolCode()).reports().add(aggregate);
    }
  }

  private Group group(Work work, String code) {
    return groups
        .computeIfAbsent(work, key -> new TreeMap<>())
        .computeIfAbsent(code, key -> new Group());
  }

  List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    groups.forEach(
        (work, schools) ->
            schools.forEach(
                (code, group) -> {
                  List<Tally> counted = group.of(attempt);
                  outcomes.add(
                      counted.isEmpty()
                          ? reported(code, work, group.reports())
                          : counted(code, work, counted));
                }));
    return List.copyOf(outcomes);
  }

  private Outcome counted(String code, Work work, List<Tally> classes) {
    Scale scale = scales.get(work);
    Histogram all =
        classes.stream().map(Tally::scores).reduce(Histogram.of(new int[0]), Histogram::plus);
    Marks marks = marks(classes, all, scale);
    return new Outcome(
        code,
        work,
        Origin.PUPILS,
        all.participants(),
        marks,
        marks == null ? belowMinimum(work, all) : Integer.valueOf(marks.two()),
        scale == null ? null : journal(all, scale),
        new Outcome.Scores(all.sum(), all.sumOfSquares(), scale == null ? 0 : scale.max()),
        null,
        classes.stream().mapToInt(Tally::absent).sum(),
        classes.stream().mapToInt(Tally::rejected).sum());
  }

  /** ЕГЭ has no marks: the scores are test scores. */
  private static @Nullable Integer belowMinimum(Work work, Histogram testScores) {
    return EgeMinimum.of(work).map(minimum -> minimum.below(testScores)).orElse(null);
  }

  private static @Nullable Marks marks(List<Tally> classes, Histogram all, @Nullable Scale scale) {
    Marks printed = new Marks(0, 0, 0, 0);
    for (Tally tally : classes) {
      if (tally.marks() == null) {
        return scale == null ? null : marks(all, scale);
      }
      printed = printed.plus(tally.marks());
    }
    return printed;
  }

  private static Marks marks(Histogram scores, Scale scale) {
    int[] marks = new int[6];
    for (int score = 0; score <= scores.maxScore(); score++) {
      marks[scale.mark(score)] += scores.count(score);
    }
    return new Marks(marks[2], marks[3], marks[4], marks[5]);
  }

  private static @Nullable Journal journal(Histogram scores, Scale scale) {
    int lower = 0;
    int equal = 0;
    int higher = 0;
    for (int score = 0; score <= scores.maxScore(); score++) {
      int mark = scale.mark(score);
      for (int journal = 2; journal <= 5; journal++) {
        int pupils = scores.count(score, journal);
        lower += mark < journal ? pupils : 0;
        equal += mark == journal ? pupils : 0;
        higher += mark > journal ? pupils : 0;
      }
    }
    return lower + equal + higher == 0 ? null : new Journal(lower, equal, higher);
  }

  private Outcome reported(String code, Work work, List<Aggregate> reports) {
    Marks marks = null;
    Journal journal = null;
    Integer below = null;
    BigDecimal mean = null;
    int passed = 0;
    int others = 0;
    for (Aggregate report : reports) {
      switch (report.part()) {
        case Aggregate.MarkCounts counts ->
            marks = marks == null ? counts.marks() : marks.plus(counts.marks());
        case Aggregate.JournalCounts counts -> {
          journal = journal == null ? counts.journal() : journal.plus(counts.journal());
          others = Math.max(others, counts.n());
        }
        case Aggregate.ScoreCounts counts -> others = Math.max(others, counts.n());
        case Aggregate.TaskShares shares -> others = Math.max(others, shares.n());
        case Aggregate.Passed result -> {
          below = (below == null ? 0 : below) + result.below();
          mean = passed == 0 ? result.mean() : null;
          passed += result.n();
        }
      }
    }
    if (marks == null) {
      marks = fromScores(work, reports);
    }
    int marked = marks == null ? 0 : marks.two() + marks.three() + marks.four() + marks.five();
    return new Outcome(
        code,
        work,
        Origin.REPORT,
        marks != null ? marked : passed > 0 ? passed : others,
        marks,
        marks != null ? Integer.valueOf(marks.two()) : below,
        journal,
        null,
        mean,
        0,
        0);
  }

  private @Nullable Marks fromScores(Work work, List<Aggregate> reports) {
    Scale scale = scales.get(work);
    Marks sum = null;
    for (Aggregate report : reports) {
      if (scale != null && report.part() instanceof Aggregate.ScoreCounts counts) {
        Marks marks = marks(counts.scores(), scale);
        sum = sum == null ? marks : sum.plus(marks);
      }
    }
    return sum;
  }
}
