package mera.data.order;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.order.Endings.Line;

/**
 * Name of a person in the nominative and what orders print of it. A surname is declined only where
 * its ending leaves no doubt; otherwise it stays in the nominative for the analyst to see.
 *
 * @param surname in the nominative, one or two parts joined by a hyphen
 * @param initials «А.П.», may be empty
 */
public record PersonName(String surname, String initials, Gender gender) {

  /** Told by the patronymic; without one by the surname. */
  public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN
  }

  private static final Pattern FEMALE_PATRONYMIC = Pattern.compile(".+(вна|чна|шна)");
  private static final Pattern MALE_PATRONYMIC = Pattern.compile(".+ич");
  private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.)+");
  private static final Pattern FEMALE_SURNAME = Pattern.compile(".+((ов|ев|ёв)а|(ск|цк)ая)");
  private static final Pattern MALE_SURNAME = Pattern.compile(".+(ов|ев|ёв|ин|ын|ск[ио]й|цк[ио]й)");
  private static final Pattern VOWELLESS = Pattern.compile("[^аеёиоуыэюя]*");

  /** Surnames in -а and -я decline alike for women and men. */
  private static final List<Line> NOUNS =
      List.of(
          Line.of("ия", 1, "и и ю ей"),
          Line.of("[иуоеаыэюя][ая]", 0, "= = = ="),
          Line.of("[гкх]а", 1, "и е у ой"),
          Line.of("[жчшщ]а", 1, "и е у ей"),
          Line.of("ца", 1, "ы е у ей"),
          Line.of("а", 1, "ы е у ой"),
          Line.of("я", 1, "и е ю ей"));

  private static final Endings FEMALE =
      new Endings(
          joined(
              List.of(
                  Line.of("(?:ов|ев|ёв|ин|ын)а", 1, "ой ой у ой"),
                  Line.of("яя", 2, "ей ей юю ей"),
                  Line.of("[жчшщ]ая", 2, "ей ей ую ей"),
                  Line.of("ая", 2, "ой ой ую ой")),
              NOUNS));

  /** «Заяц», «Цапок», «Соловей», «Черных»: the vowel may drop out, or nothing declines. */
  private static final Endings MALE =
      new Endings(
          joined(
              List.of(
                  Line.of("(?:ов|ев|ёв|ин|ын)", 0, "а у а ым"),
                  Line.of("[сц]кий", 2, "ого ому ого им"),
                  Line.of("ый", 2, "ого ому ого ым"),
                  Line.of("[жчшщ]ой", 2, "ого ому ого им"),
                  Line.of("[гкх]ой", 2, "ого ому ого им"),
                  Line.of("ой", 2, "ого ому ого ым"),
                  Line.of("[ауя]й", 1, "я ю я ем"),
                  Line.of("(?:[еяё]ц|[еоё]к|[её]л|ий|ей|[иы]х|ень)", 0, "= = = ="),
                  Line.of("ь", 1, "я ю я ем"),
                  Line.of("[жчшщц]", 0, "а у а ем"),
                  Line.of("[бвгдзклмнпрстфх]", 0, "а у а ом")),
              NOUNS));

  private static List<Line> joined(List<Line> first, List<Line> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Reads «Иванова Анна Петровна», «Иванова А.П.» or «Анна Петровна Иванова». */
  public static PersonName of(String full) {
    List<String> words =
        Stream.of(full.replaceAll("\\.(?=\\p{L})", ". ").strip().split("[\\s\\u00a0]+")).toList();
    if (words.size() > 2 && isPatronymic(words.get(1)) && !isPatronymic(words.get(2))
        || words.size() > 1 && isInitial(words.getFirst())) {
      words =
          Stream.concat(Stream.of(words.getLast()), words.subList(0, words.size() - 1).stream())
              .toList();
    }
    List<String> given = words.subList(1, words.size());
    String initials =
        given.stream()
            .filter(word -> Character.isUpperCase(word.codePointAt(0)))
            .limit(2)
            .map(word -> word.substring(0, 1) + ".")
            .collect(Collectors.joining());
    return new PersonName(words.getFirst(), initials, gender(words.getFirst(), given));
  }

  private static boolean isInitial(String word) {
    return INITIALS.matcher(word).matches();
  }

  private static boolean isPatronymic(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return FEMALE_PATRONYMIC.matcher(lower).matches() || MALE_PATRONYMIC.matcher(lower).matches();
  }

  private static Gender gender(String surname, List<String> given) {
    for (String word : given) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (FEMALE_PATRONYMIC.matcher(lower).matches() || lower.matches("кызы|гызы")) {
        return Gender.FEMALE;
      }
      if (MALE_PATRONYMIC.matcher(lower).matches() || lower.matches("оглы|улы|уулу")) {
        return Gender.MALE;
      }
    }
    String lower = surname.toLowerCase(Locale.ROOT);
    if (FEMALE_SURNAME.matcher(lower).matches()) {
      return Gender.FEMALE;
    }
    return MALE_SURNAME.matcher(lower).matches() ? Gender.MALE : Gender.UNKNOWN;
  }

  /** «Ивановой А.П.», as in the brackets after an addressee. */
  public String dativeWithInitials() {
    return withInitials(Case.DATIVE);
  }

  /** Surname in the case, then the initials; a surname that leaves a doubt stays as it is. */
  public String withInitials(Case in) {
    return initials.isEmpty() ? surname(in) : surname(in) + " " + initials;
  }

  /** «А.П. Ивановой», as after a post. */
  public String initialsFirst(Case in) {
    return initials.isEmpty() ? surname(in) : initials + " " + surname(in);
  }

  /**
   * A form to be looked at, in the order of the typed name.
   *
   * @param typed «Иванова А.П.» or «А.П. Иванова»
   * @param said what the user says of the gender; UNKNOWN: told by the name
   * @return empty when the gender decides and is not known: it has to be asked
   */
  public static Optional<String> propose(String typed, Case in, Gender said) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    PersonName read = of(typed);
    PersonName name =
        said == Gender.UNKNOWN ? read : new PersonName(read.surname, read.initials, said);
    if (name.gender == Gender.UNKNOWN && name.genderDecides(in)) {
      return Optional.empty();
    }
    boolean first = typed.strip().matches("\\p{Lu}\\..*");
    return Optional.of(first ? name.initialsFirst(in) : name.withInitials(in));
  }

  private boolean genderDecides(Case in) {
    String her = new PersonName(surname, initials, Gender.FEMALE).surname(in);
    return !her.equals(new PersonName(surname, initials, Gender.MALE).surname(in));
  }

  private String surname(Case in) {
    return Stream.of(surname.split("-", -1))
        .map(part -> declined(part, in))
        .collect(Collectors.joining("-"));
  }

  private String declined(String part, Case in) {
    return switch (gender) {
      case FEMALE -> FEMALE.form(part, in).orElse(part);
      case MALE -> male(part, in);
      case UNKNOWN -> part;
    };
  }

  private static String male(String part, Case in) {
    String lower = part.toLowerCase(Locale.ROOT);
    if (lower.endsWith("ой") && VOWELLESS.matcher(cut(lower, 2)).matches()) {
      return cut(part, 1) + Line.of("", 0, "я ю я ем").form("", in);
    }
    return MALE.form(part, in).orElse(part);
  }

  private static String cut(String text, int letters) {
    return text.substring(0, text.length() - letters);
  }
}
