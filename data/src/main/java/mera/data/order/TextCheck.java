package mera.data.order;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.document.Glyphs;
import mera.data.order.Remark.Weight;
import mera.data.plan.Agreement;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;

/** What can be said of one text by itself. */
final class TextCheck {

  private static final Pattern NUMERIC = Pattern.compile("(?<!\\d)(\\d{2})\\.(\\d{2})\\.(\\d{4})");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)(?<!\\d)«?(\\d{1,2})»?\\s+(января|февраля|марта|апреля|мая|июня|июля|августа"
              + "|сентября|октября|ноября|декабря)(?:\\s+(\\d{4}))?");
  private static final List<String> MONTHS =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");

  private TextCheck() {}

  static List<Remark> of(String place, String text) {
    List<Remark> remarks = new ArrayList<>();
    if (!balanced(text)) {
      remarks.add(
          new Remark("L19", Weight.WARNING, place, "Кавычки или скобки открыты и не закрыты."));
    }
    for (String date : impossible(text)) {
      remarks.add(new Remark("L02", Weight.ERROR, place, "Такой даты нет: " + date + "."));
    }
    if (text.matches("(?su).*(?:\\p{L}|\\d)  +\\p{L}.*")) {
      remarks.add(new Remark("L10", Weight.NOTE, place, "Два пробела подряд."));
    }
    Set<String> lacking = Glyphs.lacking(text);
    if (!lacking.isEmpty()) {
      remarks.add(glyphs(place, lacking));
    }
    return remarks;
  }

  static List<Remark> glyphs(String place, Plan plan) {
    Set<String> lacking = new TreeSet<>();
    for (Node node : plan.nodes()) {
      for (Field field : Field.values()) {
        lacking.addAll(Glyphs.lacking(node.cell(field)));
      }
    }
    return lacking.isEmpty() ? List.of() : List.of(glyphs(place, lacking));
  }

  private static Remark glyphs(String place, Set<String> lacking) {
    return new Remark(
        "O07",
        Weight.WARNING,
        place,
        "Знаков нет в шрифте, в PDF вместо них будет □: " + String.join(" ", lacking) + ".");
  }

  /** Inner quotes of Russian names often share the closing sign: «… «Центр»; one may lack. */
  private static boolean balanced(String text) {
    int brackets = 0;
    int open = 0;
    int close = 0;
    boolean nested = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(' -> brackets++;
        case ')' -> brackets -= text.substring(0, i).matches("(?s).*(?:^|\\s)\\d{1,2}") ? 0 : 1;
        case '«' -> {
          open++;
          nested |= open - close > 1;
        }
        case '»' -> close++;
        default -> {}
      }
    }
    return brackets == 0 && (open == close || nested && open == close + 1);
  }

  private static List<String> impossible(String text) {
    List<String> wrong = new ArrayList<>();
    Matcher numeric = NUMERIC.matcher(text);
    while (numeric.find()) {
      try {
        LocalDate.of(number(numeric.group(3)), number(numeric.group(2)), number(numeric.group(1)));
      } catch (DateTimeException none) {
        wrong.add(numeric.group());
      }
    }
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      int month = MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1;
      boolean leap = words.group(3) == null || Year.isLeap(number(words.group(3)));
      int day = number(words.group(1));
      if (day < 1 || day > Month.of(month).length(leap)) {
        wrong.add(words.group());
      }
    }
    return wrong;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** L23: the items of one list are of one kind, and a noun does not govern an accusative. */
  static List<Remark> list(String place, Point point) {
    List<Remark> remarks = new ArrayList<>();
    List<String> items = point.sub().stream().map(Point::text).toList();
    for (int j = 0; j < items.size(); j++) {
      String item = place + "." + (j + 1);
      Agreement.looseObject(items.get(j))
          .ifPresent(text -> remarks.add(new Remark("L23", Weight.WARNING, item, text)));
    }
    Agreement.mixed(point.text(), items, "подпункты")
        .ifPresent(text -> remarks.add(new Remark("L23", Weight.WARNING, place, text)));
    return remarks;
  }
}
