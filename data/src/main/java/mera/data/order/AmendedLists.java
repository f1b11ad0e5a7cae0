package mera.data.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an amending order says of the school lists and pairs of the order that it changes. */
final class AmendedLists {

  private AmendedLists() {}

  /**
   * A point for each appendix that has changed.
   *
   * @param now the old order beside the newest lists
   */
  static List<Point> of(Order old, Order now, String named) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < Math.min(old.appendices().size(), now.appendices().size()); i++) {
      List<String> texts = changes(old, now, i);
      if (!texts.isEmpty()) {
        String place = old.appendices().size() == 1 ? "приложение" : "приложение № " + (i + 1);
        points.add(
            new Point(
                Point.Kind.AMEND,
                "Внести в " + place + " к " + named + " следующие изменения:",
                null,
                texts.stream()
                    .map(text -> new Point(Point.Kind.AMEND, text + ";", null, List.of()))
                    .toList()));
      }
    }
    return points;
  }

  private static List<String> changes(Order old, Order now, int place) {
    List<String> texts = new ArrayList<>();
    if (old.appendices().get(place) instanceof Appendix.OfLists lists) {
      for (Appendix.Titled list : lists.lists()) {
        compare(
            "список «" + flat(list.title()) + "»",
            "из списка «" + flat(list.title()) + "»",
            schools(old.lists().getOrDefault(list.use(), List.of())),
            schools(now.lists().getOrDefault(list.use(), List.of())),
            texts);
      }
    } else if (old.appendices().get(place) instanceof Appendix.OfPairs before
        && now.appendices().get(place) instanceof Appendix.OfPairs after) {
      compare(
          "перечень пар школ",
          "из перечня пар школ",
          pairs(before.pairs()),
          pairs(after.pairs()),
          texts);
    }
    return texts;
  }

  private static void compare(
      String list,
      String from,
      Map<String, String> before,
      Map<String, String> after,
      List<String> texts) {
    String gone = those(before, after);
    if (!gone.isEmpty()) {
      texts.add(from + " исключить: " + gone);
    }
    String added = those(after, before);
    if (!added.isEmpty()) {
      texts.add(list + " дополнить: " + added);
    }
  }

  private static String those(Map<String, String> of, Map<String, String> without) {
    return of.entrySet().stream()
        .filter(one -> !without.containsKey(one.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> schools(List<ListedSchool> list) {
    Map<String, String> names = new LinkedHashMap<>();
    list.forEach(school -> names.put(school.code(), named(school.name(), school.municipality())));
    return names;
  }

  private static Map<String, String> pairs(List<Pair> pairs) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      names.put(
          pair.schoolCode() + " " + pair.tutorCode(),
          named(pair.schoolName(), pair.municipality()) + " – " + pair.tutorName());
    }
    return names;
  }

  private static String named(String school, String municipality) {
    return municipality.isBlank() ? school : school + " (" + municipality + ")";
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
