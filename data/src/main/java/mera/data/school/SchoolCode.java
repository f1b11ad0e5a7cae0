package mera.data.school;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logins of schools in ФИС ОКО: {@code sch}, {@code edu}, {@code ksh} or {@code spo} and six
 * digits. The prefix changed from {@code sch} to {@code edu} in 2022 while the digits stayed, so
 * the digits are the key.
 */
public final class SchoolCode {

  private static final Pattern LOGIN = Pattern.compile("(sch|edu|ksh|spo)(\\d{6})");

  private SchoolCode() {}

  /** The six digits of the first login that stands in the text. */
  public static Optional<String> in(String text) {
    Matcher matcher = LOGIN.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(2)) : Optional.empty();
  }

  /** The first login that stands in the text, such as {@code edu980012}. */
  public static Optional<String> loginIn(String text) {
    Matcher matcher = LOGIN.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
