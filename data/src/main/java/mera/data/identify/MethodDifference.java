package mera.data.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/** What two sets of rules do not have in common, in Russian words. */
public final class MethodDifference {

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("T", "доля «2» не менее"),
          Map.entry("K", "работ не менее"),
          Map.entry("n", "участников не менее"),
          Map.entry("q", "низшая часть ряда школ"),
          Map.entry("t", "квантиль интервала среднего"),
          Map.entry("combine", "когда школа в списке"),
          Map.entry("same", "второй год"),
          Map.entry("confidence", "надёжность вывода"),
          Map.entry("works", "работы"),
          Map.entry("attempts", "попытки экзамена"),
          Map.entry("egeMath", "математика ЕГЭ"),
          Map.entry("R2w", "правило нескольких лет"),
          Map.entry("R3", "правило низшей части региона"),
          Map.entry("R3n", "результатов для места в регионе не менее"),
          Map.entry("R4", "выпускники ниже минимума"),
          Map.entry("R5", "списки других"),
          Map.entry("R6", "чуть ниже порога с признаками: зона риска"));

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("combine R1_ONLY", "по числу низких работ"),
          Map.entry("combine AND", "по числу низких работ и второй год"),
          Map.entry("combine OR", "по числу низких работ или второй год"),
          Map.entry("same PROCEDURE", "та же работа"),
          Map.entry("same COHORT", "те же дети"),
          Map.entry("attempts FIRST", "первая"),
          Map.entry("attempts LATEST", "последняя"),
          Map.entry("egeMath SEPARATE", "база и профиль отдельно"),
          Map.entry("egeMath MERGED", "база и профиль вместе"),
          Map.entry("R4 INFO", "сообщаются"),
          Map.entry("R4 RISK", "зона риска"),
          Map.entry("R4 OFF", "не рассматриваются"),
          Map.entry("R5 FEDERAL", "федеральный перечень"),
          Map.entry("R5 FEDERAL_AND_RED_ZONE", "федеральный перечень и красная зона рейтинга"),
          Map.entry("R5 OFF", "не учитываются"));

  private MethodDifference() {}

  /** One line a parameter: «доля «2» не менее: 30 % → 25 %»; empty when they are the same. */
  public static List<String> of(
      String method,
      SortedMap<String, String> before,
      String otherMethod,
      SortedMap<String, String> after) {
    List<String> lines = new ArrayList<>();
    if (!method.equals(otherMethod)) {
      lines.add("метод: " + methodTitle(method) + " → " + methodTitle(otherMethod));
    }
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      String old = before.getOrDefault(key, "");
      String now = after.getOrDefault(key, "");
      if (!old.equals(now)) {
        lines.add(title(key) + ": " + value(key, old) + " → " + value(key, now));
      }
    }
    return List.copyOf(lines);
  }

  private static String methodTitle(String id) {
    return Method.all().stream()
        .filter(method -> method.id().equals(id))
        .map(method -> "«" + method.title() + "»")
        .findFirst()
        .orElse("«" + id + "»");
  }

  /** A parameter in words; the key itself where this program does not know it. */
  public static String title(String key) {
    return TITLES.getOrDefault(key, key);
  }

  /** A value in words: «30 %», «первая», «нет». */
  public static String value(String key, String value) {
    if (value.isEmpty()) {
      return "нет";
    }
    boolean share = List.of("T", "q", "confidence", "R3", "R6").contains(key);
    return share && !value.equals("нет")
        ? Fraction.parse(value).map(Sentence::percent).orElse(value)
        : VALUES.getOrDefault(key + " " + value, value);
  }
}
