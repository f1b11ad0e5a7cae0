package mera.data.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mera.data.order.Remark.Weight;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;

/** L09: what is shortened is declared once, before it is used; the order counts with its plans. */
final class Abbreviations {

  private static final Pattern DECLARED =
      Pattern.compile("\\(далее\\s*[–—-]?\\s*([^()]{2,80}?)\\s*\\)");
  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}«{.-])([А-ЯЁ]{3,6})(?![\\p{L}}-])");

  private static final Pattern SHORTENED = Pattern.compile("[А-ЯЁ]{2,}");

  /** Known to every reader of such an order. */
  private static final Set<String> KNOWN =
      Set.of(
          "ВПР", "ОГЭ", "ЕГЭ", "ГИА", "ФГОС", "СМИ", "РФ", "ШНОР", "НИКО", "ПРИКАЗ", "ГБУ", "МБУ",
          "МКУ", "ГАУ", "МАУ", "ДПО", "СОШ", "ООШ", "НОШ", "МБОУ", "МАОУ", "МКОУ", "ГБОУ", "ГКОУ",
          "МОУ", "ФИО", "ИНН", "ОГАУ", "ОГБУ", "СПО", "ДОУ");

  private Abbreviations() {}

  static List<Remark> check(Order order, Map<String, Plan> plans) {
    Map<String, String> texts = new LinkedHashMap<>(OrderCheck.texts(order));
    plans.forEach(
        (id, plan) -> {
          StringBuilder cells = new StringBuilder();
          for (Node node : plan.nodes()) {
            for (PlanColumn column : plan.columns()) {
              cells.append(node.cell(column.field())).append('\n');
            }
          }
          texts.put(OrderCheck.place(order, id), cells.toString());
        });
    List<Remark> remarks = new ArrayList<>();
    Set<String> declared = declared(texts, remarks);
    Map<String, String> loose = new LinkedHashMap<>();
    texts.forEach((place, text) -> undeclared(place, text, declared, loose));
    Map<String, Set<String>> byPlace = new LinkedHashMap<>();
    loose.forEach(
        (word, place) -> byPlace.computeIfAbsent(place, any -> new TreeSet<>()).add(word));
    byPlace.forEach(
        (place, words) ->
            remarks.add(
                new Remark(
                    "L09",
                    Weight.NOTE,
                    place,
                    "Сокращения не объявлены через «(далее – …)»: "
                        + String.join(", ", words)
                        + ".")));
    return remarks;
  }

  private static Set<String> declared(Map<String, String> texts, List<Remark> remarks) {
    String all = String.join("\n", texts.values());
    Set<String> declared = new LinkedHashSet<>();
    texts.forEach(
        (place, text) -> {
          Matcher matcher = DECLARED.matcher(text);
          while (matcher.find()) {
            String word = matcher.group(1).strip();
            if (!declared.add(word)) {
              remarks.add(
                  new Remark("L09", Weight.WARNING, place, "«" + word + "» объявлено второй раз."));
            } else if (uses(all, word) < 2) {
              remarks.add(
                  new Remark(
                      "L09", Weight.NOTE, place, "«" + word + "» объявлено и не использовано."));
            } else {
              early(texts, place, text.substring(0, matcher.start()), word, remarks);
            }
          }
        });
    return declared;
  }

  /** Words of capitals only: of others the full name itself may begin with them. */
  private static void early(
      Map<String, String> texts, String place, String before, String word, List<Remark> remarks) {
    if (!SHORTENED.matcher(word).matches()) {
      return;
    }
    Pattern used = Pattern.compile("(?<![\\p{L}{.])" + Pattern.quote(word) + "(?![\\p{L}}])");
    for (Map.Entry<String, String> one : texts.entrySet()) {
      boolean here = one.getKey().equals(place);
      if (used.matcher(here ? before : one.getValue()).find()) {
        remarks.add(
            new Remark(
                "L09",
                Weight.WARNING,
                one.getKey(),
                "«" + word + "» употреблено раньше, чем объявлено: " + place + "."));
        return;
      }
      if (here) {
        return;
      }
    }
  }

  /** A declared word may be declined, so the beginnings of its words count. */
  private static int uses(String text, String word) {
    String pattern =
        Pattern.compile("[\\s\\u00a0]+")
            .splitAsStream(word)
            .map(part -> Pattern.quote(stem(part)) + "\\p{L}*")
            .collect(Collectors.joining("[\\s\\u00a0]+"));
    return (int) Pattern.compile("(?iu)" + pattern).matcher(text).results().count();
  }

  private static String stem(String word) {
    boolean declines = word.length() > 3 && word.chars().allMatch(Character::isLetter);
    return declines ? word.substring(0, Math.max(3, word.length() - 2)) : word;
  }

  private static void undeclared(
      String place, String text, Set<String> declared, Map<String, String> loose) {
    Matcher matcher = CAPITALS.matcher(text);
    while (matcher.find()) {
      String word = matcher.group(1);
      if (!KNOWN.contains(word) && declared.stream().noneMatch(one -> one.contains(word))) {
        loose.putIfAbsent(word, place);
      }
    }
  }
}
