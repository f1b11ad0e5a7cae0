package mera.data.ingest;

import java.util.regex.Pattern;

/**
 * Texts in rows of pupils that can be names of schools and municipalities. Where columns are
 * shifted the name of a pupil stands in their place: what has no word of such names is not taken.
 */
final class SchoolTexts {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern SCHOOL =
      Pattern.compile(
          "(?<!\\p{L})(школ[аыуе]|сош|оош|нош|сш|ош|гимнази[яию]|лице[йяе]|интернат"
              + "|прогимнази[яи]|учреждени[ея]|корпус|колледж|техникум|училище|центр|академия"
              + "|комплекс|филиал|(?-iu:\\p{Lu}{0,5}ОУ))(?!\\p{L})",
          FLAGS);

  private static final Pattern MUNICIPALITY =
      Pattern.compile(
          "(?<!\\p{L})(район\\p{L}{0,2}|округ\\p{L}{0,2}|р-н|город\\p{L}{0,3}|поселени[ея]"
              + "|пос[её]лок|пгт|зато|область|край|республика|муниципалитет|управление|департамент"
              + "|отдел|комитет|(?-iu:ГО|МР|МО|МСУ))(?!\\p{L})|(?<!\\p{L})г\\.\\s*\\p{L}",
          FLAGS);

  private SchoolTexts() {}

  /** The text, if it can be the name of a school; else nothing. */
  static String school(String text) {
    return SCHOOL.matcher(text).find() ? text : "";
  }

  /** The text, if it can be the name of a municipality; else nothing. */
  static String municipality(String text) {
    return MUNICIPALITY.matcher(text).find() ? text : "";
  }
}
