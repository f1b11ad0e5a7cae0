package mera.data.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mera.data.problem.Refusal;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Days as an iCalendar file, which every calendar program opens. */
public final class CalendarFile {

  private CalendarFile() {}

  /**
   * Whole days.
   *
   * @param id stays the same when the file is written again, so that a calendar replaces the event
   * @param to the last day, included
   */
  public record Event(
      String id, String summary, String description, LocalDate from, LocalDate to) {}

  /** Writes the events; the file is replaced. */
  public static void write(List<Event> events, Path file) throws Refusal {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Mera//RU"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    events.forEach(event -> calendar.add(event(event)));
    try (OutputStream out = Files.newOutputStream(file)) {
      // The library writes in the letters of the system unless it is given a writer.
      new CalendarOutputter(false)
          .output(calendar, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new Refusal(
          Refusal.Reason.NO_SPACE,
          "Файл «"
              + file.getFileName()
              + "» не записан: проверьте папку, место на диске и не открыт ли он.",
          unwritable);
    }
  }

  private static VEvent event(Event event) {
    VEvent entry = new VEvent(false);
    entry.add(new Uid(event.id()));
    entry.add(new DtStamp(Instant.EPOCH));
    entry.add(new DtStart<>(event.from()));
    entry.add(new DtEnd<>(event.to().plusDays(1)));
    entry.add(new Summary(event.summary()));
    if (!event.description().isBlank()) {
      entry.add(new Description(event.description()));
    }
    return entry;
  }
}
