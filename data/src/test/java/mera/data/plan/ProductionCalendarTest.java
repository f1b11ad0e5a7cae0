package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProductionCalendarTest {

  private static final ProductionCalendar STANDARD = ProductionCalendar.standard();

  @Test
  void theShippedYearsHaveAsManyWorkingDaysAsThePublishedCalendars() {
    List<Long> working =
        IntStream.rangeClosed(2017, 2026)
            .mapToObj(
                year ->
                    LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> !STANDARD.isOff(day))
                        .count())
            .toList();

    assertThat(working).containsExactly(247L, 247L, 247L, 248L, 247L, 247L, 247L, 248L, 247L, 247L);
  }

  @Test
  void aMovedSaturdayIsWorkedAndTheDayBesideTheHolidayIsFree() {
    assertThat(STANDARD.isOff(LocalDate.of(2024, 4, 27))).isFalse();
    assertThat(STANDARD.isOff(LocalDate.of(2024, 4, 29))).isTrue();
    assertThat(STANDARD.workingBefore(LocalDate.of(2026, 5, 11)))
        .isEqualTo(LocalDate.of(2026, 5, 8));
    assertThat(STANDARD.workingAfter(LocalDate.of(2026, 1, 1)))
        .isEqualTo(LocalDate.of(2026, 1, 12));
  }

  @Test
  void aYearThatNobodyHasPublishedFollowsTheLaw() {
    CalendarYear year = STANDARD.year(2033);

    assertThat(year.approved()).isFalse();
    assertThat(year.isOff(LocalDate.of(2033, 6, 12))).isTrue();
    assertThat(year.isOff(LocalDate.of(2033, 6, 13))).isTrue();
    assertThat(year.isOff(LocalDate.of(2033, 6, 14))).isFalse();
  }

  @Test
  void theAnalystMakesADayFreeOrWorked() {
    LocalDate day = LocalDate.of(2026, 9, 1);
    CalendarYear free = STANDARD.year(2026).with(day, true);

    assertThat(ProductionCalendar.with(List.of(free)).isOff(day)).isTrue();
    assertThat(free.with(day, false)).isEqualTo(STANDARD.year(2026));
    assertThat(
            STANDARD
                .year(2026)
                .with(LocalDate.of(2026, 9, 5), false)
                .isOff(LocalDate.of(2026, 9, 5)))
        .isFalse();
  }
}
