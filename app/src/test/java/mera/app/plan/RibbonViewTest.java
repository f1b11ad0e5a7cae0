package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.figure.RibbonChart;
import mera.app.figure.RibbonItem;
import mera.app.figure.RibbonItem.Shape;
import mera.app.frame.Framed;
import mera.app.settings.Settings;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RibbonViewTest {

  @TempDir Path folder;

  private Workspace workspace;
  private FakeDesk desk;
  private PlanScreen screen;
  private Plan plan;

  @BeforeEach
  void open() throws Refusal {
    workspace = TrainingFile.listed(folder);
    desk = new FakeDesk(workspace);
    plan = workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("khanty-mansiysk"), 2026));
    screen = Fx.get(() -> new PlanScreen(desk.desk()));
    desk.whenChanged(screen::refresh);
    Fx.run(screen::refresh);
    Framed.show(screen.view());
    Fx.run(() -> ((ToggleButton) find("#view-ribbon")).fire());
    Framed.show(screen.view());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void everyMeasureStandsInItsLanesOrAmongThoseWithoutADate() {
    Ribbon ribbon = ribbon(Ribbon.By.PARTY);
    long measures = plan.nodes().stream().filter(node -> node.kind() == Node.Kind.MEASURE).count();
    assertThat(ribbon.dated() + ribbon.undated().size()).isEqualTo((int) measures);
    assertThat(ribbon.lanes()).isNotEmpty();
    assertThat(ribbon.lanes().stream().flatMap(lane -> lane.items().stream()).map(RibbonItem::key))
        .containsAll(
            plan.nodes().stream()
                .filter(node -> node.kind() == Node.Kind.MEASURE)
                .map(Node::id)
                .filter(id -> ribbon.undated().stream().noneMatch(one -> one.id().equals(id)))
                .toList());
    assertThat(((Label) find(".ribbon-summary")).getText()).isEqualTo(ribbon.summary());
    assertThat(undated().getItems()).hasSize(ribbon.undated().size());
  }

  @Test
  void lanesOfSectionsAndHiddenExecutorsAreOneClickAway() {
    int lanes = ribbon(Ribbon.By.PARTY).lanes().size();
    MenuButton parties = (MenuButton) find("#ribbon-parties");
    assertThat(parties.getItems()).hasSize(lanes);
    Fx.run(
        () -> {
          CheckMenuItem first = (CheckMenuItem) parties.getItems().getFirst();
          first.setSelected(false);
          first.getOnAction().handle(null);
        });
    assertThat(parties.getText()).isEqualTo("Исполнители: " + (lanes - 1) + " из " + lanes);
    Fx.run(() -> pill("По разделам").fire());
    assertThat(parties.getText()).isEqualTo("Исполнители: " + (lanes - 1) + " из " + lanes);
    assertThat(
            ribbon(Ribbon.By.SECTION).lanes().stream().mapToInt(lane -> lane.items().size()).sum())
        .isEqualTo(ribbon(Ribbon.By.SECTION).dated());
  }

  @Test
  void keysMoveADeadlineInTheStyleOfItsTextAndUndoBringsItBack() throws Refusal {
    RibbonItem item = movable();
    String before = plan.node(item.key()).orElseThrow().deadline();
    Fx.run(() -> screen.model().chosen().set(item.key()));
    press(chart(), KeyCode.RIGHT, true, false);
    String after = deadline(item.key());
    assertThat(after).isNotEqualTo(before);
    assertThat(desk.done()).last().asString().contains("Изменён срок").contains(after);
    press(chart(), KeyCode.LEFT, true, false);
    assertThat(screen.model().understood(deadline(item.key())).end())
        .isEqualTo(screen.model().understood(before).end());
    workspace.undo();
    assertThat(deadline(item.key())).isEqualTo(after);
  }

  @Test
  void aBarIsDraggedByWholeMonths() throws Refusal {
    RibbonItem item = movable();
    String before = deadline(item.key());
    Point2D place = chart().place(item.key()).orElseThrow();
    double month = (chart().getWidth() - 180) / 13;
    mouse(MouseEvent.MOUSE_PRESSED, place.getX(), place.getY());
    mouse(MouseEvent.MOUSE_DRAGGED, place.getX() + month * 0.9, place.getY());
    Framed.write("ribbon-drag", screen.view());
    mouse(MouseEvent.MOUSE_DRAGGED, place.getX() + month, place.getY());
    mouse(MouseEvent.MOUSE_RELEASED, place.getX() + month, place.getY());
    assertThat(screen.model().chosen().get()).isEqualTo(item.key());
    assertThat(YearMonth.from(end(deadline(item.key()))))
        .isEqualTo(YearMonth.from(end(before)).plusMonths(1));
  }

  @Test
  void whatHasNoDateGetsAMonth() throws Refusal {
    Due first = without();
    Fx.run(() -> screen.model().rows().date(first.id(), YearMonth.of(2027, 3)));
    assertThat(YearMonth.from(end(deadline(first.id())))).isEqualTo(YearMonth.of(2027, 3));
    assertThat(undated().getItems()).doesNotContain(first);
    assertThat(chart().monthAt(chart().getWidth() - 20)).isPresent();
    assertThat(chart().monthAt(5)).isEmpty();
  }

  @Test
  void theLaneOfWhatHasNoDateIsInSightWhenItIsEmptyToo() throws Refusal {
    Due first = without();
    for (String zoom : List.of("Весь срок", "Квартал", "Месяц")) {
      Fx.run(() -> pill(zoom).fire());
      assertThat(undated().isVisible()).as(zoom).isTrue();
    }
    for (Due due : List.copyOf(undated().getItems())) {
      Fx.run(() -> screen.model().rows().date(due.id(), YearMonth.of(2027, 3)));
    }
    assertThat(undated().getItems()).doesNotContain(first).isEmpty();
    assertThat(find(".undated-lane").isVisible()).isTrue();
    assertThat(((Label) find(".undated-lane .label")).getText()).isEqualTo("Без даты: 0");
    assertThat(find("#undated-none").isVisible()).isTrue();
    Framed.write("ribbon-all-dated", screen.view());
  }

  /** A measure without a date; the template's own ones all have one. */
  private Due without() {
    if (undated().getItems().isEmpty()) {
      String id = movable().key();
      Fx.run(() -> screen.model().rows().edit("P1", id, Field.DEADLINE, "по плану департамента"));
      Framed.show(screen.view());
    }
    return undated().getItems().getFirst();
  }

  @Test
  void enterOpensTheRowAndTheTreeShowsTheSameOne() {
    RibbonItem item = movable();
    Fx.run(() -> screen.model().chosen().set(item.key()));
    press(chart(), KeyCode.ENTER, false, false);
    Framed.show(screen.view());
    assertThat(find("#cell-deadline")).isNotNull();
    Framed.write("ribbon-row", screen.view());
    press(chart(), KeyCode.DOWN, false, false);
    String next = Objects.requireNonNull(screen.model().chosen().get());
    assertThat(next).isNotEqualTo(item.key());
    Fx.run(() -> ((ToggleButton) find("#view-tree")).fire());
    Framed.show(screen.view());
    assertThat(((PlanTable) find("#plan")).getSelectionModel().getSelectedItem().getValue().id())
        .isEqualTo(next);
  }

  @Test
  void theRibbonIsDrawnInAllSizes() throws Refusal {
    without();
    Framed.write("ribbon", screen.view());
    for (Settings one :
        List.of(
            Settings.FIRST,
            Settings.FIRST.withSize(1024, 640),
            Settings.FIRST.withFontSteps(5),
            Settings.FIRST.withFontSteps(10))) {
      Scene scene = Snapshots.laidOut((Parent) screen.view(), one);
      assertThat(Fx.get(() -> Sweep.clipped(scene))).as(one.toString()).isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless((Parent) screen.view()))).isEmpty();
      Snapshots.write(
          "ribbon-" + one.width() + "-" + one.fontPercent(), (Parent) screen.view(), one);
    }
    Fx.run(() -> pill("Квартал").fire());
    Fx.run(() -> pill("По разделам").fire());
    Framed.write("ribbon-quarter", screen.view());
  }

  // ---- the window ----

  private Ribbon ribbon(Ribbon.By by) {
    return Fx.get(() -> Ribbon.of(Objects.requireNonNull(screen.model().picture().get()), by));
  }

  private RibbonItem movable() {
    return ribbon(Ribbon.By.PARTY).lanes().stream()
        .flatMap(lane -> lane.items().stream())
        .filter(RibbonItem::movable)
        .filter(item -> item.shape() == Shape.STRETCH)
        .findFirst()
        .orElseThrow();
  }

  private String deadline(String id) throws Refusal {
    return workspace.plan("P1").node(id).orElseThrow().deadline();
  }

  private java.time.LocalDate end(String text) {
    return Objects.requireNonNull(screen.model().understood(text).end());
  }

  private RibbonChart chart() {
    return (RibbonChart) find("#ribbon-chart");
  }

  @SuppressWarnings("unchecked")
  private ListView<Due> undated() {
    return (ListView<Due>) find("#undated");
  }

  private javafx.scene.Node find(String selector) {
    return Fx.get(() -> screen.view().lookup(selector));
  }

  private ButtonBase pill(String words) {
    return (ButtonBase)
        Fx.get(
            () ->
                screen.view().lookupAll("#ribbon .toggle-button").stream()
                    .filter(node -> words.equals(((ButtonBase) node).getText()))
                    .findFirst()
                    .orElseThrow());
  }

  private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
    RibbonChart chart = chart();
    Point2D at = Fx.get(() -> chart.localToScene(x, y));
    Fx.run(
        () ->
            Event.fireEvent(
                chart,
                new MouseEvent(
                    type,
                    at.getX(),
                    at.getY(),
                    at.getX(),
                    at.getY(),
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
                    false,
                    false,
                    null)));
  }

  private static void press(javafx.scene.Node node, KeyCode code, boolean ctrl, boolean shift) {
    Fx.run(
        () ->
            Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, false, false)));
  }
}
