package mera.data.plan;

import java.util.Arrays;
import java.util.Locale;

/**
 * A text as names are compared in it: lower case, «ё» as «е», without quotes, one blank between
 * words; every letter knows where it stood.
 *
 * @param places of the letters in the text as written
 */
record PlainText(String text, int[] places) {

  static PlainText of(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    int[] places = new int[written.length() + 1];
    boolean blank = true;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if ("«»„“”\"".indexOf(c) >= 0) {
        continue;
      }
      boolean space = Character.isWhitespace(c) || c == '\u00a0';
      if (space && blank) {
        continue;
      }
      blank = space;
      places[plain.length()] = i;
      plain.append(space ? ' ' : lower(c));
    }
    int length = blank && plain.length() > 0 ? plain.length() - 1 : plain.length();
    plain.setLength(length);
    return new PlainText(plain.toString(), Arrays.copyOf(places, length));
  }

  private static char lower(char c) {
    char small = String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
    return small == 'ё' ? 'е' : small;
  }

  /** Place in the written text right behind the letter before this place. */
  int endOf(int place) {
    return places[place - 1] + 1;
  }
}
