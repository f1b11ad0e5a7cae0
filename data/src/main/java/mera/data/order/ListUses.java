package mera.data.order;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which school lists an order template speaks of. */
final class ListUses {

  private static final Pattern LIST = Pattern.compile("\\{(?:schools|directors\\.dat):([^{}]+)\\}");

  private ListUses() {}

  static List<String> of(OrderTemplate template) {
    Set<String> uses = new LinkedHashSet<>();
    collect(template.preamble(), uses);
    collect(template.points(), uses);
    template
        .appendices()
        .forEach(appendix -> appendix.lists().forEach(list -> uses.add(list.use())));
    return List.copyOf(uses);
  }

  private static void collect(List<OrderTemplate.PointDraft> points, Set<String> uses) {
    for (OrderTemplate.PointDraft point : points) {
      collect(point.text(), uses);
      collect(point.sub(), uses);
    }
  }

  private static void collect(String text, Set<String> uses) {
    Matcher matcher = LIST.matcher(text);
    while (matcher.find()) {
      uses.add(matcher.group(1));
    }
  }
}
