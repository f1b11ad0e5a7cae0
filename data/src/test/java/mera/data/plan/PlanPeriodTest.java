package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanPeriodTest {

  @ParameterizedTest
  @MethodSource("periods")
  void whatIsPrintedCanBeTypedBack(PlanPeriod period) {
    assertThat(PlanPeriod.parse(period.printed())).contains(period);
  }

  static List<PlanPeriod> periods() {
    return List.of(
        PlanPeriod.years(2026, 2026),
        PlanPeriod.years(2022, 2023),
        PlanPeriod.schoolYear(2026),
        PlanPeriod.of(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 31)));
  }
}
