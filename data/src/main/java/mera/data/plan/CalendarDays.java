package mera.data.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days off and moved ones as a list of lines: «12.06.2027 День города», «30.12.2027–08.01.2028
 * каникулы», «20.02.2027 рабочий день». A line that says «рабоч…» and not «нерабоч…» makes its days
 * worked, every other one makes them free.
 *
 * @param unread lines that begin with no date, as they are
 */
public record CalendarDays(List<Entry> entries, List<String> unread) {

  private static final String DAY =
      "(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d)|(20\\d\\d)-(\\d\\d)-(\\d\\d)";

  private static final Pattern LINE =
      Pattern.compile("^\\s*(?:с\\s+)?(" + DAY + ")(?:\\s*(?:[-–—]|по)\\s*(" + DAY + "))?(.*)$");

  private static final Pattern WORKED = Pattern.compile("(?iu)(?<!\\p{L})рабоч");

  private static final int LONGEST = 366;

  /**
   * @param note what stands behind the date
   */
  public record Entry(LocalDate day, boolean free, String note) {}

  public CalendarDays {
    entries = List.copyOf(entries);
    unread = List.copyOf(unread);
  }

  /** Reads lines; empty ones are nothing. */
  public static CalendarDays read(String text) {
    List<Entry> entries = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (String line : text.replace("\u00a0", " ").replace('\t', ' ').lines().toList()) {
      if (!line.isBlank() && !read(line, entries)) {
        unread.add(line.strip());
      }
    }
    return new CalendarDays(entries, unread);
  }

  private static boolean read(String line, List<Entry> entries) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return false;
    }
    try {
      LocalDate from = day(found, 1);
      LocalDate to = found.group(8) == null ? from : day(found, 8);
      if (to.isBefore(from) || from.plusDays(LONGEST).isBefore(to)) {
        return false;
      }
      String note = found.group(15).replaceAll("^[\\s,;:.–—-]+|\\s+$", "");
      boolean free = !WORKED.matcher(note).find();
      from.datesUntil(to.plusDays(1)).forEach(day -> entries.add(new Entry(day, free, note)));
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static LocalDate day(Matcher found, int group) {
    return found.group(group + 1) == null
        ? LocalDate.of(number(found, group + 4), number(found, group + 5), number(found, group + 6))
        : LocalDate.of(
            number(found, group + 3), number(found, group + 2), number(found, group + 1));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** The years of the calendar that become others by these days. */
  public List<CalendarYear> in(ProductionCalendar calendar) {
    Map<Integer, CalendarYear> years = new LinkedHashMap<>();
    for (Entry entry : entries) {
      int year = entry.day().getYear();
      CalendarYear before = years.getOrDefault(year, calendar.year(year));
      years.put(year, before.with(entry.day(), entry.free()).noted(entry.day(), entry.note()));
    }
    return years.values().stream()
        .filter(year -> !year.equals(calendar.year(year.year())))
        .toList();
  }
}
