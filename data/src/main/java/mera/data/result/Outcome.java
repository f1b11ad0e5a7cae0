package mera.data.result;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a school did in a work, its classes together: the counts that rules and documents use.
 *
 * @param origin who counted
 * @param n participants
 * @param marks counts of marks 2, 3, 4, 5; null while no scale of the work is known, and for ЕГЭ
 * @param below participants who did not get past the mark «2» or, ЕГЭ, did not reach the minimum;
 *     null where neither is known
 * @param journal against the journal mark: lower, equal, higher, among pupils who have one; null
 *     without a scale or without any journal mark
 * @param scores sums of the primary scores; null where only a report is known
 * @param printedMean mean as a report prints it; null where the pupils were counted
 */
public record Outcome(
    String schoolCode,
    Work work,
    Origin origin,
    int n,
    @Nullable Marks marks,
    @Nullable Integer below,
    @Nullable Journal journal,
    @Nullable Scores scores,
    @Nullable BigDecimal printedMean,
    int absent,
    int rejected) {

  /** Who counted. */
  public enum Origin {
    /** This program, pupil by pupil. */
    PUPILS,
    /** Somebody else: the counts are those of a report. */
    REPORT
  }

  /** Counts of the marks. */
  public record Marks(int two, int three, int four, int five) {

    /** Both groups together. */
    public Marks plus(Marks other) {
      return new Marks(two + other.two, three + other.three, four + other.four, five + other.five);
    }
  }

  /** Counts of pupils whose mark is lower than, equal to, higher than the journal mark. */
  public record Journal(int lower, int equal, int higher) {

    /** Both groups together. */
    public Journal plus(Journal other) {
      return new Journal(lower + other.lower, equal + other.equal, higher + other.higher);
    }
  }

  /**
   * @param sum of primary scores
   * @param squares sum of their squares
   * @param max highest primary score by the scale, 0 without one
   */
  public record Scores(long sum, long squares, int max) {}

  /** Counted pupil by pupil. */
  public Outcome(
      String schoolCode,
      Work work,
      int n,
      @Nullable Marks marks,
      @Nullable Journal journal,
      long sum,
      long squares,
      int max,
      int absent,
      int rejected) {
    this(
        schoolCode,
        work,
        Origin.PUPILS,
        n,
        marks,
        marks == null ? null : marks.two(),
        journal,
        new Scores(sum, squares, max),
        null,
        absent,
        rejected);
  }

  /** Mean score; 0 without participants, NaN where it is not known. For show only. */
  public double mean() {
    if (scores != null) {
      return n == 0 ? 0 : (double) scores.sum() / n;
    }
    return printedMean == null ? Double.NaN : printedMean.doubleValue();
  }

  /** Sum of primary scores, where the caller knows that pupils were counted. */
  public long sum() {
    return knownScores().sum();
  }

  /** Sum of their squares, where the caller knows that pupils were counted. */
  public long sumOfSquares() {
    return knownScores().squares();
  }

  /** Highest primary score; 0 where it is not known. */
  public int max() {
    return scores == null ? 0 : scores.max();
  }

  private Scores knownScores() {
    return Objects.requireNonNull(scores, "no scores of " + work);
  }

  /** The marks, where the caller knows that the work has a scale. */
  public Marks knownMarks() {
    return Objects.requireNonNull(marks, "no scale of " + work);
  }

  /** The outcomes of these tallies, first attempts, in the order of work and school. */
  public static List<Outcome> of(Collection<Tally> tallies, Map<Work, Scale> scales) {
    return of(tallies, List.of(), scales, Attempt.FIRST);
  }

  /**
   * The outcomes of these tallies and reports in the order of work and school. Where the pupils of
   * a school were counted in a work, its reports do not count.
   */
  public static List<Outcome> of(
      Collection<Tally> tallies,
      Collection<Aggregate> aggregates,
      Map<Work, Scale> scales,
      Attempt attempt) {
    return new OutcomeSum(tallies, aggregates, scales, attempt).outcomes();
  }
}
