package mera.data.identify;

/**
 * The order of names in a printed list: «ё» stands with «е», and «№ 2» before «№ 10». Equal only
 * for names that are read alike.
 */
public final class NameOrder {

  private NameOrder() {}

  /** Negative, zero or positive as {@code left} stands before, with or behind {@code right}. */
  public static int compare(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
        int leftEnd = endOfNumber(left, i);
        int rightEnd = endOfNumber(right, j);
        int order = compareNumbers(left, i, leftEnd, right, j, rightEnd);
        if (order != 0) {
          return order;
        }
        i = leftEnd;
        j = rightEnd;
      } else {
        int order = Character.compare(letter(left.charAt(i++)), letter(right.charAt(j++)));
        if (order != 0) {
          return order;
        }
      }
    }
    return Integer.compare(left.length() - i, right.length() - j);
  }

  private static int compareNumbers(
      String left, int i, int leftEnd, String right, int j, int rightEnd) {
    int length = Integer.compare(leftEnd - i, rightEnd - j);
    return length != 0
        ? length
        : left.substring(i, leftEnd).compareTo(right.substring(j, rightEnd));
  }

  private static int endOfNumber(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char letter(char c) {
    return c == 'ё' ? 'е' : c == 'Ё' ? 'Е' : c;
  }
}
