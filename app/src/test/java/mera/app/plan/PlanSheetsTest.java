package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.frame.Framed;
import mera.app.settings.Settings;
import mera.data.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tabs of «Планы». */
class PlanSheetsTest {

  @TempDir Path folder;

  private static Node found(Node view, String selector) {
    return Objects.requireNonNull(view.lookup(selector), selector);
  }

  private static void fire(Node view, String selector) {
    Fx.run(() -> ((ButtonBase) found(view, selector)).fire());
    Framed.show(view);
  }

  private static PlanScreen shown(Workspace workspace) {
    FakeDesk desk = new FakeDesk(workspace);
    PlanScreen screen = Fx.get(() -> new PlanScreen(desk.desk()));
    desk.whenChanged(screen::refresh);
    Fx.run(screen::refresh);
    Framed.show(screen.view());
    return screen;
  }

  @Test
  void aBuiltPlanOfASchoolIsOpenedInTheTree() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      PlanScreen screen = shown(workspace);
      Node view = screen.view();
      fire(view, "#tab-programmes");
      Framed.write("plan-sheets", view);
      Framed.show(view);
      fire(view, "#sheet-action");
      assertThat(workspace.plans()).isNotEmpty();
      fire(view, "#open-plan");

      assertThat(screen.model().plan().orElseThrow().id()).isEqualTo("P1");
      assertThat(view.lookup("#programmes")).isNull();
      Framed.write("plan-of-school", view);
    }
  }

  @Test
  void theMainActionIsThatOfTheSheetInSight() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      PlanScreen screen = shown(workspace);
      fire(screen.view(), "#tab-support");
      Fx.run(() -> screen.primary().orElseThrow().run());

      assertThat(workspace.support().all()).isNotEmpty();
      assertThat(workspace.plans()).isEmpty();
    }
  }

  @Test
  void withoutAListTheSheetsSayWhereItComesFrom() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("новый.mera"), "Область")) {
      PlanScreen screen = shown(workspace);
      for (String tab : List.of("#tab-programmes", "#tab-support")) {
        fire(screen.view(), tab);
        assertThat(screen.view().lookup(".empty .button")).isNotNull();
      }
    }
  }

  @Test
  void nothingIsCutOffInAnyWindow() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      for (Settings settings : List.of(Settings.FIRST, Settings.FIRST.withSize(1024, 640))) {
        for (String tab : List.of("#tab-plan", "#tab-programmes", "#tab-support")) {
          Node view = shown(workspace).view();
          fire(view, tab);
          Scene scene = Snapshots.laidOut((Parent) view, settings);
          assertThat(Fx.get(() -> Sweep.clipped(scene))).as(tab).isEmpty();
        }
      }
    }
  }
}
