package mera.app.plan;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mera.app.frame.Desk;
import mera.data.plan.OwnTemplate;

/** The analyst's own templates: made from the plan in sight, renamed, removed. */
final class PlanSamples {

  private final PlanModel model;
  private final PlanChanges changes;
  private final ReadOnlyObjectWrapper<List<OwnTemplate>> own =
      new ReadOnlyObjectWrapper<>(List.of());

  PlanSamples(PlanModel model, PlanChanges changes) {
    this.model = model;
    this.changes = changes;
  }

  /** As they were last read, oldest first. */
  ReadOnlyObjectProperty<List<OwnTemplate>> own() {
    return own.getReadOnlyProperty();
  }

  /** Reads them in the background: only whoever makes a new plan needs them. */
  void refresh() {
    Desk desk = changes.desk();
    desk.work()
        .latest(
            "samples",
            steps -> desk.workspace().templates().own(),
            own::set,
            desk.notices()::refused);
  }

  /** The plan in sight serves as a template from now on. */
  void keep() {
    String id = model.planId();
    start(
        workspace -> workspace.templates().keep(workspace.plan(id), ""),
        "План сохранён как образец");
  }

  void rename(OwnTemplate template, String name) {
    if (!name.strip().equals(template.name())) {
      start(workspace -> workspace.templates().rename(template.id(), name), "Образец назван");
    }
  }

  /** Plans that were made from it stay. */
  void remove(OwnTemplate template) {
    start(workspace -> workspace.templates().remove(template.id()), "Удалён образец");
  }

  private void start(Desk.Job<OwnTemplate> job, String done) {
    changes.start(
        job,
        template -> {
          changes.desk().navigation().changed();
          changes.desk().notices().done(done + " «" + template.name() + "»");
        });
  }
}
