package mera.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mera.data.document.CalendarFile;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.order.OrderPages;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;

/** A plan by itself as a file. */
public final class PlanPrint {

  private PlanPrint() {}

  /**
   * Writes the plan in the form that the ending of the file names.
   *
   * @param orderDate date of the order, or the best that is known of it
   * @return what the reader should know of the file, in Russian; empty: nothing
   * @throws Refusal for another ending than .pdf, .docx, .xlsx and .ics, and where the file cannot
   *     be written
   */
  public static String write(Plan plan, LocalDate orderDate, Path file) throws Refusal {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ics")) {
      List<CalendarFile.Event> events = PlanEvents.of(plan, orderDate);
      CalendarFile.write(events, file);
      long rows = plan.nodes().stream().filter(node -> node.kind() != Node.Kind.SECTION).count();
      long dated =
          plan.nodes().stream()
              .filter(node -> node.kind() != Node.Kind.SECTION)
              .filter(node -> !plan.deadline(node, orderDate).occurrences().isEmpty())
              .count();
      return "событий " + events.size() + ", без даты остались " + (rows - dated) + " из " + rows;
    }
    Format format = Format.of(file, Format.PDF, Format.DOCX, Format.XLSX);
    format.write(OrderPages.compose(plan), LayoutProfile.standard(), file);
    return "";
  }
}
