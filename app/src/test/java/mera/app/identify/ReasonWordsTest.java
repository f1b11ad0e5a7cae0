package mera.app.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import mera.data.identify.Reason;
import mera.data.identify.Wilson;
import mera.data.result.Exam;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {

  private static final Work WORK = new Work(Exam.VPR, "математика", 6, 2025);

  @Test
  void aLowShareIsSaidWithItsCountsItsIntervalAndItsThreshold() {
    Reason reason = share(WORK, 12, 40, 0.21);
    assertThat(ReasonWords.work(reason)).isEqualTo("ВПР · математика · 6\u00a0кл. · 2025 год");
    assertThat(ReasonWords.counts(reason))
        .isEqualTo(
            "Отметка «2» у 12 из 40: 30,0\u00a0% (95\u00a0%: 18,1–45,4\u00a0%), порог 30,0\u00a0%");
    assertThat(ReasonWords.chance(reason))
        .contains("Может быть случайностью: нижняя граница 21,0\u00a0%");
    assertThat(ReasonWords.chance(share(WORK, 20, 40, 0.4)))
        .contains("Надёжно: нижняя граница 40,0\u00a0%");
  }

  @Test
  void theUnifiedExamKnowsNoMarkTwoButAMinimum() {
    Work exam = new Work(Exam.EGE, "математика (базовый уровень)", 11, 2025);
    assertThat(ReasonWords.counts(share(exam, 3, 10, 0.1))).startsWith("Ниже минимума 3 из 10: ");
  }

  @Test
  void meansAreSaidWithRankOrWithTheRegion() {
    Reason rank = mean("R1", null, null, 3, 60, 0.1);
    assertThat(ReasonWords.counts(rank))
        .isEqualTo("Средний балл 12,4 у 25\u00a0участников: место 3 с конца из 60");
    assertThat(ReasonWords.chance(rank)).isEmpty();
    assertThat(ReasonWords.counts(mean(Reason.LEVEL, 11.5, 13.3, 0, 0, 10.2)))
        .isEqualTo(
            "Средний первичный балл 12,4 у 25\u00a0участников (95\u00a0%: 11,5–13,3),"
                + " верхняя граница региона 10,2");
  }

  private static Reason share(Work work, int low, int n, double bound) {
    Wilson interval = Wilson.of(low, n, Wilson.Z95);
    return new Reason(
        Reason.IN_YEAR,
        work,
        n,
        low,
        (double) low / n,
        interval.lower(),
        interval.upper(),
        bound,
        0.5,
        null,
        0,
        0,
        0.3);
  }

  private static Reason mean(
      String rule, @Nullable Double lower, @Nullable Double upper, int rank, int of, double limit) {
    return new Reason(
        rule,
        WORK,
        25,
        0,
        null,
        lower,
        upper,
        null,
        null,
        new BigDecimal("12.40"),
        rank,
        of,
        limit);
  }
}
