package mera.data.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A year of the production calendar (five working days a week): what differs from weekends and the
 * holidays of article 112 of the Labour Code.
 *
 * @param off other days off: moved by the government, or by the authority itself
 * @param working Saturdays and Sundays that are worked
 * @param approved the government has published the moves of this year; else only the law is known
 * @param notes why a day is free or worked, where the analyst has said so
 */
public record CalendarYear(
    int year,
    Set<LocalDate> off,
    Set<LocalDate> working,
    boolean approved,
    Map<LocalDate, String> notes) {

  /** New Year holidays are not moved by the law itself, the others go to the next working day. */
  private static final List<MonthDay> HOLIDAYS =
      List.of(
          MonthDay.of(2, 23),
          MonthDay.of(3, 8),
          MonthDay.of(5, 1),
          MonthDay.of(5, 9),
          MonthDay.of(6, 12),
          MonthDay.of(11, 4));

  private static final int LAST_OF_NEW_YEAR = 8;

  public CalendarYear {
    off = Collections.unmodifiableSet(new TreeSet<>(off));
    working = Collections.unmodifiableSet(new TreeSet<>(working));
    // Years that were stored before there were notes have none.
    notes = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(notes, Map.of())));
  }

  /** A year without notes. */
  CalendarYear(int year, Set<LocalDate> off, Set<LocalDate> working, boolean approved) {
    this(year, off, working, approved, Map.of());
  }

  /** A year of which the government has said nothing yet: holidays move as the law says. */
  static CalendarYear byLaw(int year) {
    Set<LocalDate> off = new TreeSet<>();
    CalendarYear bare = new CalendarYear(year, off, Set.of(), false);
    for (MonthDay holiday : HOLIDAYS) {
      LocalDate day = holiday.atYear(year);
      if (isWeekend(day)) {
        LocalDate moved = day;
        while (isWeekend(moved) || bare.isHoliday(moved) || off.contains(moved)) {
          moved = moved.plusDays(1);
        }
        off.add(moved);
      }
    }
    return new CalendarYear(year, off, Set.of(), false);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** A holiday of the law, whatever day of the week it is. */
  public boolean isHoliday(LocalDate day) {
    return day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= LAST_OF_NEW_YEAR
        || HOLIDAYS.contains(MonthDay.from(day));
  }

  /** Is nobody at work on this day of the year? */
  public boolean isOff(LocalDate day) {
    return !working.contains(day) && (off.contains(day) || isWeekend(day) || isHoliday(day));
  }

  /** The same year with this day free or worked, whatever it was; its note stays. */
  public CalendarYear with(LocalDate day, boolean free) {
    Set<LocalDate> offDays = new TreeSet<>(off);
    Set<LocalDate> workDays = new TreeSet<>(working);
    offDays.remove(day);
    workDays.remove(day);
    CalendarYear plain = new CalendarYear(year, offDays, workDays, approved);
    if (free && !plain.isOff(day)) {
      offDays.add(day);
    } else if (!free && plain.isOff(day)) {
      workDays.add(day);
    }
    return new CalendarYear(year, offDays, workDays, approved, notes);
  }

  /** The same year with this note at the day; an empty one is none. */
  public CalendarYear noted(LocalDate day, String note) {
    Map<LocalDate, String> all = new TreeMap<>(notes);
    if (note.isBlank()) {
      all.remove(day);
    } else {
      all.put(day, note.strip());
    }
    return new CalendarYear(year, off, working, approved, all);
  }

  /** The note at the day; empty: there is none. */
  public String note(LocalDate day) {
    return notes.getOrDefault(day, "");
  }

  /** The days that are others than in that year, or have a note. */
  public List<LocalDate> changed(CalendarYear other) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return first
        .datesUntil(first.plusYears(1))
        .filter(day -> isOff(day) != other.isOff(day) || notes.containsKey(day))
        .toList();
  }
}
