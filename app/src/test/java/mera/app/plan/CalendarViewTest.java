package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.control.DataTable;
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

class CalendarViewTest {

  private static final LocalDate DAY = LocalDate.of(2027, 3, 30);

  @TempDir Path folder;

  private Workspace workspace;
  private FakeDesk desk;
  private PlanScreen screen;

  @BeforeEach
  void open() throws Refusal {
    workspace = TrainingFile.listed(folder);
    desk = new FakeDesk(workspace);
    workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("khanty-mansiysk"), 2026));
    screen = Fx.get(() -> new PlanScreen(desk.desk()));
    desk.whenChanged(screen::refresh);
    Fx.run(screen::refresh);
    Framed.show(screen.view());
    Fx.run(() -> ((ToggleButton) find("#sheet-calendar")).fire());
    Framed.show(screen.view());
    Fx.run(() -> screen.calendar().choose(DAY));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void spaceMakesADayFreeAndUndoMakesItWorkedAgain() throws Refusal {
    assertThat(workspace.calendar().isOff(DAY)).isFalse();
    press(find("#year-grid"), KeyCode.SPACE);
    assertThat(workspace.calendar().isOff(DAY)).isTrue();
    assertThat(desk.done()).last().asString().contains("30.03.2027 – выходной");
    assertThat(changed().getItems()).containsExactly(DAY);
    workspace.undo();
    assertThat(workspace.calendar().isOff(DAY)).isFalse();
  }

  @Test
  void aNoteSaysWhyAndGoesWithTheDayThatIsSetBack() {
    press(find("#year-grid"), KeyCode.SPACE);
    TextField note = (TextField) find("#calendar-note");
    Fx.run(
        () -> {
          note.setText("День района");
          note.fireEvent(new javafx.event.ActionEvent());
        });
    assertThat(workspace.calendar().nameOf(DAY)).isEqualTo("День района");
    assertThat(find("#year-grid").getAccessibleText())
        .isEqualTo("30.03.2027: выходной, День района");
    Fx.run(() -> ((ButtonBase) find("#calendar-restore")).fire());
    assertThat(workspace.calendar().isOff(DAY)).isFalse();
    assertThat(changed().getItems()).isEmpty();
  }

  @Test
  void aListOfDatesIsOneChangeAndTheYearCanBeSetBack() throws Refusal {
    Fx.run(() -> screen.calendar().paste("29.03.2027 каникулы\n30.03.2027 каникулы\nне дата"));
    assertThat(workspace.calendar().isOff(DAY)).isTrue();
    assertThat(desk.refused()).last().asString().contains("«не дата»");
    Framed.write("calendar", screen.view());
    Fx.run(() -> ((ButtonBase) find("#calendar-restore-year")).fire());
    assertThat(workspace.calendar().isOff(DAY)).isFalse();
    workspace.undo();
    assertThat(workspace.calendar().isOff(DAY.minusDays(1))).isTrue();
    workspace.undo();
    assertThat(workspace.calendar().isOff(DAY.minusDays(1))).isFalse();
    Fx.run(() -> screen.calendar().paste("ничего"));
    assertThat(desk.refused()).last().asString().startsWith("Дат в списке нет");
  }

  @Test
  void aDayThatTheAnalystMadeFreeIsRemarkedInThePlan() throws Refusal {
    Plan plan = workspace.plan("P1");
    String id =
        plan.nodes().stream()
            .filter(node -> node.kind() == mera.data.plan.Node.Kind.MEASURE)
            .findFirst()
            .orElseThrow()
            .id();
    Fx.run(() -> screen.model().rows().edit("P1", id, Field.DEADLINE, "30 марта 2027 года"));
    assertThat(rules()).doesNotContain("L13");
    press(find("#year-grid"), KeyCode.SPACE);
    Fx.run(screen.model()::refresh);
    assertThat(rules()).contains("L13");
  }

  private List<String> rules() {
    return Fx.get(
        () ->
            screen.model().remarks().checked().get().remarks().stream()
                .map(remark -> remark.code())
                .toList());
  }

  @Test
  void theArrowsGoFromDayToDayAndThePagesFromYearToYear() {
    Map<KeyCode, LocalDate> days =
        Map.of(
            KeyCode.LEFT, DAY.minusDays(1),
            KeyCode.DOWN, DAY.plusDays(7),
            KeyCode.PAGE_DOWN, DAY.plusYears(1));
    days.forEach(
        (key, day) -> {
          Fx.run(() -> screen.calendar().choose(DAY));
          press(find("#year-grid"), key);
          assertThat(screen.calendar().picture().get().day()).isEqualTo(day);
        });
  }

  @Test
  void theCalendarIsDrawnInAllSizes() {
    for (Settings one :
        List.of(Settings.FIRST.withSize(1024, 640), Settings.FIRST.withFontSteps(5))) {
      Scene scene = Snapshots.laidOut((Parent) screen.view(), one);
      assertThat(Fx.get(() -> Sweep.clipped(scene))).as(one.toString()).isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless((Parent) screen.view()))).isEmpty();
      Snapshots.write(
          "calendar-" + one.width() + "-" + one.fontPercent(), (Parent) screen.view(), one);
    }
  }

  @SuppressWarnings("unchecked")
  private DataTable<LocalDate> changed() {
    return (DataTable<LocalDate>) find("#calendar-changed");
  }

  private Node find(String selector) {
    return Fx.get(() -> screen.view().lookup(selector));
  }

  private static void press(Node node, KeyCode code) {
    Fx.run(
        () ->
            Event.fireEvent(
                node,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }
}
