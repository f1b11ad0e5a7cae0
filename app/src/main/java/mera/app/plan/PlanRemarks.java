package mera.app.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mera.app.plan.PlanChanges.Change;
import mera.app.plan.PlanChanges.Stored;
import mera.app.text.Words;
import mera.data.plan.DeadlineQuestion;
import mera.data.plan.Plan;
import mera.data.plan.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Remarks of the checks and unclear deadlines of the plan in sight, and what is done about them.
 */
final class PlanRemarks {

  private final PlanModel model;
  private final PlanChanges changes;
  private final ObjectProperty<@Nullable Remark> current = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<PlanChecked> checked =
      new ReadOnlyObjectWrapper<>(PlanChecked.NOTHING);

  PlanRemarks(PlanModel model, PlanChanges changes) {
    this.model = model;
    this.changes = changes;
  }

  /** The remark that is looked at; null: none. */
  ObjectProperty<@Nullable Remark> current() {
    return current;
  }

  /** What the checks say of the plan in sight; they come a little later than its rows. */
  ReadOnlyObjectProperty<PlanChecked> checked() {
    return checked.getReadOnlyProperty();
  }

  /** What is shown for the plan. */
  List<Remark> shown() {
    return checked.get().shown();
  }

  /** Checks the plan in the background; until then what was said of it before stays. */
  void check(PlanPicture picture) {
    if (!checked.get().planId().equals(model.planId())) {
      checked.set(PlanChecked.NOTHING);
    }
    changes
        .desk()
        .work()
        .latest(
            "plan-checks",
            steps -> PlanChecked.of(picture),
            checked::set,
            changes.desk().notices()::refused);
  }

  /** Looks at a remark and at the row that it is about. */
  void look(Remark remark) {
    current.set(remark);
    if (remark.rowId() != null) {
      model.chosen().set(remark.rowId());
    }
  }

  /**
   * Looks at the next or the previous remark, round the end.
   *
   * @param step 1 or −1
   */
  void step(int step) {
    List<Remark> all = shown();
    if (!all.isEmpty()) {
      int here = place(all, current.get());
      int next = here < 0 && step < 0 ? all.size() - 1 : Math.floorMod(here + step, all.size());
      look(all.get(next));
    }
  }

  /** A change of the plan leaves the remark but perhaps not its sentence. */
  static int place(List<Remark> all, @Nullable Remark remark) {
    for (int i = 0; remark != null && i < all.size(); i++) {
      if (all.get(i).key().equals(remark.key())) {
        return i;
      }
    }
    return -1;
  }

  /** «Не показывать для этого плана». */
  void silence(Remark remark) {
    int here = place(shown(), remark);
    List<Remark> left = shown().stream().filter(one -> !one.key().equals(remark.key())).toList();
    change(
        plan ->
            stored(
                plan.withAnswers(plan.answers().silencing(remark.key())),
                "Замечание " + remark.code() + " к плану не показывается"),
        true);
    if (here >= 0 && !left.isEmpty()) {
      current.set(left.get(Math.min(here, left.size() - 1)));
    }
  }

  /** It is shown again. */
  void restore(Remark remark) {
    change(
        plan ->
            stored(
                plan.withAnswers(plan.answers().showing(remark.key())),
                "Замечание " + remark.code() + " к плану снова показывается"),
        true);
  }

  /** Does what the remark proposes. */
  void fix(Remark remark) {
    Remark.Fix fix = remark.fix();
    if (fix != null) {
      change(
          plan ->
              fix.cells().stream().allMatch(cell -> plan.node(cell.rowId()).isPresent())
                  ? stored(fix.applied(plan), "Замечание " + remark.code() + ": " + small(fix))
                  : Optional.empty(),
          true);
    }
  }

  private static String small(Remark.Fix fix) {
    return fix.label().substring(0, 1).toLowerCase(Words.RUSSIAN) + fix.label().substring(1);
  }

  /** One reading for all rows that have the text. */
  void answer(DeadlineQuestion question, DeadlineQuestion.Choice choice) {
    change(
        plan ->
            stored(
                question.answered(plan, choice),
                "Срок «" + question.text() + "» прочитан как " + choice.label()),
        false);
  }

  /** The proposed readings of all texts, as one change. */
  void confirmAll() {
    PlanPicture now = model.picture().get();
    if (now != null) {
      int texts = checked.get().questions().size();
      change(
          plan ->
              stored(
                  DeadlineQuestion.confirmAll(plan, now.date()),
                  "Подтверждено прочтение " + Words.count(texts, "срока", "сроков", "сроков")),
          true);
    }
  }

  private static Optional<Stored> stored(Plan plan, String text) {
    return Optional.of(new Stored(plan, null, text));
  }

  private void change(Change change, boolean tell) {
    changes.change(model.planId(), change, tell);
  }
}
