package mera.app.plan;

import java.util.Map;
import mera.data.plan.Deadline;
import mera.data.plan.DeadlineKind;
import mera.data.plan.Field;
import mera.data.plan.Node;

/**
 * A row of a plan as it is shown.
 *
 * @param bearers the row whose merged cell stands here, where there is one
 * @param deadline what is understood of the printed deadline
 * @param measures measures and sub-measures that belong to the row
 */
record PlanRow(Node node, Map<Field, Node> bearers, Deadline deadline, int measures) {

  PlanRow {
    bearers = Map.copyOf(bearers);
  }

  String id() {
    return node.id();
  }

  boolean section() {
    return node.kind() == Node.Kind.SECTION;
  }

  /** What is printed at the place of the cell, in a merged cell of a row above, too. */
  String cell(Field field) {
    return bearers.getOrDefault(field, node).cell(field);
  }

  /** Is the text here that of a row above? */
  boolean covered(Field field) {
    return !bearers.getOrDefault(field, node).id().equals(node.id());
  }

  /** A deadline is there and means nothing to the program, or two things. */
  boolean unclear() {
    return !covered(Field.DEADLINE) && (!deadline.recognised() || deadline.ambiguous());
  }

  /** A measure that must be done by somebody some time, and no time is named. */
  boolean undated() {
    return node.kind() == Node.Kind.MEASURE
        && cell(Field.DEADLINE).isBlank()
        && deadline.kind() == DeadlineKind.NONE;
  }
}
