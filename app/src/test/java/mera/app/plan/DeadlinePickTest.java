package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import mera.app.plan.DeadlinePick.Kind;
import mera.data.plan.DeadlineForm;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanStart;
import mera.data.plan.PlanTemplates;
import mera.data.plan.ProductionCalendar;
import mera.data.plan.Recurrence;
import mera.data.plan.Recurrence.Frequency;
import mera.data.plan.RegionNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinePickTest {

  private static final PlanPeriod PERIOD = PlanPeriod.years(2027, 2027);
  private static final LocalDate DAY = LocalDate.of(2027, 4, 9);

  static List<DeadlineForm> forms() {
    return List.of(
        new DeadlineForm.Day(DAY),
        new DeadlineForm.Days(DAY, DAY.plusDays(9)),
        new DeadlineForm.Until(DAY),
        new DeadlineForm.Months(List.of(YearMonth.of(2027, 6), YearMonth.of(2027, 10))),
        new DeadlineForm.MonthRange(YearMonth.of(2027, 6), YearMonth.of(2027, 10)),
        new DeadlineForm.Quarter(2027, 3),
        new DeadlineForm.Year(2027),
        new DeadlineForm.DuringYear(2027),
        new DeadlineForm.DuringSchoolYear(),
        new DeadlineForm.DuringPlan(),
        new DeadlineForm.Continuous(),
        new DeadlineForm.Periodic(
            new Recurrence(Frequency.YEARLY, 2, List.of(4, 9), 0, 0, List.of())),
        new DeadlineForm.ByPlan("работы управления"),
        new DeadlineForm.BySchedule(""));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theDeadlineOfACellIsPickedAsItStands(DeadlineForm form) {
    assertThat(DeadlinePick.of(form, PERIOD).form()).contains(form);
  }

  @Test
  void whatIsMissingIsSaid() {
    DeadlinePick none = DeadlinePick.empty(PERIOD);
    assertThat(none.form()).isEmpty();
    assertThat(none.wanted()).isEqualTo("Укажите дату.");
    assertThat(none.of(Kind.MONTHS).wanted()).contains("хотя бы один месяц");
    assertThat(none.of(Kind.MONTH_RANGE).wanted()).contains("позже первого");
    DeadlinePick reversed = DeadlinePick.of(new DeadlineForm.Days(DAY, DAY.minusDays(1)), PERIOD);
    assertThat(reversed.form()).isEmpty();
    assertThat(DeadlinePick.of(new DeadlineForm.ByPlan("центра, школы"), PERIOD).wanted())
        .contains("без запятых");
  }

  @Test
  void aDayOffAndATimeBesideThePlanAreTold() throws Exception {
    Plan plan =
        PlanTemplates.byId("khanty-mansiysk")
            .make(new PlanStart(2026, RegionNames.of("Лесогорская область"), Map.of()));
    Picked holiday = picked(plan, new DeadlineForm.Day(LocalDate.of(2027, 6, 12)));
    assertThat(holiday.warnings())
        .singleElement()
        .asString()
        .startsWith("12.06.2027 – праздничный день. Ближайшие рабочие дни: 11.06.2027");
    assertThat(picked(plan, new DeadlineForm.Day(LocalDate.of(2027, 6, 10))).warnings()).isEmpty();
    assertThat(picked(plan, new DeadlineForm.Day(LocalDate.of(2031, 6, 10))).warnings())
        .singleElement()
        .asString()
        .startsWith("Это вне срока плана");
  }

  private static Picked picked(Plan plan, DeadlineForm form) {
    return Picked.of(form, "", plan, plan.period().from(), ProductionCalendar.standard());
  }
}
