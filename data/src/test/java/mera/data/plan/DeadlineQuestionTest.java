package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mera.data.ingest.PaperTables;
import org.junit.jupiter.api.Test;

class DeadlineQuestionTest {

  private static final LocalDate ORDER = LocalDate.of(2025, 12, 9);
  private static final PlanPeriod TWO_YEARS = PlanPeriod.years(2026, 2027);
  private static final DeadlineForm.Style STYLE = DeadlineForm.Style.PLAIN;

  private static Plan plan(String... deadlines) throws Exception {
    StringBuilder rows = new StringBuilder("№\tМероприятия\tСроки\n");
    for (int i = 0; i < deadlines.length; i++) {
      rows.append(i + 1).append(".\tА\t").append(deadlines[i]).append('\n');
    }
    return PlanReview.of("План", List.of(PaperTables.pasted(rows.toString())))
        .plan(TWO_YEARS, Map.of());
  }

  @Test
  void whatCanBeReadInTwoWaysIsAskedOnceForAllItsRows() throws Exception {
    List<DeadlineQuestion> asked =
        DeadlineQuestion.of(plan("Декабрь", "май 2026", "Декабрь", "В течение года"), ORDER);

    assertThat(asked)
        .extracting(DeadlineQuestion::text)
        .containsExactly("Декабрь", "В течение года");
    assertThat(asked.getFirst().rowIds()).containsExactly("n1", "n3");
    assertThat(asked.getFirst().choices())
        .extracting(DeadlineQuestion.Choice::label)
        .containsExactly(
            "декабрь 2026",
            "декабрь 2025",
            "декабрь 2027",
            "каждый год: декабрь 2026; декабрь 2027");
    assertThat(asked.get(1).choices())
        .extracting(DeadlineQuestion.Choice::label)
        .contains("2026 год", "2027 год", "каждый год: 2026 год; 2027 год");
  }

  @Test
  void anAnswerHoldsForEveryRowAndIsNotAskedAgain() throws Exception {
    Plan plan = plan("Декабрь", "Декабрь");
    DeadlineQuestion question = DeadlineQuestion.of(plan, ORDER).getFirst();

    Plan answered = question.answered(plan, question.choices().getLast());

    assertThat(DeadlineQuestion.of(answered, ORDER)).isEmpty();
    assertThat(answered.deadline(answered.nodes().get(1), ORDER).occurrences())
        .extracting(Deadline.Occurrence::start)
        .containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 1));
  }

  @Test
  void allProposalsAreConfirmedAtOnce() throws Exception {
    Plan confirmed = DeadlineQuestion.confirmAll(plan("Декабрь-январь", "Декабрь"), ORDER);

    assertThat(DeadlineQuestion.of(confirmed, ORDER)).isEmpty();
    assertThat(confirmed.read("Декабрь-январь", ORDER).start())
        .isEqualTo(LocalDate.of(2025, 12, 1));
  }

  @Test
  void whatIsPickedIsWrittenAndReadBackAsTheSameDays() {
    PlanPeriod year = PlanPeriod.years(2026, 2026);
    Map<DeadlineForm, String> texts =
        Map.ofEntries(
            Map.entry(new DeadlineForm.Day(LocalDate.of(2026, 4, 9)), "9 апреля 2026 года"),
            Map.entry(
                new DeadlineForm.Days(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 31)),
                "10–31 января 2026 года"),
            Map.entry(
                new DeadlineForm.Days(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 5)),
                "10 января – 5 февраля 2026 года"),
            Map.entry(new DeadlineForm.Until(LocalDate.of(2026, 3, 30)), "До 30 марта 2026 года"),
            Map.entry(new DeadlineForm.Months(List.of(YearMonth.of(2026, 5))), "Май 2026 года"),
            Map.entry(
                new DeadlineForm.Months(List.of(YearMonth.of(2026, 6), YearMonth.of(2026, 10))),
                "Июнь 2026 года; октябрь 2026 года"),
            Map.entry(
                new DeadlineForm.MonthRange(YearMonth.of(2026, 10), YearMonth.of(2026, 11)),
                "Октябрь – ноябрь 2026 года"),
            Map.entry(new DeadlineForm.Quarter(2026, 4), "IV квартал 2026 года"),
            Map.entry(new DeadlineForm.DuringYear(2026), "В течение 2026 года"),
            Map.entry(new DeadlineForm.DuringPlan(), "В течение всего периода"),
            Map.entry(new DeadlineForm.Continuous(), "Постоянно"),
            Map.entry(new DeadlineForm.ByPlan("лицея"), "По плану лицея"),
            Map.entry(new DeadlineForm.BySchedule(""), "По отдельному графику"),
            Map.entry(
                new DeadlineForm.Periodic(Recurrence.of(Recurrence.Frequency.QUARTERLY, 0)),
                "Ежеквартально"),
            Map.entry(
                new DeadlineForm.Periodic(
                    Recurrence.of(Recurrence.Frequency.YEARLY, 2).withMonths(List.of(4, 9))),
                "2 раза в год (апрель, сентябрь)"));
    texts.forEach(
        (form, text) -> {
          assertThat(form.text(STYLE)).isEqualTo(text);
          Deadline read = DeadlineReader.read(text, year, year.from());
          assertThat(read.recognised()).as(text).isTrue();
          if (form instanceof DeadlineForm.Days days) {
            assertThat(read.start()).isEqualTo(days.from());
            assertThat(read.end()).isEqualTo(days.to());
          }
          if (form instanceof DeadlineForm.Periodic periodic) {
            assertThat(Objects.requireNonNull(read.recurrence()).printed())
                .isEqualTo(periodic.recurrence().printed());
          }
        });
  }

  @Test
  void theStyleIsThatOfThePlan() throws Exception {
    DeadlineForm day = new DeadlineForm.Day(LocalDate.of(2026, 4, 9));

    assertThat(day.text(DeadlineForm.Style.of(plan("01.02.2026", "03.04.2026"))))
        .isEqualTo("09.04.2026");
    assertThat(day.text(DeadlineForm.Style.of(plan("май", "до 3 июня")))).isEqualTo("9 апреля");
  }
}
