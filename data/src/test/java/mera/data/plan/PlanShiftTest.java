package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.ingest.PaperTables;
import org.junit.jupiter.api.Test;

class PlanShiftTest {

  private static final String HEADER = "№\tМероприятия\tСроки\tОтветственные\tРезультат\n";

  private static Plan plan(String rows, PlanPeriod period) throws Exception {
    return PlanReview.of("План на 2026 год.tsv", List.of(PaperTables.pasted(HEADER + rows)))
        .plan(period, Map.of());
  }

  private static PlanShift shift(Plan plan) {
    return PlanShift.of(plan, PlanShift.next(plan.period()), ProductionCalendar.standard());
  }

  @Test
  void theNextPeriodHasThePlansOwnLength() {
    assertThat(PlanShift.next(PlanPeriod.years(2026, 2027)))
        .isEqualTo(PlanPeriod.years(2028, 2029));
    assertThat(PlanShift.next(PlanPeriod.schoolYear(2026))).isEqualTo(PlanPeriod.schoolYear(2027));
    assertThat(PlanShift.next(PlanPeriod.years(2026, 2026)))
        .isEqualTo(PlanPeriod.years(2027, 2027));
  }

  @Test
  void yearsOfTitleDeadlinesAndResultsMoveAndDocumentsStay() throws Exception {
    Plan plan =
        plan(
            "1.\tСводка по приказу управления от 02.02.2026 № 15 за 2026 год\tмай 2026\tлицей\tотчёт за 2026 год\n"
                + "2.\tКонкурс, как в 2019 году\tв 2026/27 учебном году\tлицей\tx\n",
            PlanPeriod.years(2026, 2026));

    Plan after = shift(plan).after();

    assertThat(after.titleLine()).isEqualTo("План на 2027 год");
    assertThat(after.period()).isEqualTo(PlanPeriod.years(2027, 2027));
    assertThat(after.nodes().get(0).text())
        .isEqualTo("Сводка по приказу управления от 02.02.2026 № 15 за 2027 год");
    assertThat(after.nodes().get(0).deadline()).isEqualTo("май 2027");
    assertThat(after.nodes().get(0).result()).isEqualTo("отчёт за 2027 год");
    assertThat(after.nodes().get(1).text()).isEqualTo("Конкурс, как в 2019 году");
    assertThat(after.nodes().get(1).deadline()).isEqualTo("в 2027/28 учебном году");
    assertThat(after.id()).isNull();
  }

  @Test
  void aTwoYearProgrammeMovesByTwoYears() throws Exception {
    Plan plan =
        plan("1.\tА\tЯнварь 2026г.\tлицей\tx\n", PlanPeriod.years(2026, 2027))
            .withTitle(List.of("Программа на 2026-2027 г.г."));

    Plan after = shift(plan).after();

    assertThat(after.titleLine()).isEqualTo("Программа на 2028-2029 г.г.");
    assertThat(after.nodes().getFirst().deadline()).isEqualTo("Январь 2028г.");
  }

  @Test
  void aDifferenceThatIsRefusedChangesNothing() throws Exception {
    Plan plan = plan("1.\tА\tмай 2026\tлицей\tотчёт за 2026 год\n", PlanPeriod.years(2026, 2026));
    PlanShift shift = shift(plan);
    PlanShift.Difference result =
        shift.differences().stream()
            .filter(one -> one.field() == Field.RESULT)
            .findFirst()
            .orElseThrow();

    Node node = shift.after(Set.of(result)).nodes().getFirst();

    assertThat(node.result()).isEqualTo("отчёт за 2026 год");
    assertThat(node.deadline()).isEqualTo("май 2027");
  }

  @Test
  void aDayThatBecomesADayOffIsTold() throws Exception {
    Plan plan =
        plan("1.\tА\t15 мая\tлицей\tx\n2.\tБ\t12 мая\tлицей\tx\n", PlanPeriod.years(2026, 2026));

    PlanShift shift = shift(plan);

    assertThat(shift.differences())
        .filteredOn(one -> one.field() == Field.DEADLINE)
        .extracting(PlanShift.Difference::note)
        .containsExactly("выпадает на нерабочий день, можно «14 мая»");
  }

  @Test
  void aConfirmedReadingMovesWithItsText() throws Exception {
    Plan plan = plan("1.\tА\tДекабрь\tлицей\tx\n", PlanPeriod.years(2026, 2027));
    Plan confirmed = DeadlineQuestion.confirmAll(plan, LocalDate.of(2025, 12, 1));

    Plan after = shift(confirmed).after();

    Deadline read = after.read("Декабрь", LocalDate.of(2027, 12, 1));
    assertThat(read.ambiguous()).isFalse();
    assertThat(read.start()).isEqualTo(LocalDate.of(2028, 12, 1));
  }
}
