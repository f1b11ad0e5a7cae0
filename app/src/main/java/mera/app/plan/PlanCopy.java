package mera.app.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanShift;
import mera.data.plan.PlanShift.Difference;
import org.jspecify.annotations.Nullable;

/** The plan in sight copied to another period: what would change, before it is stored. */
final class PlanCopy {

  private final PlanModel model;
  private final PlanChanges changes;
  private final ReadOnlyObjectWrapper<@Nullable PlanShift> shift = new ReadOnlyObjectWrapper<>();
  private final Set<Difference> refused = new HashSet<>();

  PlanCopy(PlanModel model, PlanChanges changes) {
    this.model = model;
    this.changes = changes;
  }

  /** Null: nothing is being copied. */
  ReadOnlyObjectProperty<@Nullable PlanShift> shift() {
    return shift.getReadOnlyProperty();
  }

  /** Proposes the period that follows. */
  void begin() {
    model.plan().ifPresent(plan -> to(plan, PlanShift.next(plan.period())));
  }

  /** Another period, as it is written: «2027», «2027/2028»; a sentence says where it is none. */
  void period(String text) {
    PlanShift now = shift.get();
    Optional<PlanPeriod> period = PlanPeriod.parse(text.strip());
    if (now == null) {
      return;
    }
    if (period.isEmpty()) {
      changes.desk().notices().refused(PlanWords.periodWanted(text));
      return;
    }
    if (!period.get().equals(now.to())) {
      to(now.before(), period.get());
    }
  }

  private void to(Plan plan, PlanPeriod period) {
    changes.start(
        workspace -> PlanShift.of(plan, period, workspace.calendar()),
        found -> {
          refused.clear();
          shift.set(found);
        });
  }

  boolean accepted(Difference difference) {
    return !refused.contains(difference);
  }

  /** The text stays as it is in the copy, or changes after all. */
  void accept(Difference difference, boolean wish) {
    if (wish) {
      refused.remove(difference);
    } else {
      refused.add(difference);
    }
  }

  /** Stores the copy with the accepted differences; it comes into sight. */
  void store() {
    PlanShift now = shift.get();
    if (now != null) {
      Set<Difference> left = Set.copyOf(refused);
      model.add(workspace -> workspace.add(now.after(left)), "Создан план", this::cancel);
    }
  }

  void cancel() {
    refused.clear();
    shift.set(null);
  }

  /** All that changes or wants a look. */
  List<Difference> differences() {
    PlanShift now = shift.get();
    return now == null ? List.of() : now.differences();
  }
}
