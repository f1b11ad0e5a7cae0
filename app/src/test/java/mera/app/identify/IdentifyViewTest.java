package mera.app.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import mera.app.Fx;
import mera.app.Shell;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.control.DataTable;
import mera.app.figure.FunnelChart;
import mera.app.figure.ThresholdCurve;
import mera.app.frame.Desk;
import mera.app.frame.Framed;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.settings.Settings;
import mera.app.work.WorkQueue;
import mera.data.Workspace;
import mera.data.identify.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifyViewTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void theSliderMovesTheCounterTheTableAndTheCurve() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Node view = screen.view();
      Framed.write("identify", view);
      Framed.show(view);
      int usual = table(view, "#selection").getItems().size();
      int before = listed(screen);
      assertThat(words(view, "#counter")).isEqualTo(Integer.toString(before));

      Fx.run(() -> ((Slider) view.lookup("#knob-T")).setValue(20.3));
      Framed.show(view);
      assertThat(screen.model().method().get().parameters()).containsEntry("T", "0.20");
      assertThat(words(view, "#counter")).isEqualTo(Integer.toString(listed(screen)));
      assertThat(table(view, "#selection").getItems()).hasSizeGreaterThan(usual);
      assertThat(view.lookup("#curve").getAccessibleText())
          .contains("сейчас 20\u00a0%: " + listed(screen));
      fire(view, "#who");
      Framed.write("identify-moved", view);
      Framed.show(view);
      assertThat(table(view, "#selection").getItems()).hasSize(listed(screen) - before);

      fire(view, "#reset");
      assertThat(Fx.get(() -> ((Slider) view.lookup("#knob-T")).getValue())).isEqualTo(30);
    }
  }

  @Test
  void aClickOnTheFunnelChoosesTheSchoolAndShowsItsReasons() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Node view = screen.view();
      var steady = screen.model().found().orElseThrow().with(Status.STEADY).getLast();
      FunnelChart funnel = (FunnelChart) view.lookup("#funnel");
      Point2D place = Fx.get(() -> funnel.place(steady.schoolCode())).orElseThrow();
      Fx.run(() -> mouse(funnel, MouseEvent.MOUSE_CLICKED, place.getX(), place.getY()));
      Framed.show(view);

      assertThat(words(view, "#sentence")).isEqualTo(steady.sentence() + ".");
      Object row = table(view, "#selection").getSelectionModel().getSelectedItem();
      assertThat(((SelectionRow) row).code()).isEqualTo(steady.schoolCode());
      assertThat(funnel.getAccessibleText()).startsWith("На графике ").contains("выше предела");
      assertThat(Fx.get(() -> table(view, "#selection").copied())).contains("ШНОР");
    }
  }

  @Test
  void aDragOnTheCurveSetsTheThreshold() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      ThresholdCurve curve = (ThresholdCurve) screen.view().lookup("#curve");
      Fx.run(() -> mouse(curve, MouseEvent.MOUSE_PRESSED, 0, 40));
      assertThat(screen.model().method().get().parameters()).containsEntry("T", "0.10");
      Fx.run(() -> mouse(curve, MouseEvent.MOUSE_DRAGGED, curve.getWidth(), 40));
      assertThat(screen.model().method().get().parameters()).containsEntry("T", "0.50");
    }
  }

  @Test
  void otherMethodsHaveTheirOwnRules() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Node view = screen.view();
      ComboBox<?> method = (ComboBox<?>) view.lookup("#method");
      Fx.run(() -> method.getSelectionModel().select(1));
      Framed.write("identify-mean", view);
      Framed.show(view);
      assertThat(view.lookup("#knob-q")).isNotNull();
      assertThat(screen.model().method().get().id()).isEqualTo("low-mean");
      Fx.run(() -> method.getSelectionModel().select(2));
      Framed.write("identify-high", view);
      Framed.show(view);
      fire(view, "#t-99");
      assertThat(screen.model().method().get().parameters()).containsEntry("t", "2.576");
      assertThat(view.lookup("#combine-or")).isNull();
    }
  }

  @Test
  void nothingFoundAndNoSchoolBothOfferAWayOut() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Node view = screen.view();
      Fx.run(
          () -> {
            screen.model().set("T", "0.50");
            screen.model().set("K", "6");
            screen.model().set("n", "30");
            screen.model().filter().set("щщщ");
          });
      Framed.show(view);
      fire(view, ".empty .button");
      assertThat(screen.model().filter().get()).isEmpty();
      Fx.run(() -> screen.model().extent().set(IdentifyModel.Extent.LISTED));
      Framed.show(view);
      Framed.write("identify-none", view);
      if (table(view, "#selection").getItems().isEmpty()) {
        fire(view, "#show-all");
      } else {
        fire(view, "#all-schools");
      }
      assertThat(table(view, "#selection").getItems()).hasSize(60);
    }
  }

  @Test
  void anEmptyFileSendsToTheImport() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Framed.write("identify-empty", screen.view());
      fire(screen.view(), ".button");
      assertThat(desk.shown()).containsExactly(Section.IMPORT);
    }
  }

  @Test
  void approvedListsAreSeenAsTheyWereFrozen() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      IdentifyScreen screen = screen(desk.of(workspace));
      Node view = screen.view();
      assertThat(words(view, "#approve")).isEqualTo("Построить планы");
      fire(view, "#tab-lists");
      Framed.write("identify-lists", view);
      var list = workspace.lists().getFirst();
      assertThat(List.<Object>copyOf(table(view, "#lists").getItems())).containsExactly(list);
      assertThat(table(view, "#listed").getItems())
          .hasSize(list.members().size() + list.riskZone().size());
      Fx.run(() -> screen.model().set("T", "0.45"));
      fire(view, "#take-rules");
      Framed.show(view);
      assertThat(screen.model().method().get().parameters()).containsEntry("T", "0.30");
      assertThat(view.lookup("#selection")).isNotNull();
    }
  }

  @Test
  void ctrlFLeadsToTheFilterAndF4HidesTheReasons() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      Node view = screen(desk.of(workspace)).view();
      Fx.run(() -> press(view, KeyCode.F, true));
      assertThat(Fx.get(() -> view.getScene().getFocusOwner())).isSameAs(view.lookup("#filter"));
      Fx.run(() -> ((TextField) view.lookup("#filter")).setText("лесогорск"));
      assertThat(view.lookup("#reasons")).isNotNull();
      Fx.run(() -> press(view, KeyCode.F4, false));
      Framed.show(view);
      assertThat(view.lookup("#reasons")).isNull();
      Framed.write("identify-wide-table", view);
    }
  }

  @Test
  void theWindowApprovesWithCtrlEnterAndTakesItBackWithCtrlZ() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder);
        Running running = new Running(workspace)) {
      Shell shell = running.shell;
      Snapshots.laidOut(shell, Settings.FIRST);
      Fx.until(() -> !shell.lookup("#counter").getAccessibleText().isEmpty());
      Fx.run(() -> press(shell, KeyCode.ENTER, true));
      Fx.until(() -> shell.lookup(".notice") != null);
      assertThat(workspace.lists()).hasSize(1);
      assertThat(Fx.get(() -> shell.lookup(".notice").getAccessibleText()))
          .startsWith("Утверждён список: ");
      Fx.until(() -> words(shell, "#approve").equals("Построить планы"));
      Snapshots.write("identify-approved", shell);

      Fx.run(() -> press(shell, KeyCode.Z, true));
      Fx.until(() -> words(shell, "#approve").equals("Утвердить список"));
      assertThat(workspace.lists()).isEmpty();
    }
  }

  @Test
  void nothingIsCutOffInAnyWindowAndEveryControlHasAName() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder);
        Running running = new Running(workspace)) {
      Shell shell = running.shell;
      Snapshots.laidOut(shell, Settings.FIRST);
      Fx.until(() -> words(shell, "#approve").equals("Построить планы"));
      Fx.run(() -> ((Slider) shell.lookup("#knob-T")).setValue(20));
      Fx.until(() -> words(shell, "#approve").equals("Утвердить список"));
      Fx.until(() -> shell.lookup("#curve").getAccessibleText().contains("сейчас 20"));
      Settings small = Settings.FIRST.withSize(1024, 640);
      for (Settings one :
          List.of(
              Settings.FIRST,
              small,
              Settings.FIRST.withFontSteps(5),
              small.withFontSteps(5),
              Settings.FIRST.withFontSteps(10))) {
        Fx.run(() -> running.settings.set(one));
        String name = "identify-" + one.width() + "-" + one.fontPercent();
        for (String opened :
            List.of(
                "", "#show-rules", "#show-charts", "#to-curve", "#show-reasons", "#tab-lists")) {
          Node toggle = opened.isEmpty() ? shell : Fx.get(() -> shell.lookup(opened));
          if (toggle instanceof ButtonBase button && button.isVisible()) {
            Fx.run(button::fire);
          }
          if (toggle != null && toggle.isVisible()) {
            Scene scene = Snapshots.laidOut(shell, one);
            Snapshots.laidOut(shell, one);
            String where = name + opened;
            Snapshots.write(where.replace('#', '-'), shell, one);
            assertThat(Fx.get(() -> Sweep.clipped(scene))).as(where).isEmpty();
            assertThat(Fx.get(() -> Sweep.nameless(shell))).as(where).isEmpty();
          }
        }
        fire(shell, "#tab-selection");
      }
    }
  }

  /** The screen in a window with its own worker, which ends before the file is closed. */
  private static final class Running implements AutoCloseable {
    private final List<Throwable> faults = new ArrayList<>();
    private final WorkQueue work = Fx.get(() -> new WorkQueue(faults::add));
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.FIRST);
    private final Shell shell;

    Running(Workspace workspace) {
      Shell.Surroundings around =
          new Shell.Surroundings(work, settings, Clock.systemDefaultZone(), () -> {});
      shell = Fx.get(() -> new Shell(workspace, around, desk -> List.of(new IdentifyScreen(desk))));
    }

    @Override
    public void close() {
      assertThat(work.shutdown(Duration.ofSeconds(10))).isTrue();
      assertThat(faults).isEmpty();
    }
  }

  private static int listed(IdentifyScreen screen) {
    return SelectionPicture.members(screen.model().found().orElseThrow()).size();
  }

  private static DataTable<?> table(Node view, String id) {
    return (DataTable<?>) Objects.requireNonNull(view.lookup(id));
  }

  private static String words(Node view, String id) {
    Node node = view.lookup(id);
    return node instanceof Label label
        ? label.getText()
        : node instanceof Button button ? button.getText() : "";
  }

  private static void fire(Node view, String id) {
    Fx.run(() -> fire((ButtonBase) view.lookup(id)));
  }

  private static void fire(ButtonBase button) {
    button.fire();
  }

  private static void press(Node node, KeyCode code, boolean ctrl) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false));
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
