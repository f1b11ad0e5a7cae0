package mera.data.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How often something is due.
 *
 * @param times times within one period of the frequency, «3 раза в год»; 0: not said
 * @param months 1…12, where single months are named
 * @param dueDay day of the month until which it is due; 0: not said
 * @param monthOffset months after the reported one in which it is due, «месяца, следующего за
 *     отчётным» is 1
 * @param stages names of the single times: «входной», «итоговый»
 */
public record Recurrence(
    Frequency frequency,
    int times,
    List<Integer> months,
    int dueDay,
    int monthOffset,
    List<String> stages) {

  /** The period that comes again. */
  public enum Frequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY
  }

  public Recurrence {
    months = List.copyOf(months);
    stages = List.copyOf(stages);
  }

  /** A frequency and no more. */
  static Recurrence of(Frequency frequency, int times) {
    return new Recurrence(frequency, times, List.of(), 0, 0, List.of());
  }

  Recurrence withMonths(List<Integer> named) {
    return new Recurrence(frequency, times, named, dueDay, monthOffset, stages);
  }

  Recurrence withDue(int day, int offset) {
    return new Recurrence(frequency, times, months, day, offset, stages);
  }

  Recurrence withStages(List<String> named) {
    return new Recurrence(frequency, times, months, dueDay, monthOffset, named);
  }

  /** «YEARLY;TIMES=1;MONTH=11»: one line for lists and tests; stages are left out. */
  public String printed() {
    String numbers = months.stream().map(String::valueOf).collect(Collectors.joining(","));
    return frequency
        + (times == 0 ? "" : ";TIMES=" + times)
        + (months.isEmpty() ? "" : ";MONTH=" + numbers)
        + (dueDay == 0 ? "" : ";DAY=" + dueDay)
        + (monthOffset == 0 ? "" : ";MONTH_OFFSET=" + monthOffset);
  }
}
