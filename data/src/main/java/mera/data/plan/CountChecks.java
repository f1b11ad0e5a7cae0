package mera.data.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mera.data.plan.PlanChecks.Looked;
import mera.data.plan.Remark.Weight;

/** Numbers of events in a result and events in the rows (L16). */
final class CountChecks {

  private static final List<Event> EVENTS =
      Stream.of("вебинар", "семинар", "совещани", "конкурс", "мастер-класс", "практик")
          .map(Event::of)
          .toList();

  /**
   * A kind of event.
   *
   * @param stem how its word begins
   * @param word the word in any form
   * @param counted the number before the word, two words between at most
   */
  private record Event(String stem, Pattern word, Pattern counted) {
    static Event of(String stem) {
      return new Event(
          stem,
          Pattern.compile("(?<![\\p{L}-])" + stem + "\\p{L}*(?![\\p{L}-])"),
          Pattern.compile("(?<![\\d.,])(\\d{1,3})\\s+(?:\\p{L}+\\s+){0,2}" + stem));
    }
  }

  private CountChecks() {}

  static void add(Looked looked, List<Remark> remarks) {
    Map<String, List<Node>> children = new HashMap<>();
    for (Node row : looked.rows()) {
      if (row.parentId() != null) {
        children.computeIfAbsent(row.parentId(), any -> new ArrayList<>()).add(row);
      }
    }
    for (Node row : looked.rows()) {
      if (row.kind() == Node.Kind.GROUP) {
        List<Node> own = children.getOrDefault(row.id(), List.of());
        List<String> texts =
            own.stream().map(child -> child.text().toLowerCase(Locale.ROOT)).toList();
        String result = looked.text(row, Field.RESULT).toLowerCase(Locale.ROOT);
        EVENTS.stream()
            .filter(event -> result.contains(event.stem()))
            .forEach(event -> compare(row, result, texts, event, remarks));
      }
    }
  }

  private static void compare(
      Node group, String result, List<String> children, Event event, List<Remark> remarks) {
    int promised = number(result, event);
    int planned = children.stream().mapToInt(child -> planned(child, event)).sum();
    if (promised > 0 && planned > 0 && promised != planned) {
      remarks.add(
          Remark.of(
              "L16",
              Weight.DOUBT,
              group,
              Field.RESULT,
              PlanChecks.name(group)
                  + ": в результате «"
                  + event.stem()
                  + "…» – "
                  + promised
                  + ", в подпунктах – "
                  + planned
                  + "."));
    }
  }

  /** A row is one event of its kind, or as many as it says: «(3 вебинара)». */
  private static int planned(String text, Event event) {
    boolean has = event.word().matcher(text).find();
    return Math.max(number(text, event), has ? 1 : 0);
  }

  /** «4 межрегиональных вебинаров». */
  private static int number(String text, Event event) {
    Matcher matcher = event.counted().matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
