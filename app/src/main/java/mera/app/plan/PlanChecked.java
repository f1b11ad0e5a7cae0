package mera.app.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mera.data.plan.DeadlineQuestion;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks;
import mera.data.plan.Remark;

/**
 * What the checks say of a plan.
 *
 * @param planId id of the plan; empty: there is none
 * @param remarks those that are not shown for it, too; the weighty first
 * @param shown those that are
 * @param silenced keys of those that are not
 * @param questions deadlines that can be read in two ways
 */
record PlanChecked(
    String planId,
    List<Remark> remarks,
    List<Remark> shown,
    Set<String> silenced,
    List<DeadlineQuestion> questions) {

  static final PlanChecked NOTHING = new PlanChecked("", List.of(), List.of(), Set.of(), List.of());

  /** Looks at all of it: some tenths of a second for thousands of rows. */
  static PlanChecked of(PlanPicture picture) {
    Plan plan = picture.plan();
    if (plan == null) {
      return NOTHING;
    }
    Map<String, Integer> places = new HashMap<>();
    plan.nodes().forEach(node -> places.put(node.id(), places.size()));
    List<Remark> remarks =
        PlanChecks.all(plan, picture.place().around(picture.calendar())).stream()
            .sorted(
                Comparator.comparing(Remark::weight)
                    .thenComparing(
                        remark -> places.getOrDefault(Objects.toString(remark.rowId()), -1)))
            .toList();
    Set<String> silenced = plan.answers().silenced();
    return new PlanChecked(
        Objects.requireNonNull(plan.id()),
        remarks,
        silenced.isEmpty()
            ? remarks
            : remarks.stream().filter(remark -> !silenced.contains(remark.key())).toList(),
        silenced,
        DeadlineQuestion.of(plan, picture.date()));
  }
}
