package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanPeriodTest {

  @ParameterizedTest
  @MethodSource("periods")
  void whatIsPrintedCanBeTypedBack(PlanPeriod period) {
    assertThat(PlanPeriod.parse(period.printed())).contains(period);
  }

  @Test
  void aTitleNamesMonthsYearsOrASchoolYear() {
    assertThat(PlanPeriod.named("Комплекс мер (декабрь 2025 года – декабрь 2026 года)"))
        .contains(PlanPeriod.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 12, 31)));
    assertThat(PlanPeriod.named("План на сентябрь 2026 г. - май 2027 г."))
        .contains(PlanPeriod.of(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31)));
    assertThat(PlanPeriod.named("План на 2026–2027 годы")).contains(PlanPeriod.years(2026, 2027));
    assertThat(PlanPeriod.named("Меры в 2026/2027 учебном году"))
        .contains(PlanPeriod.schoolYear(2026));
    assertThat(PlanPeriod.named("План мероприятий")).isEmpty();
  }

  static List<PlanPeriod> periods() {
    return List.of(
        PlanPeriod.years(2026, 2026),
        PlanPeriod.years(2022, 2023),
        PlanPeriod.schoolYear(2026),
        PlanPeriod.of(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 31)));
  }
}
