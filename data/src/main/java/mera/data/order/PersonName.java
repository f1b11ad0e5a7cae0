package mera.data.order;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private static final String CONSONANTS = "бвгджзклмнпрстфхцчшщ";

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
    String dative =
        Stream.of(surname.split("-", -1)).map(this::dative).collect(Collectors.joining("-"));
    return initials.isEmpty() ? dative : dative + " " + initials;
  }

  private String dative(String part) {
    return switch (gender) {
      case FEMALE -> femaleDative(part);
      case MALE -> maleDative(part);
      case UNKNOWN -> part;
    };
  }

  private static String femaleDative(String part) {
    if (part.matches("(?iu).+(ов|ев|ёв|ин|ын)а")) {
      return cut(part, 1) + "ой";
    }
    if (part.matches("(?iu).+яя")) {
      return cut(part, 2) + "ей";
    }
    if (part.matches("(?iu).+ая")) {
      return cut(part, 2) + (part.matches("(?iu).+[жчшщ]ая") ? "ей" : "ой");
    }
    return nounDative(part);
  }

  private static String maleDative(String part) {
    if (part.matches("(?iu).+(ов|ев|ёв|ин|ын)")) {
      return part + "у";
    }
    if (part.matches("(?iu).+([сц]кий|ый)")) {
      return cut(part, 2) + "ому";
    }
    if (part.matches("(?iu).+ой")) {
      boolean noun = VOWELLESS.matcher(cut(part, 2).toLowerCase(Locale.ROOT)).matches();
      return noun ? cut(part, 1) + "ю" : cut(part, 2) + "ому";
    }
    if (part.matches("(?iu).+[ауя]й")) {
      return cut(part, 1) + "ю";
    }
    // «Заяц», «Цапок», «Соловей»: the vowel may or may not drop out.
    if (part.matches("(?iu).*([еяё]ц|[еоё]к|[её]л|ий|ей|[иы]х)")) {
      return part;
    }
    if (part.matches("(?iu).+ь")) {
      return part.matches("(?iu).+ень") ? part : cut(part, 1) + "ю";
    }
    char last = part.toLowerCase(Locale.ROOT).charAt(part.length() - 1);
    return CONSONANTS.indexOf(last) >= 0 ? part + "у" : nounDative(part);
  }

  /** Surnames in -а and -я decline alike for women and men; all that is left does not decline. */
  private static String nounDative(String part) {
    if (part.matches("(?iu).+ия")) {
      return cut(part, 1) + "и";
    }
    if (part.matches("(?iu).+[^иуоеаыэюя][ая]")) {
      return cut(part, 1) + "е";
    }
    return part;
  }

  private static String cut(String text, int letters) {
    return text.substring(0, text.length() - letters);
  }
}
