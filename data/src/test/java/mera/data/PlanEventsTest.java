package mera.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mera.data.document.CalendarFile;
import mera.data.ingest.PaperTables;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanReview;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanEventsTest {

  @TempDir Path folder;

  private static Plan plan() throws Exception {
    return PlanReview.of(
            "План",
            List.of(
                PaperTables.pasted(
                    "№\tМероприятия\tСроки\tОтветственные\n"
                        + "1.\tЯрмарка уроков, чтения; игры\t10-12 марта\tлицей\n"
                        + "2.\tСверка\tпостоянно\tархив\n"
                        + "3.\tОтчёт\tдо 30 июня\tлицей\n")))
        .plan(PlanPeriod.years(2026, 2026), Map.of());
  }

  @Test
  void whatHasDaysIsAnEventAndWhatHasNoneIsNot() throws Exception {
    List<CalendarFile.Event> events = PlanEvents.of(plan(), plan().period().from());

    assertThat(events)
        .extracting(event -> event.summary() + " " + event.from() + " " + event.to())
        .containsExactly(
            "1. Ярмарка уроков, чтения; игры 2026-03-10 2026-03-12",
            "3. Отчёт 2026-06-30 2026-06-30");
  }

  @Test
  void aCalendarProgramReadsTheSameDaysBack() throws Exception {
    Path file = folder.resolve("план.ics");
    CalendarFile.write(PlanEvents.of(plan(), plan().period().from()), file);

    Calendar read = new CalendarBuilder().build(new StringReader(Files.readString(file)));

    List<VEvent> events = read.getComponents(Component.VEVENT);
    assertThat(events)
        .extracting(
            one ->
                one.getRequiredProperty(Property.SUMMARY).getValue()
                    + " "
                    + one.getRequiredProperty(Property.DTSTART).getValue()
                    + " "
                    + one.getRequiredProperty(Property.DTEND).getValue())
        .containsExactly(
            "1. Ярмарка уроков, чтения; игры 20260310 20260313", "3. Отчёт 20260630 20260701");
  }
}
