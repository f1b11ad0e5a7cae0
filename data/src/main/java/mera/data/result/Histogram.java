package mera.data.result;

import java.util.Arrays;

/**
 * How many pupils reached each primary score, by their journal mark: all that identification needs
 * of a class, under any scale. Immutable.
 */
public final class Histogram {

  /** Journal marks in the order of the second index: none, 2, 3, 4, 5. */
  public static final int JOURNAL_MARKS = 5;

  private final int[] pupils;
  private final int scores;

  /** Folded once: every sign of a school asks for them. */
  private final int participants;

  private final long sum;
  private final long squares;

  private Histogram(int[] pupils) {
    this.pupils = pupils;
    this.scores = pupils.length / JOURNAL_MARKS;
    int all = 0;
    long points = 0;
    long pointsSquared = 0;
    for (int score = 0; score < scores; score++) {
      int here = count(score);
      all += here;
      points += (long) score * here;
      pointsSquared += (long) score * score * here;
    }
    participants = all;
    sum = points;
    squares = pointsSquared;
  }

  /**
   * @param pupils counts, index {@code score * JOURNAL_MARKS + journal}, where journal is 0 for no
   *     mark and 1…4 for the marks 2…5; copied
   */
  public static Histogram of(int[] pupils) {
    if (pupils.length % JOURNAL_MARKS != 0) {
      throw new IllegalArgumentException("length " + pupils.length);
    }
    return new Histogram(pupils.clone());
  }

  /** Highest score that has a place, −1 for an empty histogram. */
  public int maxScore() {
    return scores - 1;
  }

  /**
   * @param score 0…
   * @param journalMark 2…5, or 0 for «нет отметки»
   */
  public int count(int score, int journalMark) {
    return score >= scores
        ? 0
        : pupils[score * JOURNAL_MARKS + (journalMark == 0 ? 0 : journalMark - 1)];
  }

  /** Pupils with this score, whatever their journal mark. */
  public int count(int score) {
    int pupilsHere = 0;
    for (int journal = 0; journal < JOURNAL_MARKS && score < scores; journal++) {
      pupilsHere += pupils[score * JOURNAL_MARKS + journal];
    }
    return pupilsHere;
  }

  /** All pupils: the participants. */
  public int participants() {
    return participants;
  }

  /** Sum of all primary scores. */
  public long sum() {
    return sum;
  }

  /**
   * Sum of the squares of all primary scores; with {@link #sum()} it gives the variance exactly.
   */
  public long sumOfSquares() {
    return squares;
  }

  /** Both groups together. */
  public Histogram plus(Histogram other) {
    int[] longer = pupils.length >= other.pupils.length ? pupils : other.pupils;
    int[] shorter = longer == pupils ? other.pupils : pupils;
    int[] both = longer.clone();
    for (int i = 0; i < shorter.length; i++) {
      both[i] += shorter[i];
    }
    return new Histogram(both);
  }

  /** The counts in the order of {@link #of}; a copy. */
  public int[] cells() {
    return pupils.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Histogram that && Arrays.equals(pupils, that.pupils);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pupils);
  }

  @Override
  public String toString() {
    return "Histogram" + Arrays.toString(pupils);
  }
}
