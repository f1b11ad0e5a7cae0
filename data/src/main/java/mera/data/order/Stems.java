package mera.data.order;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds words in any of their cases by their beginnings. */
final class Stems {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

  /** Longer words are adjectives as often as not, with endings of three letters: «-скому». */
  private static final int LONG = 7;

  private Stems() {}

  /** A pattern for the words of a name next to each other, each in any case. */
  static String pattern(String name) {
    return "(?iu)(?<!\\p{L})"
        + SPACES
            .splitAsStream(name.strip())
            .map(word -> Pattern.quote(of(word)) + "\\p{L}*")
            .collect(Collectors.joining("[\\s\\u00a0]+"));
  }

  /** How often a text says the name, in whatever case. */
  static int count(String text, String name) {
    return (int) Pattern.compile(pattern(name)).matcher(text).results().count();
  }

  /** A short or a strange word does not decline. */
  static String of(String word) {
    boolean declines = word.length() > 3 && word.chars().allMatch(Character::isLetter);
    boolean capitals = word.chars().allMatch(Character::isUpperCase);
    int ending = word.length() > LONG ? 3 : 2;
    return declines && !capitals ? word.substring(0, Math.max(3, word.length() - ending)) : word;
  }
}
