package mera.data.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** What texts of cells mean; everything here runs once a cell, so no regular expressions. */
final class Cells {

  private static final int MOST = 999_999_999;

  private Cells() {}

  /** Blanks, unbreakable blanks and byte order marks around the text removed. */
  static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }

  /** All blanks removed: «105 201» is 105201. */
  static String withoutBlanks(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.length() == text.length() ? text : kept.toString();
  }

  /** Runs of blanks and line breaks are one blank. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return stripped(line.toString());
  }

  /** A caption as captions are compared: one line, lower case, «е» for «ё», no colon at the end. */
  static String caption(String text) {
    String line = oneLine(text).toLowerCase(Locale.ROOT).replace('ё', 'е');
    return line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
  }

  /** See {@link Line#whole}. */
  static int whole(String text) {
    int number = 0;
    int digits = 0;
    boolean fraction = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        continue;
      }
      boolean comma = (c == ',' || c == '.') && digits > 0 && !fraction;
      if (!comma && (c < '0' || c > '9' || fraction && c != '0' || digits == 9)) {
        return Line.OTHER;
      }
      fraction |= comma;
      if (!fraction) {
        number = 10 * number + c - '0';
        digits++;
      }
    }
    return digits == 0 ? Line.EMPTY : number;
  }

  /** See {@link Line#whole}. */
  static int whole(BigDecimal number) {
    if (number.scale() == 0 && number.precision() <= 9) {
      int whole = number.intValue();
      return whole < 0 ? Line.OTHER : whole;
    }
    if (number.signum() < 0
        || number.compareTo(BigDecimal.valueOf(MOST)) > 0
        || number.stripTrailingZeros().scale() > 0) {
      return Line.OTHER;
    }
    return number.intValue();
  }

  /**
   * The decimal number that a workbook stores in binary: what the shortest text is that gives the
   * same binary number, so 46.899999999999999 is 46.9 as it was typed.
   */
  static BigDecimal stored(double number) {
    BigDecimal shortest = new BigDecimal(Double.toString(number));
    return shortest.stripTrailingZeros().scale() <= 0 && Math.abs(number) < 1e18
        ? shortest.setScale(0, RoundingMode.UNNECESSARY)
        : shortest;
  }

  /** As few digits as possible, without an exponent unless it is far away. */
  static String plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return Math.abs(shortest.scale()) > 30 ? shortest.toString() : shortest.toPlainString();
  }

  /** «1E5», «1,23457E+11»: a code that a spreadsheet program has turned into a number. */
  static boolean isExponent(String text) {
    int e = Math.max(text.indexOf('E'), text.indexOf('e'));
    if (e <= 0 || e == text.length() - 1) {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = (c == '+' || c == '-') && i == e + 1;
      boolean point = (c == ',' || c == '.') && i > 0 && i < e;
      digits += i > e && c >= '0' && c <= '9' ? 1 : 0;
      if (i != e && !sign && !point && (c < '0' || c > '9')) {
        return false;
      }
    }
    return digits > 0 && digits <= 3;
  }

  /** A decimal number with a comma or a point, blanks between thousands allowed. */
  static Optional<BigDecimal> decimal(String text) {
    String plain = withoutBlanks(text).replace(',', '.');
    boolean digit = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      digit |= c >= '0' && c <= '9';
      if (c != '.' && (c < '0' || c > '9')) {
        return Optional.empty();
      }
    }
    return digit && plain.length() < 20 && plain.indexOf('.') == plain.lastIndexOf('.')
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  /** X, x, Х, х: the task was not attempted. */
  static boolean isNotAttempted(String text) {
    return text.length() == 1 && "XxХх".indexOf(text.charAt(0)) >= 0;
  }

  /** «не пройд.», «Не пройдено»: the topic was not taught. */
  static boolean isNotTaught(String text) {
    return text.regionMatches(true, 0, "не пройд", 0, 8);
  }

  /** «отсутствовал», «Отсутствовала». */
  static boolean isAbsent(String text) {
    return text.regionMatches(true, 0, "отсутств", 0, 8);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\ufeff';
  }
}
