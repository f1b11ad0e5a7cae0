package mera.data.result;

/**
 * Lowest primary scores of the marks of one work. The constructor refuses a scale that is no scale
 * (an official table once printed overlapping rows): 0 &lt; min3 &lt; min4 &lt; min5 ≤ max.
 *
 * @param max highest primary score
 * @param min3 lowest score of mark 3; below it is mark 2
 * @param origin where the numbers come from, as shown to the analyst
 */
public record Scale(Work work, int max, int min3, int min4, int min5, String origin) {

  public Scale {
    if (!(0 < min3 && min3 < min4 && min4 < min5 && min5 <= max)) {
      throw new IllegalArgumentException(
          "no scale: " + min3 + ", " + min4 + ", " + min5 + " of " + max);
    }
  }

  /** The mark 2…5 of a primary score 0…max. */
  public int mark(int score) {
    return score < min3 ? 2 : score < min4 ? 3 : score < min5 ? 4 : 5;
  }
}
