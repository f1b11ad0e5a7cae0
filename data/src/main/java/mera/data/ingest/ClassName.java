package mera.data.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of classes as schools write them: «4А», «а», «"А"», « 4 А », «1», «НЕТ». */
final class ClassName {

  private static final String LATIN = "ABCEHKMOPTXY";
  private static final String CYRILLIC = "АВСЕНКМОРТХУ";

  /** No longer name of a class is kept. */
  private static final int LONGEST = 16;

  /** Letters that stand for the profile of a class, such as «10ФМ». */
  private static final Set<String> PROFILES =
      Set.of(
          "ФМ", "ХБ", "СЭ", "СГ", "ЕН", "ИТ", "ИМ", "ГУМ", "МАТ", "ФИЗ", "БИО", "ХИМ", "ИНФ", "ИНЖ",
          "МЕД", "ПЕД", "КАД", "ЛИН", "ФИЛ", "ЮР", "УН", "УНИВ", "ТЕХ", "ТЕХН", "ЕСТ", "КОР", "ОЗ",
          "ЗО");

  private static final Pattern USUAL = Pattern.compile("\\d{0,3}|\\p{Lu}\\d{0,2}");

  private static final Pattern WORD = Pattern.compile("(?<=\\P{L}|^)(КЛАСС|КЛ)$|^КЛАСС");
  private static final Pattern BEGINNING = Pattern.compile("\\s*(1[0-2]|[1-9])(?!\\d)");

  private ClassName() {}

  /** The same; empty also where the file names the grade and no more. */
  static String within(int grade, String written) {
    return without(grade, normal(written));
  }

  /**
   * The class in a row of a pupil.
   *
   * @return empty when the cell is not written as classes are: a name or a number of a document may
   *     stand there
   */
  static Optional<String> ofPupil(String written) {
    String name = normal(written);
    return USUAL.matcher(name).matches() || PROFILES.contains(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  /** The same; empty text also where the file names the grade and no more. */
  static Optional<String> ofPupil(int grade, String written) {
    return ofPupil(written).map(name -> without(grade, name));
  }

  private static String without(int grade, String name) {
    return name.equals(Integer.toString(grade)) ? "" : name;
  }

  /** Does the cell begin with a grade, whatever goes on behind it? */
  static boolean beginsWithGrade(String written) {
    return BEGINNING.matcher(written).lookingAt();
  }

  /**
   * The letter in capitals without the grade, or the ordinal number; empty for «нет». Latin letters
   * that look like Cyrillic ones are taken for these.
   */
  static String normal(String written) {
    StringBuilder name = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = Character.toUpperCase(written.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        int look = LATIN.indexOf(c);
        name.append(look < 0 ? c : CYRILLIC.charAt(look));
      }
    }
    String plain = name.toString().toUpperCase(Locale.ROOT);
    plain = WORD.matcher(plain).replaceFirst("");
    if (plain.equals("НЕТ")) {
      return "";
    }
    int digits = 0;
    while (digits < plain.length() && Character.isDigit(plain.charAt(digits))) {
      digits++;
    }
    String letters = digits == plain.length() ? plain : plain.substring(digits);
    return letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
  }
}
