package mera.data.school;

import java.util.ArrayList;
import java.util.List;

/**
 * Two names side by side: what agrees, what contradicts, and how alike they are. The guards
 * (number, kind, place, branch) are exact; the score only sorts.
 */
final class Comparison {

  /** The words of a register. */
  interface Lexicon {

    /** How much a word tells: rare ones tell more. */
    double weight(NameWord word);

    /** Does a school of the register have it? Then it is no slip of the pen for another word. */
    boolean isKnown(NameWord word);
  }

  /** Two sets of words or numbers. */
  enum Relation {
    /** Neither side has any. */
    NONE,
    SAME,
    /** One side has none, or fewer. */
    PARTLY,
    DIFFERENT
  }

  private final SchoolName mention;
  private final SchoolName school;
  private final MunicipalityName municipality;

  final Relation numbers;
  final SchoolKind.Agreement kinds;
  final Relation persons;

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
  Comparison(
      SchoolName mention, SchoolName school, MunicipalityName municipality, Lexicon lexicon) {
    this.mention = mention;
    this.school = school;
    this.municipality = municipality;
    this.numbers = relation(mention.numbers(), school.numbers());
    this.kinds = SchoolKind.compare(mention.kinds(), school.kinds());
    this.persons = persons(mention.persons(), school.persons());
    words(lexicon);
  }

  private static Relation relation(List<?> one, List<?> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return Relation.NONE;
    }
    if (one.equals(other)) {
      return Relation.SAME;
    }
    boolean common = one.stream().anyMatch(other::contains);
    return one.isEmpty() || other.isEmpty() || common ? Relation.PARTLY : Relation.DIFFERENT;
  }

  /** A surname with a wrong letter is the same person. */
  private static Relation persons(List<String> one, List<String> other) {
    Relation relation = relation(one, other);
    return relation == Relation.DIFFERENT
            && one.stream()
                .anyMatch(stem -> other.stream().anyMatch(o -> Alike.of(stem, o) != Alike.OTHER))
        ? Relation.PARTLY
        : relation;
  }

  private void words(Lexicon lexicon) {
    boolean[] met = new boolean[school.words().size()];
    boolean[] surely = new boolean[met.length];
    for (NameWord word : mention.words()) {
      boolean known = lexicon.isKnown(word);
      double telling = lexicon.weight(word);
      int best = -1;
      Alike alike = Alike.OTHER;
      for (int i = 0; i < met.length; i++) {
        Alike now = alike(word, school.words().get(i), known);
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
      count(alike, word, school.words().get(best));
    }
    for (int i = 0; i < met.length; i++) {
      if (!met[i]) {
        missing(school.words().get(i), lexicon);
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
    for (NameWord other : mention.words()) {
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
        && (word.stem().equals(municipality.stem())
            || word.root().equals(Stem.root(municipality.stem())));
  }

  boolean isBranchSame() {
    return mention.branch() == school.branch();
  }

  boolean isOwnerSame() {
    return mention.form().isEmpty()
        || school.form().isEmpty()
        || mention.isPrivate() == school.isPrivate();
  }

  /** Everything that both names say is the same, and neither says more than the other. */
  boolean isExact() {
    return !isContradicted()
        && (numbers == Relation.SAME || numbers == Relation.NONE)
        && kinds == SchoolKind.Agreement.SAME
        && strange.isEmpty()
        && missing.isEmpty()
        && loose + rooted + slips == 0
        && same == mention.words().size()
        && same == school.words().size();
  }

  /** Something in the two names cannot be true of one school. */
  boolean isContradicted() {
    return numbers == Relation.DIFFERENT
        || kinds == SchoolKind.Agreement.DIFFERENT
        || persons == Relation.DIFFERENT
        || !isBranchSame()
        || !isOwnerSame()
        || otherPlace();
  }

  /** Both say where they are, and not the same. */
  private boolean otherPlace() {
    return placeLeftInMention && placeLeftInSchool;
  }

  /** Is there anything in common that tells this school from others? */
  boolean isIdentified() {
    return numbers == Relation.SAME || same + slips > 0 || persons == Relation.SAME;
  }

  /**
   * Could the mention mean this school when nothing better is known? A school that it cannot mean
   * is no rival of the one that it seems to mean.
   */
  boolean isPlausible() {
    return !isContradicted() && (numbers == Relation.SAME || same + slips + loose + rooted > 0);
  }

  boolean isNumberSame() {
    return numbers == Relation.SAME;
  }

  /** The same number in the same municipality, and nothing that speaks against it. */
  boolean isSureByNumber(boolean placesAreWritten) {
    boolean place = strange.stream().anyMatch(NameWord::isPlace);
    return numbers == Relation.SAME
        && isSureByKind()
        && loose == 0
        && !(place && placesAreWritten)
        && (strange.isEmpty() || missing.isEmpty() && !isNear());
  }

  /** The same words in the same municipality, and neither side says more. */
  boolean isSureByWords() {
    return numbers == Relation.NONE
        && isSureByKind()
        && same + slips > 0
        && loose == 0
        && strange.isEmpty()
        && missing.isEmpty();
  }

  private boolean isSureByKind() {
    return !isContradicted()
        && !school.branch()
        && (kinds == SchoolKind.Agreement.SAME || kinds == SchoolKind.Agreement.NEAR);
  }

  /** A branch: everything that the register says of it stands in the mention. */
  boolean isSureBranch() {
    return mention.branch()
        && !isContradicted()
        && (numbers == Relation.SAME || numbers == Relation.NONE)
        && schoolWordsMet > 0
        && schoolWordsMet == school.words().size()
        && loose == 0
        && strange.isEmpty();
  }

  /** A number and a town: needs no municipality. */
  boolean isSureAnywhere() {
    return isSureByNumber(true)
        && kinds == SchoolKind.Agreement.SAME
        && sameTowns > 0
        && strange.isEmpty()
        && missing.isEmpty();
  }

  /** «Школа № 5» may be a lyceum as well as a СОШ. */
  boolean isNear() {
    return kinds == SchoolKind.Agreement.NEAR;
  }

  /** The same but for the kind. */
  boolean isSameButKind() {
    return kinds == SchoolKind.Agreement.DIFFERENT
        && isBranchSame()
        && (numbers == Relation.SAME || numbers == Relation.NONE && same + slips + rooted > 0)
        && !otherPlace();
  }

  /** The two are written the same, legal form and all. */
  boolean isLiteral() {
    return !mention.form().isEmpty() && mention.key().equals(school.key());
  }

  boolean hasPlace() {
    return school.hasPlace();
  }

  /**
   * How alike the two are, 0…1.
   *
   * @param area how far the municipalities agree
   */
  double score(MunicipalityName.Agreement area) {
    boolean numbered = numbers != Relation.NONE;
    double words = all == 0 ? 1 : matched / all;
    double sum =
        (numbered ? 0.35 * number() + 0.2 * kind() + 0.3 * words : 0.25 * kind() + 0.57 * words)
            + (numbered ? 0.15 : 0.18) * area(area);
    return sum
        * (numbers == Relation.DIFFERENT ? 0.6 : 1)
        * (isBranchSame() ? 1 : 0.75)
        * (isOwnerSame() ? 1 : 0.8)
        * (persons == Relation.DIFFERENT ? 0.85 : persons == Relation.PARTLY ? 0.995 : 1)
        * (otherPlace() ? 0.8 : 1)
        * (mention.form().equals(school.form()) ? 1 : 0.99);
  }

  private double number() {
    return switch (numbers) {
      case SAME, NONE -> 1;
      case PARTLY -> 0.45;
      case DIFFERENT -> 0;
    };
  }

  private double kind() {
    return switch (kinds) {
      case SAME -> 1;
      case NEAR -> 0.8;
      case PARTLY -> 0.6;
      case DIFFERENT -> 0.2;
    };
  }

  private static double area(MunicipalityName.Agreement area) {
    return switch (area) {
      case SAME -> 1;
      case LIKELY -> 0.7;
      case UNKNOWN -> 0.5;
      case DIFFERENT -> 0;
    };
  }

  /** What speaks for the school and against it. */
  List<Candidate.Fact> facts(MunicipalityName.Agreement area) {
    List<Candidate.Fact> facts = new ArrayList<>();
    switch (numbers) {
      case SAME -> facts.add(yes("номер " + list(school.numbers())));
      case DIFFERENT -> facts.add(no("другой номер: " + list(school.numbers())));
      case PARTLY ->
          facts.add(
              no(
                  school.numbers().isEmpty()
                      ? "в реестре без номера"
                      : mention.numbers().isEmpty()
                          ? "номер " + list(school.numbers()) + " не назван"
                          : "номер " + list(school.numbers())));
      case NONE -> {}
    }
    kindFact(facts);
    if (!isBranchSame()) {
      facts.add(no(school.branch() ? "филиал" : "не филиал"));
    }
    if (!isOwnerSame()) {
      facts.add(no(school.isPrivate() ? "частная" : "не частная"));
    }
    wordFacts(facts);
    switch (area) {
      case SAME -> facts.add(yes("тот же муниципалитет"));
      case LIKELY -> facts.add(no("муниципалитет похож"));
      case UNKNOWN -> facts.add(no("муниципалитет не назван"));
      case DIFFERENT -> facts.add(no("другой муниципалитет"));
    }
    return facts;
  }

  private void kindFact(List<Candidate.Fact> facts) {
    String words = SchoolKind.words(school.kinds());
    switch (kinds) {
      case SAME, NEAR -> facts.add(yes("вид: " + words));
      case PARTLY -> facts.add(no(words.isEmpty() ? "вид не указан" : "вид: " + words));
      case DIFFERENT -> facts.add(no("другой вид: " + words));
    }
  }

  private void wordFacts(List<Candidate.Fact> facts) {
    if (same + slips + rooted > 0) {
      facts.add(yes(slips == 0 ? "название" : "название с опиской"));
    }
    if (loose > 0) {
      facts.add(no("похожее слово"));
    }
    missing.forEach(word -> facts.add(no("в реестре «" + word.printed() + "»")));
    strange.forEach(word -> facts.add(no("нет слова «" + word.printed() + "»")));
    if (persons == Relation.DIFFERENT) {
      facts.add(no("другое имя"));
    }
  }

  private static String list(List<Integer> numbers) {
    return String.join(", ", numbers.stream().map(String::valueOf).toList());
  }

  private static Candidate.Fact yes(String text) {
    return new Candidate.Fact(text, true);
  }

  private static Candidate.Fact no(String text) {
    return new Candidate.Fact(text, false);
  }
}
