package mera.data.school;

import java.util.ArrayList;
import java.util.List;

/** The words of two names side by side: which of them the other name has too, and how surely. */
final class SharedWords {

  /** The words of a register. */
  interface Lexicon {

    /** How much a word tells: rare ones tell more. */
    double weight(NameWord word);

    /** Does a school of the register have it? Then it is no slip of the pen for another word. */
    boolean isKnown(NameWord word);
  }

  private final List<NameWord> mention;
  private final List<NameWord> school;
  private final MunicipalityName municipality;

  /** Words of the mention that the school has too, letter by letter but for the case. */
  private int same;

  private int slips;
  private int sameTowns;
  private double matched;
  private double all;

  /** Words that have no counterpart, not even «Лебяжинская» for «с. Лебяжье». */
  private final List<NameWord> strange = new ArrayList<>();

  private final List<NameWord> missing = new ArrayList<>();

  /** Words that only look alike. */
  private int loose;

  /** Places and their adjectives: «Лебяжинская», «с. Лебяжье». */
  private int rooted;

  private int schoolWordsMet;
  private boolean placeLeftInMention;
  private boolean placeLeftInSchool;

  /**
   * @param municipality of the school
   */
  SharedWords(
      List<NameWord> mention,
      List<NameWord> school,
      MunicipalityName municipality,
      Lexicon lexicon) {
    this.mention = mention;
    this.school = school;
    this.municipality = municipality;
    compare(lexicon);
  }

  private void compare(Lexicon lexicon) {
    boolean[] met = new boolean[school.size()];
    boolean[] surely = new boolean[met.length];
    for (NameWord word : mention) {
      boolean known = lexicon.isKnown(word);
      double telling = lexicon.weight(word);
      int best = -1;
      Alike alike = Alike.OTHER;
      for (int i = 0; i < met.length; i++) {
        Alike now = alike(word, school.get(i), known);
        if (now.compareTo(alike) < 0) {
          best = i;
          alike = now;
        }
      }
      if (best < 0) {
        strange(word, telling);
        continue;
      }
      met[best] = true;
      surely[best] |= alike == Alike.SAME || alike == Alike.SLIP;
      all += telling;
      matched += telling * share(alike);
      count(alike, word, school.get(best));
    }
    for (int i = 0; i < met.length; i++) {
      if (!met[i]) {
        missing(school.get(i), lexicon);
      }
      schoolWordsMet += surely[i] ? 1 : 0;
    }
  }

  private void strange(NameWord word, double telling) {
    placeLeftInMention |= word.isPlace();
    if (!isExplained(word, municipality)) {
      strange.add(word);
      all += telling;
    }
  }

  private void missing(NameWord word, Lexicon lexicon) {
    for (NameWord other : mention) {
      if (alike(other, word, lexicon.isKnown(other)) != Alike.OTHER) {
        return;
      }
    }
    placeLeftInSchool |= word.isPlace();
    if (!isExplained(word, municipality)) {
      missing.add(word);
      all += lexicon.weight(word) / 2;
    }
  }

  private void count(Alike alike, NameWord word, NameWord other) {
    switch (alike) {
      case SAME -> {
        same++;
        sameTowns += word.role() == NameWord.Role.TOWN ? 1 : 0;
      }
      case SLIP -> slips++;
      default -> {
        if (isRooted(word, other)) {
          rooted++;
        } else {
          loose++;
        }
      }
    }
  }

  private static double share(Alike alike) {
    return switch (alike) {
      case SAME -> 1;
      case SLIP -> 0.95;
      case SIMILAR -> 0.75;
      case OTHER -> 0;
    };
  }

  /** «Лебяжинская» and «с. Лебяжье» are similar: one root, but the root alone decides nothing. */
  private static Alike alike(NameWord one, NameWord other, boolean known) {
    if (one.isSame(other)) {
      return Alike.SAME;
    }
    if (one.stem().equals(other.stem())) {
      return Alike.SIMILAR;
    }
    Alike alike = known ? Alike.OTHER : Alike.of(one.stem(), other.stem());
    return alike == Alike.OTHER && isRooted(one, other) ? Alike.SIMILAR : alike;
  }

  /** A place and an adjective made of it; two places of one root are two places. */
  private static boolean isRooted(NameWord one, NameWord other) {
    boolean adjective = one.role() == NameWord.Role.OF_A_PLACE;
    return adjective != (other.role() == NameWord.Role.OF_A_PLACE)
        && one.isPlace()
        && other.isPlace()
        && one.root().equals(other.root());
  }

  /** The place that the municipality is named after says nothing new. */
  private static boolean isExplained(NameWord word, MunicipalityName municipality) {
    return word.isPlace()
        && !municipality.isEmpty()
        && (word.stem().equals(municipality.stem()) || word.root().equals(municipality.root()));
  }

  /** Words of the mention that the school has, if not letter by letter. */
  boolean isRecognised() {
    return same + slips > 0;
  }

  /** Anything that even looks alike. */
  boolean isTouched() {
    return same + slips + loose + rooted > 0;
  }

  /** The same words on both sides, none more and none less. */
  boolean isEqual() {
    return strange.isEmpty()
        && missing.isEmpty()
        && loose + rooted + slips == 0
        && same == mention.size()
        && same == school.size();
  }

  /** Every word of the school stands in the mention. */
  boolean isWhole() {
    return schoolWordsMet > 0 && schoolWordsMet == school.size() && loose == 0;
  }

  /** Both say where they are, and not the same. */
  boolean isOtherPlace() {
    return placeLeftInMention && placeLeftInSchool;
  }

  boolean isLoose() {
    return loose > 0;
  }

  boolean isRooted() {
    return rooted > 0;
  }

  boolean hasSlips() {
    return slips > 0;
  }

  boolean isTownSame() {
    return sameTowns > 0;
  }

  /** Words of the mention that the school does not have. */
  List<NameWord> strange() {
    return strange;
  }

  /** Words of the school that the mention does not have. */
  List<NameWord> missing() {
    return missing;
  }

  /** The part of what the words tell that both names share, 0…1. */
  double share() {
    return all == 0 ? 1 : matched / all;
  }
}
