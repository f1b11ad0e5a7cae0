package mera.data.school;

import java.util.regex.Pattern;

/**
 * Cuts Russian words so that cases and adjectives of one name meet: «Лесогорска» and «Лесогорск»,
 * «Лебяжинская» and «Лебяжье».
 */
final class Stem {

  private static final int SHORTEST = 3;
  private static final int SHORTEST_ROOT = 4;
  private static final String[] ENDINGS = {
    "ыми", "ими", "ого", "его", "ому", "ему", "ая", "яя", "ую", "юю", "ое", "ее", "ой", "ей", "ий",
    "ый", "ые", "ие", "ых", "их", "ым", "им", "ом", "ем", "ах", "ях", "ам", "ям", "ье", "ья", "ьи",
    "а", "я", "о", "е", "и", "ы", "у", "ю", "й", "ь"
  };
  private static final String[] SUFFIXES = {"ск", "ов", "ев", "ин", "ен", "ан", "ян", "н", "к"};
  private static final Pattern OF_A_PLACE =
      Pattern.compile(".{2,}[сц]к(ая|ий|ой|ое|ие|ого|ую|ом|им|их)");

  private Stem() {}

  /** The word without its ending: equal for the cases of one word. */
  static String of(String word) {
    String stem = word;
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        stem = word.substring(0, word.length() - ending.length());
        break;
      }
    }
    return stem.length() > SHORTEST && stem.endsWith("ь")
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }

  /** What a place and the adjective made of it share: «лебяж». */
  static String root(String stem) {
    String root = stem;
    for (String before = ""; !before.equals(root); ) {
      before = root;
      for (String suffix : SUFFIXES) {
        root = cut(root, suffix);
      }
    }
    return cut(root, "ь");
  }

  private static String cut(String word, String suffix) {
    return word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST_ROOT
        ? word.substring(0, word.length() - suffix.length())
        : word;
  }

  /** «Лебяжинская», «Борского»: an adjective that is made of a place. */
  static boolean isOfAPlace(String word) {
    return OF_A_PLACE.matcher(word).matches();
  }

  /**
   * Gender and number of a nominative adjective; blank for all other words. «Озёрное» and «Озёрный»
   * are two villages, «Озёрного» can be either.
   */
  static char gender(String word) {
    if (word.endsWith("ая") || word.endsWith("яя")) {
      return 'f';
    }
    if (word.endsWith("ое") || word.endsWith("ее")) {
      return 'n';
    }
    if (word.endsWith("ый") || word.endsWith("ий")) {
      return 'm';
    }
    return word.endsWith("ые") || word.endsWith("ие") ? 'p' : ' ';
  }
}
