package mera.app.identify;

import java.util.Objects;
import java.util.Optional;
import mera.app.text.Words;
import mera.app.text.Works;
import mera.data.identify.Reason;
import mera.data.result.Exam;
import org.jspecify.annotations.Nullable;

/** A reason in words, with the counts and the interval that stand behind it. */
final class ReasonWords {

  private ReasonWords() {}

  /** «ВПР · математика · 6 кл. · 2025 год». */
  static String work(Reason reason) {
    return Works.named(reason.work()) + " · " + reason.work().year() + " год";
  }

  /** «Отметка «2» у 12 из 40: 30,0 % (95 %: 18,1–45,4 %), порог 30,0 %». */
  static String counts(Reason reason) {
    if (reason.rule().equals(Reason.LEVEL)) {
      return "Средний первичный балл "
          + mean(reason)
          + " у "
          + participants(reason)
          + interval(reason, 1, "")
          + ", верхняя граница региона "
          + Words.decimal(reason.limit(), 1);
    }
    Double share = reason.share();
    if (share == null) {
      return "Средний балл "
          + mean(reason)
          + " у "
          + participants(reason)
          + ": место "
          + reason.rank()
          + " с конца из "
          + reason.of();
    }
    return (reason.work().exam() == Exam.EGE ? "Ниже минимума " : "Отметка «2» у ")
        + reason.low()
        + " из "
        + reason.n()
        + ": "
        + Words.percent(share)
        + interval(reason, 100, "\u00a0%")
        + ", порог "
        + Words.percent(reason.limit());
  }

  /** Is the work low beyond chance, by the one-sided bound of the method; empty if not weighed. */
  static Optional<String> chance(Reason reason) {
    Double bound = reason.bound();
    if (bound == null) {
      return Optional.empty();
    }
    return Optional.of(
        (bound >= reason.limit() ? "Надёжно: " : "Может быть случайностью: ")
            + "нижняя граница "
            + Words.percent(bound));
  }

  private static String participants(Reason reason) {
    return Words.count(reason.n(), "участника", "участников", "участников");
  }

  private static String mean(Reason reason) {
    return Words.decimal(Objects.requireNonNull(reason.mean()).doubleValue(), 1);
  }

  private static String interval(Reason reason, int times, String unit) {
    @Nullable Double lower = reason.lower();
    @Nullable Double upper = reason.upper();
    return lower == null || upper == null
        ? ""
        : " (95\u00a0%: "
            + Words.decimal(lower * times, 1)
            + "–"
            + Words.decimal(upper * times, 1)
            + unit
            + ")";
  }
}
