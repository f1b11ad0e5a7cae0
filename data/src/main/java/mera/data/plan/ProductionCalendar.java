package mera.data.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Days off and moved holidays: the years that are shipped, and those that the analyst changed. */
public final class ProductionCalendar {

  private static final Map<Integer, CalendarYear> SHIPPED = shipped();

  private final Map<Integer, CalendarYear> years;

  private ProductionCalendar(Map<Integer, CalendarYear> years) {
    this.years = years;
  }

  private static Map<Integer, CalendarYear> shipped() {
    Map<Integer, CalendarYear> years = new TreeMap<>();
    try (InputStream in =
        Objects.requireNonNull(ProductionCalendar.class.getResourceAsStream("calendar.yaml"))) {
      for (JsonNode line : TemplateFile.read(in, JsonNode.class).path("years")) {
        int year = line.path("year").intValue();
        years.put(
            year, new CalendarYear(year, days(line.path("off")), days(line.path("working")), true));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Map.copyOf(years);
  }

  private static SortedSet<LocalDate> days(JsonNode list) {
    SortedSet<LocalDate> days = new TreeSet<>();
    list.forEach(day -> days.add(LocalDate.parse(day.textValue())));
    return days;
  }

  /** The calendar as shipped. */
  public static ProductionCalendar standard() {
    return new ProductionCalendar(SHIPPED);
  }

  /** The shipped calendar with the years that the analyst has changed. */
  public static ProductionCalendar with(Collection<CalendarYear> changed) {
    Map<Integer, CalendarYear> years = new TreeMap<>(SHIPPED);
    changed.forEach(year -> years.put(year.year(), year));
    return new ProductionCalendar(years);
  }

  /** A year; one that nobody has published yet has the holidays of the law only. */
  public CalendarYear year(int year) {
    CalendarYear known = years.get(year);
    return known == null ? CalendarYear.byLaw(year) : known;
  }

  public boolean isOff(LocalDate day) {
    return year(day.getYear()).isOff(day);
  }

  /** Why a day is off: the analyst's note, «праздничный день», «суббота», «нерабочий день». */
  public String nameOf(LocalDate day) {
    CalendarYear year = year(day.getYear());
    if (!year.note(day).isEmpty()) {
      return year.note(day);
    }
    if (year.isHoliday(day)) {
      return "праздничный день";
    }
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> "суббота";
      case SUNDAY -> "воскресенье";
      default -> "нерабочий день";
    };
  }

  /** The day itself or the last working day before it: what is due on a day off is due then. */
  public LocalDate workingBefore(LocalDate day) {
    LocalDate found = day;
    while (isOff(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** The day itself or the first working day after it. */
  public LocalDate workingAfter(LocalDate day) {
    LocalDate found = day;
    while (isOff(found)) {
      found = found.plusDays(1);
    }
    return found;
  }
}
