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
  private static final Pattern INFINITIVE = Pattern.compile("(?iu)\\p{L}+(?:ть|ти|чь|ться|тись)");
  private static final Pattern LOOSE_OBJECT =
      Pattern.compile(
          "(?iu)(?<!(?:по|на|в|о|об|за|через|про) )(?<!\\p{L})(\\p{L}{3,}[цс]ию)(?!\\p{L})");

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
    int verbs = 0;
    for (int j = 0; j < point.sub().size(); j++) {
      String text = point.sub().get(j).text().strip();
      String first = text.split("[\\s,]", 2)[0];
      boolean verb = INFINITIVE.matcher(first).matches();
      verbs += verb ? 1 : 0;
      Matcher object = LOOSE_OBJECT.matcher(text);
      if (first.matches("(?iu)\\p{L}+(?:ание|ение|тие)") && object.find()) {
        remarks.add(
            new Remark(
                "L23",
                Weight.WARNING,
                place + "." + (j + 1),
                "«"
                    + first
                    + " … "
                    + object.group(1)
                    + "»: после существительного нужен"
                    + " родительный падеж."));
      }
    }
    String opening = point.text().strip().replaceFirst("[:;.]+$", "");
    if (opening.endsWith("обеспечить") && verbs > 0) {
      remarks.add(
          new Remark(
              "L23",
              Weight.WARNING,
              place,
              "После «обеспечить:» подпункты начинаются с существительного, а здесь с глагола."));
    } else if (verbs > 0 && verbs < point.sub().size() && !opening.endsWith("обеспечить")) {
      long other =
          point.sub().stream()
              .map(sub -> sub.text().strip().split("[\\s,]", 2)[0])
              .filter(first -> first.matches("(?iu)\\p{L}+(?:ание|ение|тие)"))
              .count();
      if (other > 0) {
        remarks.add(
            new Remark(
                "L23",
                Weight.WARNING,
                place,
                "Подпункты начинаются то с глагола, то с существительного."));
      }
    }
    return remarks;
  }
}
