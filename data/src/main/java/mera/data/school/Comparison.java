package mera.data.school;

import java.util.ArrayList;
import java.util.List;

/**
 * Two names side by side: what agrees, what contradicts, and how alike they are. The guards
 * (number, kind, place, branch) are exact; the score only sorts.
 */
final class Comparison {

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

  final Relation numbers;
  final SchoolKind.Agreement kinds;
  final Relation persons;

  private final SharedWords words;

  /**
   * @param municipality of the school
   */
  Comparison(
      SchoolName mention,
      SchoolName school,
      MunicipalityName municipality,
      SharedWords.Lexicon lexicon) {
    this.mention = mention;
    this.school = school;
    this.numbers = relation(mention.numbers(), school.numbers());
    this.kinds = SchoolKind.compare(mention.kinds(), school.kinds());
    this.persons = persons(mention.persons(), school.persons());
    this.words = new SharedWords(mention.words(), school.words(), municipality, lexicon);
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
        && words.isEqual();
  }

  /** Something in the two names cannot be true of one school. */
  boolean isContradicted() {
    return numbers == Relation.DIFFERENT
        || kinds == SchoolKind.Agreement.DIFFERENT
        || persons == Relation.DIFFERENT
        || !isBranchSame()
        || !isOwnerSame()
        || words.isOtherPlace();
  }

  /** Is there anything in common that tells this school from others? */
  boolean isIdentified() {
    return numbers == Relation.SAME || words.isRecognised() || persons == Relation.SAME;
  }

  /**
   * Could the mention mean this school when nothing better is known? A school that it cannot mean
   * is no rival of the one that it seems to mean.
   */
  boolean isPlausible() {
    return !isContradicted() && (numbers == Relation.SAME || words.isTouched());
  }

  boolean isNumberSame() {
    return numbers == Relation.SAME;
  }

  /** The same number in the same municipality, and nothing that speaks against it. */
  boolean isSureByNumber(boolean placesAreWritten) {
    boolean place = words.strange().stream().anyMatch(NameWord::isPlace);
    return numbers == Relation.SAME
        && isSureByKind()
        && !words.isLoose()
        && !(place && placesAreWritten)
        && (words.strange().isEmpty() || words.missing().isEmpty() && !isNear());
  }

  /** The same words in the same municipality, and neither side says more. */
  boolean isSureByWords() {
    return numbers == Relation.NONE
        && isSureByKind()
        && words.isRecognised()
        && !words.isLoose()
        && words.strange().isEmpty()
        && words.missing().isEmpty();
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
        && words.isWhole()
        && words.strange().isEmpty();
  }

  /** A number and a town: needs no municipality. */
  boolean isSureAnywhere() {
    return isSureByNumber(true)
        && kinds == SchoolKind.Agreement.SAME
        && words.isTownSame()
        && words.strange().isEmpty()
        && words.missing().isEmpty();
  }

  /** «Школа № 5» may be a lyceum as well as a СОШ. */
  boolean isNear() {
    return kinds == SchoolKind.Agreement.NEAR;
  }

  /** The same but for the kind. */
  boolean isSameButKind() {
    return kinds == SchoolKind.Agreement.DIFFERENT
        && isBranchSame()
        && (numbers == Relation.SAME
            || numbers == Relation.NONE && (words.isRecognised() || words.isRooted()))
        && !words.isOtherPlace();
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
    double shared = words.share();
    double sum =
        (numbered ? 0.35 * number() + 0.2 * kind() + 0.3 * shared : 0.25 * kind() + 0.57 * shared)
            + (numbered ? 0.15 : 0.18) * area(area);
    return Math.min(
        1,
        sum
            * (numbers == Relation.DIFFERENT ? 0.6 : 1)
            * (isBranchSame() ? 1 : 0.75)
            * (isOwnerSame() ? 1 : 0.8)
            * (persons == Relation.DIFFERENT ? 0.85 : persons == Relation.PARTLY ? 0.995 : 1)
            * (words.isOtherPlace() ? 0.8 : 1)
            * (mention.form().equals(school.form()) ? 1 : 0.99));
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
    String said = SchoolKind.words(school.kinds());
    switch (kinds) {
      case SAME, NEAR -> facts.add(yes("вид: " + said));
      case PARTLY -> facts.add(no(said.isEmpty() ? "вид не указан" : "вид: " + said));
      case DIFFERENT -> facts.add(no("другой вид: " + said));
    }
  }

  private void wordFacts(List<Candidate.Fact> facts) {
    if (words.isRecognised() || words.isRooted()) {
      facts.add(yes(!words.hasSlips() ? "название" : "название с опиской"));
    }
    if (words.isLoose()) {
      facts.add(no("похожее слово"));
    }
    words.missing().forEach(word -> facts.add(no("в реестре «" + word.printed() + "»")));
    words.strange().forEach(word -> facts.add(no("нет слова «" + word.printed() + "»")));
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
