package mera.data.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mera.data.result.Aggregate.JournalCounts;
import mera.data.result.Aggregate.MarkCounts;
import mera.data.result.Aggregate.Part;
import mera.data.result.Aggregate.Passed;
import mera.data.result.Aggregate.ScoreCounts;
import mera.data.result.Aggregate.TaskShares;
import mera.data.result.Difference.Measure;
import mera.data.result.Outcome.Journal;
import mera.data.result.Outcome.Marks;
import org.jspecify.annotations.Nullable;

/**
 * Reports against pupils: where a school has both in a work, every number that both know must be
 * the same. Absent pupils and rejected rows are participants on neither side.
 */
public final class Reconciliation {

  private final List<Difference> differences = new ArrayList<>();

  private Reconciliation() {}

  private record Key(String schoolCode, Work work) {}

  /** One kind of report in a work; its classes together are the school. */
  private record Kind(Key key, Class<? extends Part> part) {}

  /** The differences in the order of the reports; none where all agrees. */
  public static List<Difference> of(
      Collection<Tally> tallies, Collection<Aggregate> reports, Map<Work, Scale> scales) {
    Set<Key> reported =
        reports.stream()
            .map(report -> new Key(report.schoolCode(), report.work()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Tally> both =
        tallies.stream()
            .filter(tally -> reported.contains(new Key(tally.schoolCode(), tally.work())))
            .toList();
    Map<Key, Outcome> outcomes =
        Outcome.of(both, scales).stream()
            .collect(
                Collectors.toMap(
                    outcome -> new Key(outcome.schoolCode(), outcome.work()), Function.identity()));
    Map<Key, Histogram> scores = new LinkedHashMap<>();
    both.stream()
        .filter(tally -> tally.attempt() == Attempt.FIRST)
        .forEach(
            tally ->
                scores.merge(
                    new Key(tally.schoolCode(), tally.work()), tally.scores(), Histogram::plus));
    Map<Kind, List<Part>> kinds = new LinkedHashMap<>();
    for (Aggregate report : reports) {
      Key key = new Key(report.schoolCode(), report.work());
      if (outcomes.containsKey(key)) {
        kinds
            .computeIfAbsent(new Kind(key, report.part().getClass()), kind -> new ArrayList<>())
            .add(report.part());
      }
    }
    Reconciliation all = new Reconciliation();
    kinds.forEach(
        (kind, parts) -> {
          Outcome outcome = outcomes.get(kind.key());
          Histogram pupils = scores.get(kind.key());
          if (outcome != null && pupils != null) {
            all.compare(outcome, pupils, sum(parts));
          }
        });
    return List.copyOf(all.differences);
  }

  private static Part sum(List<Part> classes) {
    return classes.stream().reduce(Reconciliation::plus).orElseThrow();
  }

  private static Part plus(Part first, Part second) {
    if (first instanceof MarkCounts a && second instanceof MarkCounts b) {
      return new MarkCounts(a.marks().plus(b.marks()));
    }
    if (first instanceof JournalCounts a && second instanceof JournalCounts b) {
      return new JournalCounts(a.n() + b.n(), a.journal().plus(b.journal()));
    }
    if (first instanceof ScoreCounts a && second instanceof ScoreCounts b) {
      return new ScoreCounts(a.scores().plus(b.scores()), Math.max(a.max(), b.max()));
    }
    if (first instanceof Passed a && second instanceof Passed b) {
      return new Passed(a.n() + b.n(), a.below() + b.below(), null, null, null);
    }
    return new TaskShares(first.n() + second.n(), List.of());
  }

  private void compare(Outcome outcome, Histogram pupils, Part part) {
    switch (part) {
      case MarkCounts report -> {
        participants(outcome, part.n());
        marks(outcome, report.marks());
      }
      case JournalCounts report -> journal(outcome, report);
      case ScoreCounts report -> {
        participants(outcome, part.n());
        scores(outcome, pupils, report.scores());
      }
      case TaskShares report -> participants(outcome, part.n());
      case Passed report -> {
        participants(outcome, part.n());
        if (outcome.below() != null) {
          compare(outcome, Measure.TWO, outcome.below(), report.below());
        }
      }
    }
  }

  private void participants(Outcome outcome, int reported) {
    compare(outcome, Measure.PARTICIPANTS, outcome.n(), reported);
  }

  private void marks(Outcome outcome, Marks reported) {
    Marks counted = outcome.marks();
    if (counted != null) {
      compare(outcome, Measure.TWO, counted.two(), reported.two());
      compare(outcome, Measure.THREE, counted.three(), reported.three());
      compare(outcome, Measure.FOUR, counted.four(), reported.four());
      compare(outcome, Measure.FIVE, counted.five(), reported.five());
    }
  }

  /** Reports until 2023 print under «Всего» only the pupils who have a journal mark. */
  private void journal(Outcome outcome, JournalCounts report) {
    int marked = sum(report.journal());
    boolean onlyMarked =
        outcome.journal() != null && report.n() == marked && sum(outcome.journal()) == marked;
    if (!onlyMarked) {
      participants(outcome, report.n());
    }
    if (outcome.marks() != null) {
      Journal counted = outcome.journal() == null ? new Journal(0, 0, 0) : outcome.journal();
      compare(outcome, Measure.LOWER, counted.lower(), report.journal().lower());
      compare(outcome, Measure.EQUAL, counted.equal(), report.journal().equal());
      compare(outcome, Measure.HIGHER, counted.higher(), report.journal().higher());
    }
  }

  private static int sum(@Nullable Journal journal) {
    return journal == null ? 0 : journal.lower() + journal.equal() + journal.higher();
  }

  private void scores(Outcome outcome, Histogram counted, Histogram reported) {
    int most = Math.max(counted.maxScore(), reported.maxScore());
    for (int score = 0; score <= most; score++) {
      if (counted.count(score) != reported.count(score)) {
        differences.add(
            new Difference(
                outcome.schoolCode(),
                outcome.work(),
                Measure.SCORE,
                score,
                counted.count(score),
                reported.count(score)));
      }
    }
  }

  private void compare(Outcome outcome, Measure measure, int counted, int reported) {
    if (counted != reported) {
      differences.add(
          new Difference(outcome.schoolCode(), outcome.work(), measure, 0, counted, reported));
    }
  }
}
