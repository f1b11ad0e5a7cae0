package mera.data.order;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.order.OrderCheck.Looked;
import mera.data.plan.Remark.Weight;

/**
 * L10: one word in two spellings, «тьютеров» beside «тьюторов». Looks at unstressed vowels only,
 * behind the prefix and before the ending, where words of two meanings hardly meet.
 */
final class SpellingCheck {

  private static final Pattern WORD = Pattern.compile("(?U)(?<!\\w)\\p{L}{7,}(?!\\w)");
  private static final String VOWELS = "аеиоуыэюя";
  private static final int PREFIX = 4;
  private static final int ENDING = 3;
  private static final int REFLEXIVE = 5;

  private SpellingCheck() {}

  /** Where a word stands first, and how often. */
  private record Seen(Spot spot, int times) {}

  static void add(Looked looked, List<OrderRemark> remarks) {
    Map<String, Seen> words = new LinkedHashMap<>();
    looked.texts().forEach(said -> count(said.text(), said.spot(), words));
    looked
        .plans()
        .forEach((id, plan) -> count(OrderTexts.of(plan), Spot.plan(looked.order(), id), words));
    Map<String, String> byShape = new HashMap<>();
    Set<String> told = new HashSet<>();
    words.forEach(
        (word, seen) -> {
          int ending = word.endsWith("ся") ? REFLEXIVE : ENDING;
          for (int i = PREFIX; i < word.length() - ending; i++) {
            if (VOWELS.indexOf(word.charAt(i)) >= 0) {
              String shape = word.substring(0, i) + "*" + word.substring(i + 1);
              String other = byShape.putIfAbsent(shape, word);
              if (other != null && told.add(shape.substring(0, i + 2))) {
                pair(other, word, words, remarks);
              }
            }
          }
        });
  }

  private static void pair(
      String one, String other, Map<String, Seen> words, List<OrderRemark> remarks) {
    Seen first = words.get(one);
    Seen second = words.get(other);
    if (first == null || second == null) {
      return;
    }
    boolean otherIsRare = second.times() <= first.times();
    String rare = otherIsRare ? other : one;
    remarks.add(
        OrderRemark.of(
            "L10",
            Weight.DOUBT,
            (otherIsRare ? second : first).spot(),
            "Слово записано по-разному: «" + rare + "» и «" + (otherIsRare ? one : other) + "»."));
  }

  private static void count(String text, Spot spot, Map<String, Seen> words) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT).replace('ё', 'е');
      words.merge(word, new Seen(spot, 1), (old, added) -> new Seen(old.spot(), old.times() + 1));
    }
  }
}
