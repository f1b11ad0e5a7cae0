package mera.data.identify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mera.data.result.Exam;
import mera.data.result.Work;

/** Says a finding in one Russian sentence. */
final class Sentence {

  /** More works than these are counted, not named: the sentence has to fit a table cell. */
  private static final int NAMED = 4;

  private Sentence() {}

  static String of(Finding finding) {
    String rules = rules(finding);
    Ruling ruling = finding.ruling();
    if (ruling == null) {
      return rules;
    }
    String decided = ruling.printed();
    return decided.substring(0, 1).toUpperCase(Locale.ROOT)
        + decided.substring(1)
        + ". По правилам: "
        + rules.substring(0, 1).toLowerCase(Locale.ROOT)
        + rules.substring(1);
  }

  private static String rules(Finding finding) {
    if (finding.formal() == Status.EXCLUDED) {
      return "Не участвует в отборе" + (finding.ruling() == null ? ": " + finding.exclusion() : "");
    }
    String more = more(finding.basis());
    if (finding.reasons().isEmpty()) {
      String none =
          finding.works() == 0
              ? "Нет работ с достаточным числом участников"
              : "Признаков нет в " + inWorks(finding.works());
      return more.isEmpty() ? none : none + "; " + more;
    }
    String sentence = low(finding);
    return more.isEmpty() ? sentence : sentence + "; " + more;
  }

  private static String low(Finding finding) {
    List<Reason> reasons = finding.reasons();
    String sentence =
        criterion(reasons) + " в " + inWorks(finding.lowWorks()) + " из " + finding.works();
    List<Reason> back = reasons.stream().filter(Reason::looksBack).toList();
    if (!back.isEmpty()) {
      sentence += "; " + secondYear(back);
    }
    return speaksOfSigns(reasons.getFirst())
        ? sentence + "; требует дополнительного анализа"
        : sentence;
  }

  /** What the other rules say, as far as they are met. */
  private static String more(Basis basis) {
    List<String> parts = new ArrayList<>();
    if (basis.rules().contains("R2w")) {
      parts.add(
          "низкие результаты в "
              + basis.lowYears().stream()
                  .sorted()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", "))
              + " годах");
    }
    if (basis.rules().contains("R3")) {
      parts.add(
          "в низшей части региона: "
              + basis.ranks().stream()
                  .map(rank -> rank.exam().printed() + " " + rank.rank() + "-е из " + rank.of())
                  .collect(Collectors.joining(", ")));
    }
    if (basis.rules().contains("R6")) {
      parts.add(
          basis.near().stream()
                  .map(reason -> name(reason.work(), 0))
                  .collect(Collectors.joining(", "))
              + ": доля «2» немного ниже порога при признаках необъективности");
    }
    basis.sources().stream()
        .filter(source -> source.kind() != Source.Kind.OTHER)
        .map(Source::printed)
        .distinct()
        .forEach(parts::add);
    return String.join("; ", parts);
  }

  private static boolean speaksOfSigns(Reason reason) {
    return reason.rule().equals(Reason.LEVEL) || reason.rule().equals(Reason.SIGNS);
  }

  private static String criterion(List<Reason> reasons) {
    Reason first = reasons.getFirst();
    if (first.rule().equals(Reason.SIGNS)) {
      return "Признаки необъективности результатов";
    }
    if (first.rule().equals(Reason.LEVEL)) {
      return "Средний балл выше регионального";
    }
    if (first.share() == null) {
      return "Средний балл среди низших " + percent(first.limit()) + " школ";
    }
    boolean exam = reasons.stream().anyMatch(reason -> reason.work().exam() == Exam.EGE);
    return "Доля «2»"
        + (exam ? " (ЕГЭ: ниже минимума)" : "")
        + " не ниже "
        + percent(first.limit());
  }

  private static String secondYear(List<Reason> back) {
    boolean cohort = back.getFirst().rule().equals(SameWork.COHORT.rule());
    String end = cohort ? " второй год у тех же классов" : " второй год";
    if (back.size() > NAMED) {
      return back.size() + " " + plural(back.size(), "работа", "работы", "работ") + end;
    }
    List<String> names = back.stream().map(reason -> name(reason.work(), cohort ? 1 : 0)).toList();
    String last = names.getLast();
    return names.size() == 1
        ? last + end
        : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
            + " и "
            + last
            + end;
  }

  /** «математика 6 класс»; the kind of work is named unless it is the usual one. */
  private static String name(Work work, int gradesLater) {
    return (work.exam() == Exam.VPR ? "" : work.exam().printed() + " ")
        + work.subject()
        + (work.variant().isEmpty() ? "" : " (" + work.variant() + ")")
        + " "
        + (work.grade() + gradesLater)
        + " класс";
  }

  private static String inWorks(int works) {
    return works + " " + plural(works, "работе", "работах", "работах");
  }

  private static String plural(int count, String one, String few, String many) {
    int tens = count % 100;
    int ones = count % 10;
    if (tens >= 11 && tens <= 14) {
      return many;
    }
    return ones == 1 ? one : ones >= 2 && ones <= 4 ? few : many;
  }

  static String percent(Fraction share) {
    return percent(share.value());
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share)
            .movePointRight(2)
            .setScale(4, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
            .replace('.', ',')
        + " %";
  }
}
