package mera.app.plan;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import mera.app.frame.Desk;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import org.jspecify.annotations.Nullable;

/**
 * The way of every change of a plan into the working file: it is computed where it is stored, from
 * the plan as it is then, so that quick keys never work on an old picture.
 */
final class PlanChanges {

  /**
   * What is stored.
   *
   * @param look id of the row to look at; null: where the eye was
   * @param text for the journal
   */
  record Stored(Plan plan, @Nullable String look, String text) {

    static Stored of(PlanEdit edit, String text) {
      return new Stored(edit.plan(), edit.rowId(), text);
    }
  }

  /** A change of a plan; empty: there is nothing to do. */
  interface Change {
    Optional<Stored> of(Plan plan);
  }

  private final Desk desk;
  private final ObjectProperty<@Nullable String> chosen;

  PlanChanges(Desk desk, ObjectProperty<@Nullable String> chosen) {
    this.desk = desk;
    this.chosen = chosen;
  }

  Desk desk() {
    return desk;
  }

  /**
   * @param tell with a bar that offers to undo it
   */
  void change(String id, Change change, boolean tell) {
    start(
        workspace -> {
          Plan plan = workspace.plan(id);
          Optional<Stored> stored = change.of(plan).filter(one -> !one.plan().equals(plan));
          if (stored.isPresent()) {
            workspace.change(stored.get().plan(), stored.get().text());
          }
          return stored;
        },
        stored ->
            stored.ifPresent(
                done -> {
                  if (done.look() != null) {
                    chosen.set(done.look());
                  }
                  desk.navigation().changed();
                  if (tell) {
                    desk.notices().done(done.text() + ".");
                  }
                }));
  }

  <T> void start(Desk.Job<T> job, Consumer<T> done) {
    desk.run("План", job, done);
  }
}
