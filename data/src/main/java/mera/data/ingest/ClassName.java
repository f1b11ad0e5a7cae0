package mera.data.ingest;

import java.util.Locale;

/** Names of classes as schools write them: «4А», «а», «"А"», « 4 А », «1», «НЕТ». */
final class ClassName {

  private static final String LATIN = "ABCEHKMOPTXY";
  private static final String CYRILLIC = "АВСЕНКМОРТХУ";

  private ClassName() {}

  /** The same; empty also where the file names the grade and no more. */
  static String within(int grade, String written) {
    String name = normal(written);
    return name.equals(Integer.toString(grade)) ? "" : name;
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
    if (plain.equals("НЕТ")) {
      return "";
    }
    int digits = 0;
    while (digits < plain.length() && Character.isDigit(plain.charAt(digits))) {
      digits++;
    }
    return digits == plain.length() ? plain : plain.substring(digits);
  }
}
