package mera.data.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a school did in a work, its classes together: the counts that rules and documents use.
 *
 * @param n participants
 * @param marks counts of marks 2, 3, 4, 5; null while no scale of the work is known
 * @param journal against the journal mark: lower, equal, higher, among pupils who have one; null
 *     without a scale or without any journal mark
 * @param sum sum of primary scores
 * @param sumOfSquares sum of their squares
 * @param max highest primary score by the scale, 0 without one
 */
public record Outcome(
    String schoolCode,
    Work work,
    int n,
    @Nullable Marks marks,
    @Nullable Journal journal,
    long sum,
    long sumOfSquares,
    int max,
    int absent,
    int rejected) {

  /** Counts of the marks. */
  public record Marks(int two, int three, int four, int five) {}

  /** Counts of pupils whose mark is lower than, equal to, higher than the journal mark. */
  public record Journal(int lower, int equal, int higher) {}

  /** Mean primary score, 0 without participants; for show only. */
  public double mean() {
    return n == 0 ? 0 : (double) sum / n;
  }

  /** The outcomes of these tallies in the order of work and school. */
  public static List<Outcome> of(Collection<Tally> tallies, Map<Work, Scale> scales) {
    Map<Work, Map<String, List<Tally>>> groups = new TreeMap<>();
    for (Tally tally : tallies) {
      groups
          .computeIfAbsent(tally.work(), work -> new TreeMap<>())
          .computeIfAbsent(tally.schoolCode(), code -> new ArrayList<>())
          .add(tally);
    }
    List<Outcome> outcomes = new ArrayList<>();
    groups.forEach(
        (work, schools) ->
            schools.forEach(
                (code, classes) -> outcomes.add(of(code, work, classes, scales.get(work)))));
    return List.copyOf(outcomes);
  }

  private static Outcome of(String code, Work work, List<Tally> classes, @Nullable Scale scale) {
    Histogram all =
        classes.stream().map(Tally::scores).reduce(Histogram.of(new int[0]), Histogram::plus);
    return new Outcome(
        code,
        work,
        all.participants(),
        scale == null ? null : marks(all, scale),
        scale == null ? null : journal(all, scale),
        all.sum(),
        all.sumOfSquares(),
        scale == null ? 0 : scale.max(),
        classes.stream().mapToInt(Tally::absent).sum(),
        classes.stream().mapToInt(Tally::rejected).sum());
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

  /** The marks, where the caller knows that the work has a scale. */
  public Marks knownMarks() {
    return Objects.requireNonNull(marks, "no scale of " + work);
  }
}
