package mera.app.text;

import java.util.Arrays;

/** How names are searched and sorted: letter case and the dots of «ё» do not count. */
public final class Search {

  private Search() {}

  /** The text in which is searched. */
  public static String folded(String text) {
    return text.toLowerCase(Words.RUSSIAN).replace('ё', 'е');
  }

  /** Does the text hold every word of the query? */
  public static boolean matches(String text, String query) {
    String folded = folded(text);
    return Arrays.stream(folded(query).strip().split("\\s+")).allMatch(folded::contains);
  }
}
