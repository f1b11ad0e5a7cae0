package mera.data.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Name of a municipality taken apart: «Сосноборский муниципальный округ», «Сосноборский р-н» and
 * «МО «Сосноборский район»» are equal; «г. Лесогорск» and «Лесогорский район» are not.
 *
 * @param stem of the words that name it; empty when there are none
 * @param root see {@link Stem#root}
 * @param adjective named by an adjective, as districts are; towns have a noun
 */
record MunicipalityName(String stem, String root, boolean adjective) {

  private static final Set<String> KINDS =
      Set.of(
          "муниципальн",
          "район",
          "округ",
          "городск",
          "сельск",
          "город",
          "г",
          "го",
          "мр",
          "мо",
          "гп",
          "зато",
          "образован",
          "поселен",
          "администрац",
          "управлен",
          "отдел",
          "комитет",
          "внутригородск");

  /** How far two municipalities agree. */
  enum Agreement {
    SAME,
    /** The same word for a town and for a district, or one letter is another one. */
    LIKELY,
    /** One of the two is not said. */
    UNKNOWN,
    DIFFERENT
  }

  /**
   * @param name as written; what stands before «|» is a code
   */
  static MunicipalityName of(String name) {
    List<String> stems = new ArrayList<>();
    boolean adjective = false;
    boolean area = false;
    for (NameToken token : NameToken.of(name.substring(name.lastIndexOf('|') + 1))) {
      if (token.isNumber() || token.text().equals("№") || token.text().startsWith("reg")) {
        continue;
      }
      if (KINDS.contains(token.stem()) || KINDS.contains(token.text())) {
        area |= token.text().startsWith("район");
        continue;
      }
      stems.add(token.stem());
      adjective = isAdjective(token.text()) && !isNoun(token.stem());
    }
    String stem = String.join(" ", stems);
    return new MunicipalityName(stem, Stem.root(stem), adjective || area && !stems.isEmpty());
  }

  /** «Борский», «Борского», «Борской». */
  static boolean isAdjective(String word) {
    return word.length() > 4
        && (word.endsWith("ий")
            || word.endsWith("ый")
            || word.endsWith("ой")
            || word.endsWith("ого")
            || word.endsWith("его"));
  }

  /** «город Лесогорск» in another case looks like an adjective: «Лесогорском». */
  private static boolean isNoun(String stem) {
    return stem.endsWith("град") || stem.endsWith("город");
  }

  boolean isEmpty() {
    return stem.isEmpty();
  }

  Agreement compare(MunicipalityName other) {
    if (isEmpty() || other.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    if (equals(other)) {
      return Agreement.SAME;
    }
    boolean slip = Alike.of(stem, other.stem) == Alike.SLIP;
    return stem.equals(other.stem) || slip ? Agreement.LIKELY : Agreement.DIFFERENT;
  }
}
