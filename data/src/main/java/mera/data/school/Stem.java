package mera.data.school;

import java.util.List;
import java.util.Set;
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

  /** Nominative, genitive, dative, prepositional. */
  private static final List<Set<String>> PARADIGMS =
      List.of(
          Set.of("", "а", "у", "е"),
          Set.of("ь", "я", "ю", "е", "и"),
          Set.of("й", "я", "ю", "е"),
          Set.of("а", "ы", "и", "е"),
          Set.of("я", "и", "е"),
          Set.of("о", "а", "у", "е"),
          Set.of("ье", "ья", "ью"),
          Set.of("и", "ы", "ей", "ам", "ям", "ах", "ях"),
          Set.of("ый", "ого", "ому", "ом"),
          Set.of("ий", "ого", "его", "ому", "ему", "ом", "ем"),
          Set.of("ой", "ого", "ому", "ом"),
          Set.of("ое", "ее", "ого", "его", "ому", "ему", "ом", "ем"),
          Set.of("ая", "ой"),
          Set.of("яя", "ей"),
          Set.of("ые", "ых", "ым"),
          Set.of("ие", "их", "им"));

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
   * Can two words of one stem be cases of one word? «Озёрное» and «Озёрный» are two villages,
   * «Озёрного» can be either.
   *
   * @param one ending of a word, as {@link #of} cuts it off
   */
  static boolean isOneWord(String one, String other) {
    return one.equals(other)
        || PARADIGMS.stream().anyMatch(cases -> cases.contains(one) && cases.contains(other));
  }
}
