package mera.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mera.data.document.CalendarFile.Event;
import mera.data.plan.Deadline;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import org.jspecify.annotations.Nullable;

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
    Map<String, Node> merged = plan.mergedCells(Field.PARTIES);
    for (Node node : plan.nodes()) {
      List<Deadline.Occurrence> times =
          node.kind() == Node.Kind.SECTION
              ? List.of()
              : plan.deadline(node, orderDate).occurrences();
      for (int i = 0; i < times.size(); i++) {
        String parties = merged.getOrDefault(node.id(), node).parties();
        events.add(event(plan.id(), node, parties, times.get(i), i));
      }
    }
    return events;
  }

  private static Event event(
      @Nullable String planId, Node node, String parties, Deadline.Occurrence time, int place) {
    LocalDate start = time.start();
    return new Event(
        Objects.toString(planId, "plan") + "-" + node.id() + "-" + (place + 1) + "@mera",
        (node.number() + " " + node.text()).strip(),
        node.deadline() + (parties.isBlank() ? "" : "\n" + parties),
        start == null ? time.end() : start,
        time.end());
  }
}
