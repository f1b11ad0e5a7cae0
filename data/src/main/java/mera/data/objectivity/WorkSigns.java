package mera.data.objectivity;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mera.data.result.Work;

/**
 * The signs of one school in one work.
 *
 * @param n participants; 0 where only a marker is known
 * @param score weights of the signs that count, added up: it orders works, the label decides
 * @param signs all that could be there, found or not
 */
public record WorkSigns(Work work, int n, Label label, BigDecimal score, List<Sign> signs) {

  public WorkSigns {
    signs = List.copyOf(signs);
  }

  static WorkSigns of(Work work, int n, List<Sign> signs, Limits limits) {
    BigDecimal score = BigDecimal.ZERO;
    for (Sign sign : signs) {
      score = sign.counts() ? score.add(limits.weight(sign.kind())) : score;
    }
    int least = limits.count(Parameter.N);
    int groups = limits.count(Parameter.GROUPS);
    return new WorkSigns(work, n, label(n, signs, least, groups), score, signs);
  }

  /**
   * @param least participants with which signs count
   * @param groups different groups that call for a check
   */
  private static Label label(int n, List<Sign> signs, int least, int groups) {
    Set<Group> found = groups(signs);
    if (found.contains(Group.OFFICIAL)) {
      return Label.OFFICIAL;
    }
    if (n < least) {
      return Label.FEW;
    }
    // A missing marker alone does not mean that the work was looked at.
    boolean looked =
        signs.stream()
            .anyMatch(
                sign ->
                    sign.state() != State.NOT_EVALUATED && sign.kind().group() != Group.OFFICIAL);
    if (!looked) {
      return Label.NOT_EVALUATED;
    }
    return found.size() >= groups ? Label.CHECK : found.isEmpty() ? Label.NONE : Label.SINGLE;
  }

  private static Set<Group> groups(List<Sign> signs) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    signs.stream().filter(Sign::counts).forEach(sign -> groups.add(sign.kind().group()));
    return groups;
  }

  /** Groups of the signs that count. */
  public Set<Group> groups() {
    return groups(signs);
  }

  /** Are school marks above the results here (J1, J4)? It never counts for the list. */
  public boolean marksAboveResults() {
    return signs.stream()
        .anyMatch(
            sign -> sign.kind().group() == Group.JOURNAL && sign.state() == State.NOT_COUNTED);
  }
}
