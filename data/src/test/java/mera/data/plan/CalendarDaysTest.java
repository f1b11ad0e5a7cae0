package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarDaysTest {

  @Test
  void aListOfDatesIsReadLineByLineWithItsNotes() {
    CalendarDays days =
        CalendarDays.read(
            """
            22.02.2027 перенос с 20.02.2027
            с 30.12.2027 по 31.12.2027\tканикулы

            2027-02-20; рабочая суббота
            05.07.2027
            переносов больше нет
            31.02.2027 такого дня нет
            """);
    assertThat(days.entries())
        .containsExactly(
            new CalendarDays.Entry(LocalDate.of(2027, 2, 22), true, "перенос с 20.02.2027"),
            new CalendarDays.Entry(LocalDate.of(2027, 12, 30), true, "каникулы"),
            new CalendarDays.Entry(LocalDate.of(2027, 12, 31), true, "каникулы"),
            new CalendarDays.Entry(LocalDate.of(2027, 2, 20), false, "рабочая суббота"),
            new CalendarDays.Entry(LocalDate.of(2027, 7, 5), true, ""));
    assertThat(days.unread()).containsExactly("переносов больше нет", "31.02.2027 такого дня нет");
  }

  @Test
  void aDayThatIsSaidNotToBeWorkedIsFree() {
    assertThat(CalendarDays.read("05.07.2027 нерабочий день").entries())
        .singleElement()
        .matches(CalendarDays.Entry::free);
  }

  @Test
  void theListMakesYearsThatDifferFromTheCalendar() {
    ProductionCalendar standard = ProductionCalendar.standard();
    CalendarDays days = CalendarDays.read("05.07.2027 День города\n03.01.2028\n20.02.2027 рабочий");
    List<CalendarYear> years = days.in(standard);
    assertThat(years).extracting(CalendarYear::year).containsExactly(2027);
    CalendarYear year = years.getFirst();
    assertThat(year.isOff(LocalDate.of(2027, 7, 5))).isTrue();
    assertThat(year.isOff(LocalDate.of(2027, 2, 20))).isFalse();
    assertThat(year.changed(standard.year(2027)))
        .containsExactly(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 7, 5));
    ProductionCalendar own = ProductionCalendar.with(years);
    assertThat(own.nameOf(LocalDate.of(2027, 7, 5))).isEqualTo("День города");
    assertThat(own.nameOf(LocalDate.of(2027, 6, 12))).isEqualTo("праздничный день");
  }

  @Test
  void aDayThatIsSetBackLeavesNoTrace() {
    CalendarYear shipped = ProductionCalendar.standard().year(2026);
    LocalDate moved = LocalDate.of(2026, 12, 31);
    CalendarYear worked = shipped.with(moved, false).noted(moved, "отчёты");
    assertThat(worked.isOff(moved)).isFalse();
    assertThat(worked.changed(shipped)).containsExactly(moved);
    assertThat(worked.with(moved, true).noted(moved, " ")).isEqualTo(shipped);
  }
}
