package mera.data.order;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.document.Glyphs;
import mera.data.plan.Plan;
import mera.data.plan.Remark.Weight;

/** What can be said of one text by itself. */
final class TextCheck {

  private static final Pattern NUMERIC = Pattern.compile("(?<!\\d)(\\d{2})\\.(\\d{2})\\.(\\d{4})");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)(?<!\\d)«?(\\d{1,2})»?\\s+(января|февраля|марта|апреля|мая|июня|июля|августа"
              + "|сентября|октября|ноября|декабря)(?:\\s+(\\d{4}))?");
  private static final Pattern ITEM = Pattern.compile("(?<!\\S)\\d{1,2}\\)");
  private static final Pattern UNTIL = Pattern.compile("(?iu)(?<!\\p{L})(?:до|не позднее)\\s+");

  private TextCheck() {}

  static List<OrderRemark> of(Spot spot, String text) {
    List<OrderRemark> remarks = new ArrayList<>();
    if (!balanced(text)) {
      remarks.add(
          OrderRemark.of("L19", Weight.DOUBT, spot, "Кавычки или скобки открыты и не закрыты."));
    }
    for (String date : impossible(text)) {
      remarks.add(
          OrderRemark.of("L02", Weight.MISTAKE, spot, "Такой даты нет: " + date.strip() + "."));
    }
    if (text.matches("(?su).*(?:\\p{L}|\\d)  +\\p{L}.*")) {
      remarks.add(OrderRemark.of("L10", Weight.NOTE, spot, "Два пробела подряд."));
    }
    Set<String> lacking = Glyphs.lacking(text);
    if (!lacking.isEmpty()) {
      remarks.add(glyphs(spot, lacking));
    }
    return remarks;
  }

  static List<OrderRemark> glyphs(Spot spot, Plan plan) {
    Set<String> lacking = Glyphs.lacking(OrderTexts.of(plan));
    return lacking.isEmpty() ? List.of() : List.of(glyphs(spot, lacking));
  }

  private static OrderRemark glyphs(Spot spot, Set<String> lacking) {
    return OrderRemark.of(
        "O07",
        Weight.DOUBT,
        spot,
        "Знаков нет в шрифте, в PDF вместо них будет □: " + String.join(" ", lacking) + ".");
  }

  /** Inner quotes of Russian names often share the closing sign: «… «Центр»; one may lack. */
  private static boolean balanced(String text) {
    int open = 0;
    int close = 0;
    boolean nested = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '«' -> {
          open++;
          nested |= open - close > 1;
        }
        case '»' -> close++;
        default -> {}
      }
    }
    long opened = text.chars().filter(c -> c == '(').count();
    long closed = text.chars().filter(c -> c == ')').count();
    // «1) … 2) …» closes nothing, «(8846 55)» does.
    long items = ITEM.matcher(text).results().count();
    boolean brackets = opened <= closed && closed - opened <= items;
    return brackets && (open == close || nested && open == close + 1);
  }

  /** The days of the calendar that a text names as «до …», with their years. */
  static List<LocalDate> untilDays(String text) {
    List<LocalDate> days = new ArrayList<>();
    Matcher until = UNTIL.matcher(text);
    while (until.find()) {
      day(text.substring(until.end())).ifPresent(days::add);
    }
    return days;
  }

  private static Optional<LocalDate> day(String begins) {
    Matcher numeric = NUMERIC.matcher(begins);
    Matcher words = WORDS.matcher(begins);
    try {
      if (numeric.lookingAt()) {
        return Optional.of(day(numeric, number(numeric.group(2))));
      }
      return words.lookingAt() && words.group(3) != null
          ? Optional.of(day(words, month(words)))
          : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher found, int month) {
    return LocalDate.of(number(found.group(3)), month, number(found.group(1)));
  }

  private static int month(Matcher words) {
    return DateForm.MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1;
  }

  private static List<String> impossible(String text) {
    List<String> wrong = new ArrayList<>();
    Matcher numeric = NUMERIC.matcher(text);
    while (numeric.find()) {
      try {
        day(numeric, number(numeric.group(2)));
      } catch (DateTimeException none) {
        wrong.add(numeric.group());
      }
    }
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      boolean leap = words.group(3) == null || Year.isLeap(number(words.group(3)));
      int day = number(words.group(1));
      if (day < 1 || day > Month.of(month(words)).length(leap)) {
        wrong.add(words.group());
      }
    }
    return wrong;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
