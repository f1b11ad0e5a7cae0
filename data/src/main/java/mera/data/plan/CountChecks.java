package mera.data.plan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.plan.PlanChecks.Looked;
import mera.data.plan.Remark.Weight;

/** Numbers of events in a result and events in the rows (L16). */
final class CountChecks {

  private static final List<String> EVENTS =
      List.of("вебинар", "семинар", "совещани", "конкурс", "мастер-класс", "практик");

  private CountChecks() {}

  static void add(Looked looked, List<Remark> remarks) {
    for (Node row : looked.rows()) {
      if (row.kind() == Node.Kind.GROUP) {
        List<Node> children = looked.plan().children(row);
        EVENTS.forEach(event -> compare(looked, row, children, event, remarks));
      }
    }
  }

  private static void compare(
      Looked looked, Node group, List<Node> children, String event, List<Remark> remarks) {
    int promised = number(looked.text(group, Field.RESULT), event);
    int planned = children.stream().mapToInt(child -> planned(child.text(), event)).sum();
    if (promised > 0 && planned > 0 && promised != planned) {
      remarks.add(
          Remark.of(
              "L16",
              Weight.DOUBT,
              group,
              Field.RESULT,
              PlanChecks.name(group)
                  + ": в результате «"
                  + event
                  + "…» – "
                  + promised
                  + ", в подпунктах – "
                  + planned
                  + "."));
    }
  }

  /** A row is one event of its kind, or as many as it says: «(3 вебинара)». */
  private static int planned(String text, String event) {
    String plain = text.toLowerCase(Locale.ROOT);
    boolean has =
        Pattern.compile("(?<![\\p{L}-])" + event + "\\p{L}*(?![\\p{L}-])").matcher(plain).find();
    return Math.max(number(text, event), has ? 1 : 0);
  }

  /** «4 межрегиональных вебинаров»: the number before the word, two words between at most. */
  private static int number(String text, String event) {
    Matcher matcher =
        Pattern.compile("(?iu)(?<![\\d.,])(\\d{1,3})\\s+(?:\\p{L}+\\s+){0,2}" + event)
            .matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
