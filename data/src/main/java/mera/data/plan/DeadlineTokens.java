package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.plan.DeadlinePart.Point;
import org.jspecify.annotations.Nullable;

/** The words, numbers, dates and marks of a deadline text. */
final class DeadlineTokens {

  private static final Locale RUSSIAN = Locale.of("ru");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}(?!\\d)|\\d{1,2}\\.\\d{4}(?!\\d)"
              + "|\\d{1,2}\\.\\d{1,2}(?![\\d.])|\\d+|\\p{L}+|\\S");

  /**
   * @param word in lower case, «ё» as «е», every dash as «-»
   * @param date where the token is a date in figures
   * @param start place in the text
   */
  record Token(String word, @Nullable Point date, int start, int end) {

    /** The number, or −1 for anything else. */
    int number() {
      return date == null && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9')
          ? Integer.parseInt(word)
          : -1;
    }
  }

  private DeadlineTokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String word = plain(matcher.group());
      Point date = word.indexOf('.') > 0 ? date(word.split("\\.")) : null;
      tokens.add(new Token(word, date, matcher.start(), matcher.end()));
    }
    return tokens;
  }

  static String plain(String text) {
    return text.toLowerCase(RUSSIAN)
        .replace('ё', 'е')
        .replace('–', '-')
        .replace('—', '-')
        .replace('−', '-')
        .replace('‑', '-');
  }

  /** 9.02.2024, 9.02.24, 9.02 or 02.2024; null for what is none of them, such as 8.30. */
  private static @Nullable Point date(String[] parts) {
    boolean withDay = parts.length == 3 || parts[1].length() < 4;
    int day = withDay ? Integer.parseInt(parts[0]) : 0;
    int month = Integer.parseInt(parts[withDay ? 1 : 0]);
    int year = parts.length == 3 || !withDay ? year(parts[parts.length - 1]) : 0;
    boolean good = month >= 1 && month <= 12 && day <= 31 && year >= 0 && (day > 0 || !withDay);
    return good ? new Point(year, 0, month, day) : null;
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 2 ? 2000 + year : isYear(year) ? year : -1;
  }

  static boolean isYear(int number) {
    return number >= 1990 && number <= 2100;
  }
}
