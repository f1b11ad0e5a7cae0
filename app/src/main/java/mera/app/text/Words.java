package mera.app.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, dates and plurals in Russian; rules G8 and G9 of the interface. */
public final class Words {

  /** The locale of everything shown. */
  public static final Locale RUSSIAN = Locale.of("ru", "RU");

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL", RUSSIAN);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM HH:mm", RUSSIAN);

  private Words() {}

  /**
   * «1 школа», «2 школы», «5 школ»: the number with the noun that fits it.
   *
   * @param one for 1, 21 …
   * @param few for 2, 3, 4, 22 …
   * @param many for 0, 5, 11 …
   */
  public static String count(long number, String one, String few, String many) {
    return number(number) + "\u00a0" + noun(number, one, few, many);
  }

  /** The noun alone. */
  public static String noun(long number, String one, String few, String many) {
    long tail = Math.abs(number) % 100;
    if (tail >= 11 && tail <= 14) {
      return many;
    }
    return switch ((int) (tail % 10)) {
      case 1 -> one;
      case 2, 3, 4 -> few;
      default -> many;
    };
  }

  /** «14 340» with a narrow no-break space, «−5» with a true minus. */
  public static String number(long number) {
    return format("#,##0", number);
  }

  /** «13,4» with so many decimals. */
  public static String decimal(double number, int decimals) {
    return format("#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)), number);
  }

  /**
   * «30,0 %».
   *
   * @param share 0…1
   */
  public static String percent(double share) {
    return decimal(share * 100, 1) + "\u00a0%";
  }

  /** «апрель». */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** «09.12.2026». */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** «09.12 14:32». */
  public static String moment(LocalDateTime moment) {
    return TIME.format(moment);
  }

  private static String format(String pattern, Number number) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(RUSSIAN);
    symbols.setGroupingSeparator('\u202f');
    symbols.setDecimalSeparator(',');
    symbols.setMinusSign('\u2212');
    return new DecimalFormat(pattern, symbols).format(number);
  }
}
