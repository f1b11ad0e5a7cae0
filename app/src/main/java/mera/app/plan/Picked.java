package mera.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mera.app.text.Words;
import mera.data.plan.Deadline;
import mera.data.plan.Deadline.Occurrence;
import mera.data.plan.Deadline.Precision;
import mera.data.plan.DeadlineForm;
import mera.data.plan.DeadlineText;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.ProductionCalendar;

/**
 * What a picked deadline will print.
 *
 * @param text in the style of the plan
 * @param read how the program reads it
 * @param warnings sentences: a day off, outside of the plan, read in another way
 */
record Picked(String text, Deadline read, List<String> warnings) {

  Picked {
    warnings = List.copyOf(warnings);
  }

  /**
   * @param tail stays behind the time: « (по согласованию)»; empty: nothing
   * @param orderDate the date that years are read by
   */
  static Picked of(
      DeadlineForm form, String tail, Plan plan, LocalDate orderDate, ProductionCalendar calendar) {
    PlanPeriod period = plan.period();
    String text = DeadlineText.picked(form, DeadlineForm.Style.of(plan), tail, period, orderDate);
    Deadline read = plan.read(text, orderDate);
    List<String> warnings = new ArrayList<>();
    if (!DeadlineForm.of(read).equals(Optional.of(form))) {
      warnings.add("Этот текст программа прочтёт иначе: проверьте, как он понят.");
    }
    for (LocalDate day : days(read)) {
      if (calendar.isOff(day)) {
        warnings.add(
            Words.date(day)
                + " – "
                + calendar.nameOf(day)
                + ". Ближайшие рабочие дни: "
                + Words.date(calendar.workingBefore(day))
                + " и\u00a0"
                + Words.date(calendar.workingAfter(day))
                + ".");
      }
    }
    if (read.end() != null && (read.end().isAfter(period.to()) || early(read, period))) {
      warnings.add("Это вне срока плана: " + period.printed() + ".");
    }
    return new Picked(text, read, warnings);
  }

  private static boolean early(Deadline read, PlanPeriod period) {
    LocalDate start = read.start() == null ? read.end() : read.start();
    return start != null && start.isBefore(period.from());
  }

  private static Set<LocalDate> days(Deadline read) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (Occurrence one : read.occurrences()) {
      if (one.precision() == Precision.DAY) {
        if (one.start() != null) {
          days.add(one.start());
        }
        days.add(one.end());
      }
    }
    return days;
  }
}
