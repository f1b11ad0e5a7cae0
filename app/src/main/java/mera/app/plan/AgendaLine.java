package mera.app.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A measure in the list of an executor.
 *
 * @param first the list of the executor begins with it
 */
record AgendaLine(String party, boolean first, Due due) {

  /** Executor by executor, each in order of time; what has no date comes last. */
  static List<AgendaLine> all(List<Due> measures) {
    List<AgendaLine> lines = new ArrayList<>();
    for (String name : Due.parties(measures)) {
      List<Due> own =
          measures.stream()
              .filter(due -> due.parties().contains(name))
              .sorted(Due.IN_TIME)
              .toList();
      for (Due due : own) {
        lines.add(new AgendaLine(name, due.equals(own.getFirst()), due));
      }
    }
    return List.copyOf(lines);
  }
}
