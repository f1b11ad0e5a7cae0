package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.frame.Framed;
import mera.app.settings.Settings;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deadline is picked in the panel of its row. */
class DeadlinePaneTest {

  @TempDir Path folder;

  private Workspace workspace;
  private FakeDesk desk;
  private PlanScreen screen;
  private mera.data.plan.Node measure;

  @BeforeEach
  void open() throws Refusal {
    workspace = TrainingFile.listed(folder);
    desk = new FakeDesk(workspace);
    Plan plan =
        workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("khanty-mansiysk"), 2026));
    measure =
        plan.nodes().stream()
            .filter(node -> node.kind() == mera.data.plan.Node.Kind.MEASURE)
            .findFirst()
            .orElseThrow();
    screen = Fx.get(() -> new PlanScreen(desk.desk()));
    desk.whenChanged(screen::refresh);
    Fx.run(screen::refresh);
    Framed.show(screen.view());
    Fx.run(() -> screen.model().chosen().set(measure.id()));
    press(find("#plan"), KeyCode.F2, false, false);
    Framed.show(screen.view());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aPickedDayIsShownAsItWillBePrintedAndStoredAsOneChange() throws Refusal {
    pick(DeadlinePick.Kind.UNTIL);
    Fx.run(() -> ((DatePicker) find("#pick-from")).setValue(LocalDate.of(2027, 4, 9)));
    Framed.show(screen.view());
    String text = ((Label) find("#pick-text")).getText();
    assertThat(text).startsWith("До 9 апреля");
    Fx.run(() -> ((ButtonBase) find("#pick-write")).fire());
    assertThat(workspace.plan("P1").node(measure.id()).orElseThrow().deadline()).isEqualTo(text);
    assertThat(desk.done()).last().asString().contains("Изменён срок").contains(text);
    Framed.show(screen.view());
    assertThat(find("#cell-deadline")).isNotNull();
    workspace.undo();
    assertThat(workspace.plan("P1").node(measure.id()).orElseThrow().deadline())
        .isEqualTo(measure.deadline());
  }

  @Test
  void aDayOffIsToldBeforeItIsWritten() {
    pick(DeadlinePick.Kind.DAY);
    assertThat(find("#pick-write").isDisabled()).isTrue();
    Fx.run(() -> ((DatePicker) find("#pick-from")).setValue(LocalDate.of(2027, 6, 12)));
    Framed.show(screen.view());
    VBox warnings = (VBox) find("#pick-warnings");
    assertThat(((Label) warnings.getChildren().getFirst()).getText())
        .startsWith("12.06.2027 – праздничный день");
    assertThat(find("#pick-write").isDisabled()).isFalse();
    Framed.write("deadline-pick", screen.view());
  }

  @Test
  void thePickerBeginsWithTheDeadlineOfTheRowAndEscLeavesItAlone() throws Refusal {
    Fx.run(
        () ->
            screen.model().rows().edit("P1", measure.id(), Field.DEADLINE, "Март – май 2027 года"));
    Framed.show(screen.view());
    Fx.run(() -> ((ButtonBase) find("#pick-deadline")).fire());
    Framed.show(screen.view());
    assertThat(kinds().getValue()).isEqualTo(DeadlinePick.Kind.MONTH_RANGE);
    assertThat(((Label) find("#pick-text")).getText()).isEqualTo("Март – май 2027 года");
    press(kinds(), KeyCode.ESCAPE, false, false);
    Framed.show(screen.view());
    assertThat(find("#cell-deadline")).isNotNull();
    assertThat(workspace.plan("P1").node(measure.id()).orElseThrow().deadline())
        .isEqualTo("Март – май 2027 года");
  }

  @Test
  void everyKindHasItsFieldsAndNothingIsCut() {
    for (Settings one :
        List.of(
            Settings.FIRST, Settings.FIRST.withSize(1024, 640), Settings.FIRST.withFontSteps(5))) {
      Snapshots.laidOut((Parent) screen.view(), one);
      // In a narrow window the panel takes the place of the table.
      press(find("#plan"), KeyCode.F2, true, false);
      Snapshots.laidOut((Parent) screen.view(), one);
      for (DeadlinePick.Kind kind : DeadlinePick.Kind.values()) {
        Fx.run(() -> kinds().setValue(kind));
        Scene scene = Snapshots.laidOut((Parent) screen.view(), one);
        assertThat(Fx.get(() -> Sweep.clipped(scene))).as(kind + " " + one).isEmpty();
        assertThat(Fx.get(() -> Sweep.nameless((Parent) screen.view()))).isEmpty();
        if (kind == DeadlinePick.Kind.PERIODIC || kind == DeadlinePick.Kind.MONTHS) {
          Snapshots.write(
              "deadline-pick-" + kind + "-" + one.width() + "-" + one.fontPercent(),
              (Parent) screen.view(),
              one);
        }
      }
    }
  }

  private void pick(DeadlinePick.Kind kind) {
    press(find("#cell-deadline"), KeyCode.DOWN, false, true);
    Framed.show(screen.view());
    Fx.run(() -> kinds().setValue(kind));
    Framed.show(screen.view());
  }

  @SuppressWarnings("unchecked")
  private ComboBox<DeadlinePick.Kind> kinds() {
    return (ComboBox<DeadlinePick.Kind>) find("#pick-kind");
  }

  private Node find(String selector) {
    return Fx.get(() -> screen.view().lookup(selector));
  }

  private static void press(Node node, KeyCode code, boolean shift, boolean alt) {
    Fx.run(
        () ->
            Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false)));
  }
}
