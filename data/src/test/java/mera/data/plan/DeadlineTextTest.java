package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import mera.data.plan.Timing.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTextTest {

  private static final PlanPeriod SCHOOL_YEAR =
      new PlanPeriod(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31), true);
  private static final PlanPeriod TWO_YEARS =
      new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), false);
  private static final LocalDate ORDER = LocalDate.of(2026, 10, 15);

  private static Deadline read(String text) {
    return DeadlineReader.read(text, SCHOOL_YEAR, ORDER);
  }

  private static Optional<String> later(String text, Period by) {
    return DeadlineText.moved(read(text), by, SCHOOL_YEAR, ORDER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Октябрь | Ноябрь",
        "декабрь 2026 | январь 2027 года",
        "Декабрь – январь | Январь – февраль",
        "ноябрь – декабрь 2026 года | декабрь 2026 года – январь 2027 года",
        "до 30 марта | до 30 апреля",
        "до 31 января 2027 года | до 28 февраля 2027 года",
        "19 апреля | 19 мая",
        "до 13.11.2026 | до 13.12.2026",
        "10-31 января | 10–28 февраля",
        "20 января – 15 февраля | 20 февраля – 15 марта",
        "Октябрь (по согласованию) | Ноябрь (по согласованию)",
      })
  void aDeadlineAMonthLaterIsWrittenInTheStyleOfTheOldText(String text, String expected) {
    assertThat(later(text, Period.ofMonths(1))).contains(expected);
  }

  @Test
  void aMonthMovedByADayBecomesItsDays() {
    assertThat(later("Октябрь", Period.ofDays(1))).contains("2 октября – 1 ноября");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ежемесячно", "В течение года", "По плану", "июнь, июль", "", "Постоянно"})
  void whatNamesNoSingleTimeIsNotMoved(String text) {
    assertThat(later(text, Period.ofMonths(1))).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAsTheDaysThatWereMeant() {
    for (String text : List.of("Октябрь", "до 30 марта", "19 апреля", "10-31 января", "май")) {
      Deadline old = read(text);
      for (int months = -8; months <= 8; months++) {
        String written =
            DeadlineText.moved(old, Period.ofMonths(months), SCHOOL_YEAR, ORDER).orElseThrow();
        LocalDate end = old.occurrences().getFirst().end();
        LocalDate expected =
            old.kind() == DeadlineKind.MONTH
                ? YearMonth.from(end).plusMonths(months).atEndOfMonth()
                : end.plusMonths(months);
        Deadline again = read(written);
        assertThat(again.end()).as(written).isEqualTo(expected);
        assertThat(again.kind()).as(written).isEqualTo(old.kind());
        assertThat(again.ambiguous()).as(written).isFalse();
      }
    }
  }

  @Test
  void aMonthOfALongPlanGetsItsYear() {
    Deadline none = DeadlineReader.read("По плану", TWO_YEARS, ORDER);
    assertThat(DeadlineText.inMonth(none, YearMonth.of(2027, 4), TWO_YEARS, ORDER))
        .isEqualTo("Апрель 2027 года");
    assertThat(DeadlineText.inMonth(read(""), YearMonth.of(2027, 4), SCHOOL_YEAR, ORDER))
        .isEqualTo("апрель");
  }

  private static Timing timing(String text) {
    return Timing.of(read(text), SCHOOL_YEAR);
  }

  @Test
  void theRibbonKnowsStretchesDaysRepeatsAndWhatHasNoTime() {
    assertThat(timing("Февраль – апрель"))
        .isEqualTo(
            new Timing.Stretches(
                List.of(new Stretch(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 4, 30)))));
    assertThat(timing("до 30 марта"))
        .isEqualTo(new Timing.Days(List.of(LocalDate.of(2027, 3, 30))));
    assertThat(timing("ежеквартально"))
        .isEqualTo(
            new Timing.Repeats(
                List.of(
                    LocalDate.of(2026, 11, 30),
                    LocalDate.of(2027, 2, 28),
                    LocalDate.of(2027, 5, 31),
                    LocalDate.of(2027, 8, 31))));
    assertThat(timing("Ежегодно, сентябрь"))
        .isEqualTo(new Timing.Repeats(List.of(LocalDate.of(2026, 9, 30))));
    assertThat(timing("В течение года"))
        .isEqualTo(new Timing.Throughout(new Stretch(SCHOOL_YEAR.from(), SCHOOL_YEAR.to())));
    assertThat(timing("По плану")).isEqualTo(new Timing.Undated());
    assertThat(timing("")).isEqualTo(new Timing.Undated());
  }

  @Test
  void aSubMeasureStandsWhereItsGroupStands() {
    assertThat(Timing.of(read("до 30 марта").inherited(), SCHOOL_YEAR))
        .isEqualTo(timing("до 30 марта"));
    assertThat(Timing.of(read("По плану").inherited(), SCHOOL_YEAR))
        .isEqualTo(new Timing.Undated());
    assertThat(Timing.of(read("В течение года").inherited(), SCHOOL_YEAR))
        .isEqualTo(timing("В течение года"));
  }
}
