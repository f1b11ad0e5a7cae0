package mera.app.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import mera.app.text.Words;
import mera.data.problem.Problem;

/** Problems in a few words, for a column. */
final class Reasons {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("total-above-max", "балл больше наибольшего"),
          Map.entry("score-above-max", "балл больше наибольшего"),
          Map.entry("points-above-max", "балл больше наибольшего"),
          Map.entry("mean-above-max", "средний балл больше наибольшего"),
          Map.entry("total-not-sum", "итог не сумма заданий"),
          Map.entry("no-total", "нет балла"),
          Map.entry("no-number", "не число"),
          Map.entry("no-code", "нет кода школы"),
          Map.entry("no-login", "нет логина школы"),
          Map.entry("no-school", "не указана школа"),
          Map.entry("no-mark", "нет отметки"),
          Map.entry("marks-not-sum", "сумма отметок не равна числу участников"),
          Map.entry("percent-sum", "сумма долей не 100\u00a0%"),
          Map.entry("not-unique", "доли без чисел неоднозначны"),
          Map.entry("percent-ambiguous", "доли без чисел неоднозначны"),
          Map.entry("percent-no-count", "доли без чисел"),
          Map.entry("school-twice", "школа указана дважды"),
          Map.entry("same-school", "две строки об одной школе"),
          Map.entry("unknown-school", "школы нет в реестре"),
          Map.entry("maybe-school", "школа не сопоставлена"),
          Map.entry("unknown-class", "класс записан не так"),
          Map.entry("no-exam", "не указан экзамен"),
          Map.entry("other-day", "нет файла другого дня экзамена"),
          Map.entry("total-differs", "итог не сумма строк"),
          Map.entry("no-column", "нет столбца"),
          Map.entry("error-cell", "ошибка в ячейке"),
          Map.entry("group-count", "число участников не сходится"),
          Map.entry("group-sum", "сумма группы не сходится"),
          Map.entry("mark-not-by-scale", "отметка не по шкале"),
          Map.entry("no-scale", "нет шкалы"),
          Map.entry("title-differs", "заголовок о другой работе"),
          Map.entry("same-file", "тот же файл"),
          Map.entry("password", "нужен пароль"),
          Map.entry("damaged", "файл повреждён"),
          Map.entry("foreign", "не таблица"),
          Map.entry("unknown-format", "вид не распознан"),
          Map.entry("incomplete", "не хватает сведений"));

  private Reasons() {}

  /** «балл больше наибольшего 4, нет логина школы 1»; the most frequent first. */
  static String of(Collection<Problem> problems) {
    Map<String, Long> counts = new LinkedHashMap<>();
    problems.forEach(
        problem -> counts.merge(WORDS.getOrDefault(problem.rule(), "прочее"), 1L, (a, b) -> a + b));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(one -> one.getKey() + " " + Words.number(one.getValue()))
        .collect(Collectors.joining(", "));
  }
}
