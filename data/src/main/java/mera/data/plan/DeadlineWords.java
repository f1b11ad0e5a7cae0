package mera.data.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.plan.Recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/** The vocabulary of deadlines, in lower case with «е» for «ё». */
final class DeadlineWords {

  static final Set<String> YEAR =
      Set.of("год", "года", "году", "годы", "годов", "годах", "г", "гг");
  static final Set<String> PLAN_LIFE = Set.of("реализации", "действия", "выполнения", "исполнения");
  static final Set<String> TIMES = Set.of("раз", "раза", "разу");

  static final Map<String, Frequency> ADVERBS =
      Map.of(
          "ежедневно", Frequency.DAILY,
          "еженедельно", Frequency.WEEKLY,
          "ежемесячно", Frequency.MONTHLY,
          "ежеквартально", Frequency.QUARTERLY,
          "ежегодно", Frequency.YEARLY);

  /** Periods by the beginning of the word: «месяц», «месяца», «полугодиям». */
  private static final Map<String, Frequency> PERIODS =
      Map.of(
          "день", Frequency.DAILY,
          "недел", Frequency.WEEKLY,
          "месяц", Frequency.MONTHLY,
          "квартал", Frequency.QUARTERLY,
          "полугоди", Frequency.HALF_YEARLY,
          "год", Frequency.YEARLY);

  static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("один", 1),
          Map.entry("одного", 1),
          Map.entry("два", 2),
          Map.entry("двух", 2),
          Map.entry("три", 3),
          Map.entry("трех", 3),
          Map.entry("четыре", 4),
          Map.entry("четырех", 4));

  static final Map<String, Integer> QUARTERS =
      Map.ofEntries(
          Map.entry("1", 1),
          Map.entry("2", 2),
          Map.entry("3", 3),
          Map.entry("4", 4),
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("первый", 1),
          Map.entry("второй", 2),
          Map.entry("третий", 3),
          Map.entry("четвертый", 4));

  /** What a phrase of condition begins with; more words may follow. */
  static final List<List<String>> CONDITIONS =
      List.of(
          List.of("по", "согласованию"),
          List.of("по", "необходимости"),
          List.of("по", "мере"),
          List.of("по", "потребности"),
          List.of("по", "заявке"),
          List.of("по", "заявкам"),
          List.of("по", "запросу"),
          List.of("по", "запросам"),
          List.of("по", "требованию"),
          List.of("по", "договоренности"),
          List.of("по", "решению"),
          List.of("при", "необходимости"),
          List.of("при", "наличии"));

  private static final Map<String, Month> MONTHS = months();

  /** A month and the form in which it stands. */
  record Month(int number, boolean genitive) {}

  private DeadlineWords() {}

  private static Map<String, Month> months() {
    List<String> stems =
        List.of(
            "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр",
            "ноябр", "декабр");
    List<String> shorts =
        List.of(
            "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сент", "окт", "нояб", "дек");
    Map<String, Month> months = new HashMap<>();
    for (int i = 0; i < stems.size(); i++) {
      String stem = stems.get(i);
      boolean hard = stem.endsWith("т");
      String nominative = hard ? stem : stem.equals("ма") ? "май" : stem + "ь";
      months.put(shorts.get(i), new Month(i + 1, false));
      months.put(nominative, new Month(i + 1, false));
      months.put(stem + "е", new Month(i + 1, false));
      months.put(stem + (hard ? "а" : "я"), new Month(i + 1, true));
    }
    return months;
  }

  static Map<String, Month> byName() {
    return MONTHS;
  }

  /** The frequency of «месяц», «в полугодие», «по кварталам»; null for another word. */
  static @Nullable Frequency period(String word) {
    for (Map.Entry<String, Frequency> period : PERIODS.entrySet()) {
      if (word.startsWith(period.getKey()) && word.length() <= period.getKey().length() + 3) {
        return period.getValue();
      }
    }
    return null;
  }

  /** «специальному» and «специальным» are «специальный»; empty for a word that is no such form. */
  static String nominative(String adjective) {
    for (String ending : List.of("ому", "ему", "ым", "им")) {
      if (adjective.endsWith(ending) && adjective.length() > ending.length() + 2) {
        String stem = adjective.substring(0, adjective.length() - ending.length());
        boolean soft =
            ending.equals("ему") || "кгхжшчщ".indexOf(stem.charAt(stem.length() - 1)) >= 0;
        return stem + (stem.equals("годов") ? "ой" : soft ? "ий" : "ый");
      }
    }
    return "";
  }
}
