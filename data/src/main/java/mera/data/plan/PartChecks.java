package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.plan.PlanChecks.Looked;
import mera.data.plan.Remark.Weight;

/** The chapters of a programme: how they are numbered (L07), the years they speak of (L11). */
final class PartChecks {

  private static final Pattern ROMAN =
      Pattern.compile("(?u)^(?:(\\p{L}{4,})\\s+)?[IVXІХ]{1,5}[.\\s]");
  private static final Pattern SPAN =
      Pattern.compile("(?iu)(20\\d\\d)\\s*[-–—]\\s*(20\\d\\d)\\s*(?:гг|годы|г\\.\\s?г)");

  private PartChecks() {}

  static void add(Looked looked, List<Remark> remarks) {
    Plan plan = looked.plan();
    chapters(plan, remarks);
    for (Part part : plan.parts()) {
      texts(part).forEach(text -> years(plan, text, remarks));
    }
  }

  /** «Раздел III.» and then «IV.» */
  private static void chapters(Plan plan, List<Remark> remarks) {
    List<String> words = new ArrayList<>();
    for (Part part : plan.parts()) {
      if (part instanceof Part.Chapter chapter) {
        Matcher found = ROMAN.matcher(chapter.chapter().strip());
        if (found.find()) {
          words.add(found.group(1) == null ? "" : found.group(1).toLowerCase(Locale.ROOT));
        }
      }
    }
    if (words.stream().distinct().count() > 1) {
      String named = words.stream().filter(word -> !word.isEmpty()).findFirst().orElse("");
      long bare = words.stream().filter(String::isEmpty).count();
      remarks.add(
          Remark.whole(
              "L07",
              Weight.NOTE,
              "Главы озаглавлены по-разному: со словом «"
                  + named
                  + "» "
                  + (words.size() - bare)
                  + ", без него "
                  + bare
                  + "."));
    }
  }

  private static List<String> texts(Part part) {
    return switch (part) {
      case Part.Text text -> List.of(text.text());
      case Part.Items items -> items.list();
      case Part.Passport passport -> passport.passport().stream().map(Part.Entry::text).toList();
      case Part.Chapter chapter -> List.of(chapter.chapter());
      case Part.IndicatorTable table -> List.of();
      case Part.PlanTable table -> List.of();
      case Part.TitlePage page -> List.of();
    };
  }

  private static void years(Plan plan, String text, List<Remark> remarks) {
    Matcher span = SPAN.matcher(text);
    while (span.find()) {
      PlanPeriod period = plan.period();
      boolean inside =
          Integer.parseInt(span.group(1)) >= period.from().getYear()
              && Integer.parseInt(span.group(2)) <= period.to().getYear();
      if (!inside) {
        remarks.add(
            Remark.whole(
                "L11",
                Weight.DOUBT,
                "В тексте – «"
                    + span.group()
                    + "», а срок плана – "
                    + period.printed()
                    + ": «"
                    + around(text, span.start())
                    + "»."));
      }
    }
  }

  private static String around(String text, int place) {
    int from = Math.max(0, place - 40);
    int space = from == 0 ? 0 : text.indexOf(' ', from) + 1;
    return (from == 0 ? "" : "… ") + text.substring(space, place).strip() + " …";
  }
}
