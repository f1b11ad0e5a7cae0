package mera.data.school;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** How much two words look like each other. */
enum Alike {
  SAME,
  /** A letter lost, doubled or swapped inside a long word: no two villages differ so. */
  SLIP,
  /** A letter or two are others: «Сергеевка» and «Сергиевка» are two villages. */
  SIMILAR,
  OTHER;

  private static final int LONG = 8;
  private static final int SIMILAR_FROM = 5;
  private static final int TAIL = 3;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

  /** Compares two stems. */
  static Alike of(String one, String other) {
    if (one.equals(other)) {
      return SAME;
    }
    int shorter = Math.min(one.length(), other.length());
    if (shorter < SIMILAR_FROM || Math.abs(one.length() - other.length()) > 2) {
      return OTHER;
    }
    if (one.charAt(0) != other.charAt(0)) {
      return one.regionMatches(1, other, 1, shorter - 1) && one.length() == other.length()
          ? SIMILAR
          : OTHER;
    }
    int distance = DISTANCE.apply(one, other);
    if (distance < 0 || distance == 2 && shorter < LONG && !isSwap(one, other)) {
      return OTHER;
    }
    return shorter >= LONG - 1 && isSlip(one, other, distance) ? SLIP : SIMILAR;
  }

  /** Is one of two whole words the other with one wrong letter, ending apart? */
  static boolean isSlip(String one, String other) {
    int distance = DISTANCE.apply(one, other);
    return distance == 1 || distance == 2 && isSwap(one, other);
  }

  private static boolean isSlip(String one, String other, int distance) {
    boolean sameHead = one.startsWith(other.substring(0, 2));
    boolean sameTail =
        one.substring(one.length() - TAIL).equals(other.substring(other.length() - TAIL));
    boolean oneLetter = distance == 1 && one.length() != other.length();
    return sameHead && sameTail && (oneLetter || isSwap(one, other));
  }

  /** Two neighbouring letters in the other order. */
  private static boolean isSwap(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int at = 0;
    while (at < one.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}
