package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mera.data.plan.DeadlineForm.Style;
import mera.data.plan.Recurrence.Frequency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is picked is read back by the grammar as the same form, in every style and plan. */
class DeadlineFormTest {

  static List<PlanPeriod> periods() {
    return List.of(
        PlanPeriod.years(2027, 2027), PlanPeriod.schoolYear(2026), PlanPeriod.years(2026, 2027));
  }

  @ParameterizedTest
  @MethodSource("periods")
  void whatIsPickedIsReadBackAsTheSameForm(PlanPeriod period) {
    List<String> wrong = new ArrayList<>();
    for (DeadlineForm form : forms(period)) {
      for (Style style : styles()) {
        String text = DeadlineText.picked(form, style, "", period, period.from());
        Deadline read = DeadlineReader.read(text, period, period.from());
        if (!DeadlineForm.of(read).equals(Optional.of(form)) || read.ambiguous()) {
          wrong.add(text + " is " + DeadlineForm.of(read) + ", not " + form);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("periods")
  void whatStandsInBracketsStaysBehindThePickedTime(PlanPeriod period) {
    Deadline before = DeadlineReader.read("март (по согласованию)", period, period.from());
    String tail = DeadlineText.tail(before);
    assertThat(tail).isEqualTo(" (по согласованию)");
    DeadlineForm form = new DeadlineForm.Day(LocalDate.of(2027, 4, 9));
    String text = DeadlineText.picked(form, Style.PLAIN, tail, period, period.from());
    assertThat(text).isEqualTo("9 апреля 2027 года (по согласованию)");
    Deadline read = DeadlineReader.read(text, period, period.from());
    assertThat(read.condition()).isEqualTo("по согласованию");
    assertThat(DeadlineForm.of(read)).contains(form);
  }

  private static List<Style> styles() {
    List<Style> styles = new ArrayList<>();
    for (boolean capital : List.of(true, false)) {
      for (boolean figures : List.of(true, false)) {
        for (boolean year : List.of(true, false)) {
          styles.add(new Style(capital, figures, year));
        }
      }
    }
    return styles;
  }

  private static List<DeadlineForm> forms(PlanPeriod period) {
    List<DeadlineForm> forms =
        new ArrayList<>(
            List.of(
                new DeadlineForm.DuringSchoolYear(),
                new DeadlineForm.DuringPlan(),
                new DeadlineForm.Continuous(),
                new DeadlineForm.ByPlan(""),
                new DeadlineForm.ByPlan("работы управления"),
                new DeadlineForm.BySchedule(""),
                new DeadlineForm.BySchedule("школы")));
    days(period, forms);
    months(period, forms);
    repeats(forms);
    for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
      forms.add(new DeadlineForm.Year(year));
      forms.add(new DeadlineForm.DuringYear(year));
      for (int quarter = 1; quarter <= 4; quarter++) {
        forms.add(new DeadlineForm.Quarter(year, quarter));
      }
    }
    return forms;
  }

  private static void days(PlanPeriod period, List<DeadlineForm> forms) {
    for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      forms.add(new DeadlineForm.Day(day));
      forms.add(new DeadlineForm.Until(day));
      for (int length : List.of(1, 9, 40, 130)) {
        forms.add(new DeadlineForm.Days(day, day.plusDays(length)));
      }
    }
  }

  private static void months(PlanPeriod period, List<DeadlineForm> forms) {
    YearMonth last = YearMonth.from(period.to());
    for (YearMonth month = YearMonth.from(period.from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      forms.add(new DeadlineForm.Months(List.of(month)));
      for (int length = 1; length < 12; length++) {
        YearMonth other = month.plusMonths(length);
        forms.add(new DeadlineForm.MonthRange(month, other));
        forms.add(new DeadlineForm.Months(List.of(month, other)));
        forms.add(new DeadlineForm.Months(List.of(month, other, other.plusMonths(2))));
      }
    }
  }

  private static void repeats(List<DeadlineForm> forms) {
    for (Frequency every : Frequency.values()) {
      for (int times = 0; times <= 12; times++) {
        forms.add(new DeadlineForm.Periodic(Recurrence.of(every, times)));
      }
    }
    for (Frequency every : List.of(Frequency.MONTHLY, Frequency.QUARTERLY)) {
      for (int day = 1; day <= 28; day++) {
        forms.add(new DeadlineForm.Periodic(Recurrence.of(every, 0).withDue(day, 1)));
        forms.add(new DeadlineForm.Periodic(Recurrence.of(every, 0).withDue(day, 0)));
      }
    }
    for (int month = 1; month <= 12; month++) {
      forms.add(
          new DeadlineForm.Periodic(Recurrence.of(Frequency.YEARLY, 0).withMonths(List.of(month))));
    }
  }
}
