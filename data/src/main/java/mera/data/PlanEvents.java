package mera.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mera.data.document.CalendarFile.Event;
import mera.data.plan.Deadline;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;

/** The measures of a plan that have days, as events of a calendar. */
public final class PlanEvents {

  private PlanEvents() {}

  /**
   * One event for every named time of every measure; measures without days have none.
   *
   * @param orderDate date of the order, or the best that is known of it
   */
  public static List<Event> of(Plan plan, LocalDate orderDate) {
    List<Event> events = new ArrayList<>();
    for (Node node : plan.nodes()) {
      List<Deadline.Occurrence> times =
          node.kind() == Node.Kind.SECTION
              ? List.of()
              : plan.deadline(node, orderDate).occurrences();
      for (int i = 0; i < times.size(); i++) {
        events.add(event(plan, node, times.get(i), i));
      }
    }
    return events;
  }

  private static Event event(Plan plan, Node node, Deadline.Occurrence time, int place) {
    LocalDate start = time.start();
    String parties = plan.covering(node, Field.PARTIES).parties();
    return new Event(
        Objects.toString(plan.id(), "plan") + "-" + node.id() + "-" + (place + 1) + "@mera",
        (node.number() + " " + node.text()).strip(),
        node.deadline() + (parties.isBlank() ? "" : "\n" + parties),
        start == null ? time.end() : start,
        time.end());
  }
}
