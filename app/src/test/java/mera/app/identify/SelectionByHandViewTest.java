package mera.app.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import mera.app.Fx;
import mera.app.TrainingFile;
import mera.app.control.DataTable;
import mera.app.figure.FunnelChart;
import mera.app.frame.Desk;
import mera.app.frame.Framed;
import mera.app.frame.TestDesk;
import mera.data.Workspace;
import mera.data.identify.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions by hand, rule sets, the lasso and the final lists in the window. */
class SelectionByHandViewTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void ctrlIDecidesAboutTheChosenSchoolByTheKeyboardAlone() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Node view = screen.view();
      press(find(view, "#selection"), KeyCode.I, true);
      Framed.show(view);
      assertThat(find(view, "#ruling").isVisible()).isTrue();
      ComboBox<?> ground = (ComboBox<?>) find(view, "#ruling-ground");
      Fx.run(() -> ground.getSelectionModel().select(0));
      Fx.run(
          () -> ((TextField) find(view, "#ruling-document")).setText("приказ от 01.09.2025 № 1"));
      Framed.write("identify-ruling", view);
      Framed.show(view);
      assertThat(((Label) find(view, "#ruling-consequence")).getText())
          .startsWith("В списке станет ");
      press(find(view, "#ruling-document"), KeyCode.ENTER, false);
      Fx.run(screen::refresh);
      Framed.show(view);
      assertThat(find(view, "#ruling").isVisible()).isFalse();
      assertThat(workspace.rulebook().rulings()).hasSize(1);
      assertThat(screen.model().found().orElseThrow().counts()).containsEntry("manual", 1);
      Framed.write("identify-by-hand", view);

      press(find(view, "#selection"), KeyCode.I, true);
      press(find(view, "#ruling-document"), KeyCode.ESCAPE, false);
      assertThat(find(view, "#ruling").isVisible()).isFalse();
    }
  }

  @Test
  void aLoopAroundASchoolOnTheFunnelShowsItAlone() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Node view = screen.view();
      var steady = screen.model().found().orElseThrow().with(Status.STEADY).getFirst();
      FunnelChart funnel = (FunnelChart) find(view, "#funnel");
      Point2D place = Fx.get(() -> funnel.place(steady.schoolCode())).orElseThrow();
      Fx.run(
          () -> {
            mouse(funnel, MouseEvent.MOUSE_PRESSED, place.getX() - 6, place.getY() - 6);
            mouse(funnel, MouseEvent.MOUSE_DRAGGED, place.getX() + 6, place.getY() - 6);
            mouse(funnel, MouseEvent.MOUSE_DRAGGED, place.getX() + 6, place.getY() + 6);
            mouse(funnel, MouseEvent.MOUSE_DRAGGED, place.getX() - 6, place.getY() + 6);
            mouse(funnel, MouseEvent.MOUSE_RELEASED, place.getX() - 6, place.getY() + 6);
          });
      Framed.show(view);
      assertThat(((DataTable<?>) find(view, "#selection")).getItems())
          .hasSizeBetween(1, 4)
          .anyMatch(row -> ((SelectionRow) row).code().equals(steady.schoolCode()));
      assertThat(((ButtonBase) find(view, "#caught-only")).getText()).startsWith("Обведено ");
    }
  }

  @Test
  void aRuleSetIsChosenChangedAndKept() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Node view = screen.view();
      ComboBox<?> sets = (ComboBox<?>) find(view, "#rule-sets");
      assertThat(sets.getValue()).isEqualTo(workspace.rulebook().sets().getFirst());
      assertThat(find(view, "#rule-set-name").isVisible()).isFalse();
      Fx.run(() -> screen.model().set("T", "0.25"));
      Framed.show(view);
      Label changes = (Label) find(view, "#rule-changes");
      assertThat(changes.getText()).contains("доля «2» не менее: 30 % → 25 %");
      Fx.run(() -> ((TextField) find(view, "#rule-set-name")).setText("Правила 2026"));
      Framed.write("identify-rule-set", view);
      Framed.show(view);
      fire(view, "#save-rules");
      Fx.run(screen::refresh);
      Framed.show(view);
      assertThat(workspace.rulebook().set("M1")).isPresent();
      assertThat(changes.getText()).isEmpty();
    }
  }

  @Test
  void theFurtherRulesAreSwitchedInThePanel() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Node view = screen.view();
      fire(view, "#more-R2w-1");
      fire(view, "#more-attempts-1");
      assertThat(screen.model().method().get().parameters())
          .containsEntry("R2w", "2/3")
          .containsEntry("attempts", "LATEST")
          .containsEntry("R5", "FEDERAL");
    }
  }

  @Test
  void altTwoShowsTheFinalListsWithTheirBasis() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Node view = screen.view();
      Fx.run(
          () ->
              Event.fireEvent(
                  find(view, "#selection"),
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT2, false, false, true, false)));
      Framed.show(view);
      DataTable<?> table = (DataTable<?>) find(view, "#final");
      assertThat(table.getItems()).hasSize(workspace.lists().getFirst().members().size());
      Framed.write("identify-final", view);
      fire(view, "#final-signs");
      Framed.show(view);
      assertThat(table.getItems()).isNotEmpty();
      desk.places().into(folder);
      fire(view, "#final-excel");
      assertThat(folder.resolve("Итоговый список.xlsx")).isNotEmptyFile();
    }
  }

  private static Node find(Node view, String id) {
    return Objects.requireNonNull(view.lookup(id), id);
  }

  private static void fire(Node view, String id) {
    Fx.run(() -> ((ButtonBase) find(view, id)).fire());
  }

  private static void press(Node node, KeyCode code, boolean ctrl) {
    Fx.run(
        () ->
            Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false)));
  }

  private static void mouse(
      Node node, javafx.event.EventType<MouseEvent> type, double x, double y) {
    Point2D scene = node.localToScene(x, y);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            scene.getX(),
            scene.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            true,
            true,
            null));
  }

  private IdentifyScreen screen(Desk given) {
    IdentifyScreen screen = Fx.get(() -> new IdentifyScreen(given));
    Fx.run(screen::refresh);
    Framed.show(screen.view());
    return screen;
  }
}
