package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
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
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Load, calendar and list beside the ribbon. */
class TimeViewTest {

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
  void aCellOfTheLoadListsItsMeasuresAndLeadsToTheRowOfThePlan() {
    look("Нагрузка");
    DataTable<Load.Line> table = table("#load");
    Load.Line line = table.getItems().getFirst();
    // Behind the name and the number of all its measures comes the first month.
    Fx.run(() -> table.getFocusModel().focus(0, table.getColumns().get(2)));
    Framed.show(screen.view());
    assertThat(due().getItems()).isNotEmpty().isEqualTo(line.in(YearMonth.of(2026, 12)));
    press(table, KeyCode.ENTER);
    String chosen = Objects.requireNonNull(screen.model().chosen().get());
    assertThat(chosen).isEqualTo(due().getItems().getFirst().id());
    Fx.run(() -> ((ButtonBase) find("#due-jump")).fire());
    Framed.show(screen.view());
    assertThat(((PlanTable) find("#plan")).getSelectionModel().getSelectedItem().getValue().id())
        .isEqualTo(chosen);
  }

  @Test
  void theLoadIsCopiedAndWrittenWithItsTotals() throws Exception {
    look("Нагрузка");
    DataTable<Load.Line> table = table("#load");
    Fx.run(() -> table.getSelectionModel().selectAll());
    List<String> lines = table.copied().lines().toList();
    assertThat(lines).hasSize(table.getItems().size() + 1);
    assertThat(lines.getFirst()).startsWith("Исполнитель\tМер\t").endsWith("\tБез даты");
    assertThat(lines.getLast()).startsWith("Все меры\t25\t").endsWith("\t0");
    desk.places().into(folder);
    Fx.run(() -> button("В Excel").fire());
    Path file = folder.resolve(desk.places().proposed().getLast());
    assertThat(Files.size(file)).isPositive();
    assertThat(desk.next()).last().asString().contains("нагрузка.xlsx");
  }

  @Test
  void theArrowsGoThroughTheDaysOfTheCalendarAndOverTheEndOfTheMonth() {
    look("Календарь");
    Node days = find("#month-days");
    press(days, KeyCode.PAGE_DOWN);
    String before = ((Label) find("#month-name")).getText();
    press(days, KeyCode.HOME);
    String first = days.getAccessibleText();
    assertThat(first).contains(", 1 ");
    press(days, KeyCode.LEFT);
    assertThat(((Label) find("#month-name")).getText()).isNotEqualTo(before);
    press(days, KeyCode.RIGHT);
    assertThat(days.getAccessibleText()).isEqualTo(first);
    assertThat(find(".undated-lane").isVisible()).isTrue();
  }

  @Test
  void enterOnADayGoesToItsMeasures() {
    look("Календарь");
    Due one =
        Due.all(Objects.requireNonNull(screen.model().picture().get())).stream()
            .filter(due -> !due.spans().isEmpty())
            .findFirst()
            .orElseThrow();
    Node days = find("#month-days");
    // From any day of any year: to its month, then to its day.
    YearMonth wanted = YearMonth.from(one.first());
    while (!shownMonth().equals(wanted)) {
      press(days, shownMonth().isAfter(wanted) ? KeyCode.PAGE_UP : KeyCode.PAGE_DOWN);
    }
    press(days, KeyCode.HOME);
    for (LocalDate day = wanted.atDay(1); day.isBefore(one.first()); day = day.plusDays(1)) {
      press(days, KeyCode.RIGHT);
    }
    assertThat(due().getItems()).contains(one);
    press(days, KeyCode.ENTER);
    assertThat(screen.model().chosen().get()).isEqualTo(due().getItems().getFirst().id());
  }

  @Test
  void theListHasEveryMeasureOfEveryExecutor() {
    look("Список");
    DataTable<AgendaLine> table = table("#agenda");
    List<Due> all = Due.all(Objects.requireNonNull(screen.model().picture().get()));
    assertThat(table.getItems()).hasSize(all.stream().mapToInt(due -> due.parties().size()).sum());
    Fx.run(() -> table.getSelectionModel().select(3));
    assertThat(screen.model().chosen().get()).isEqualTo(table.getItems().get(3).due().id());
  }

  @Test
  void theListIsWrittenAsAPaper() throws Exception {
    look("Список");
    desk.places().into(folder);
    Fx.run(() -> button("В PDF").fire());
    Path file = folder.resolve(desk.places().proposed().getLast());
    assertThat(file.getFileName().toString()).endsWith(", по исполнителям.pdf");
    assertThat(Files.size(file)).isPositive();
    assertThat(desk.refused()).isEmpty();
  }

  @Test
  void allLooksAreDrawnInAllSizes() {
    for (String look : List.of("Нагрузка", "Календарь", "Список")) {
      look(look);
      if (look.equals("Календарь")) {
        // A month with measures of its own.
        for (int i = 0; i < 6; i++) {
          press(find("#month-days"), KeyCode.PAGE_DOWN);
        }
      }
      String name = look.equals("Нагрузка") ? "load" : look.equals("Список") ? "agenda" : "month";
      Framed.write("time-" + name, screen.view());
      for (Settings one :
          List.of(Settings.FIRST.withSize(1024, 640), Settings.FIRST.withFontSteps(5))) {
        Scene scene = Snapshots.laidOut((Parent) screen.view(), one);
        assertThat(Fx.get(() -> Sweep.clipped(scene))).as(look + one).isEmpty();
        assertThat(Fx.get(() -> Sweep.nameless((Parent) screen.view()))).isEmpty();
        Snapshots.write(
            "time-" + name + "-" + one.width() + "-" + one.fontPercent(),
            (Parent) screen.view(),
            one);
      }
    }
  }

  // ---- the window ----

  private YearMonth shownMonth() {
    String name = ((Label) find("#month-name")).getText();
    return Stream.iterate(
            YearMonth.from(plan.period().from()).minusYears(1), month -> month.plusMonths(1))
        .limit(60)
        .filter(month -> PlanWords.month(month).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void look(String words) {
    Fx.run(() -> button(words).fire());
    Framed.show(screen.view());
  }

  private ButtonBase button(String words) {
    return (ButtonBase)
        Fx.get(
            () ->
                Stream.of("#ribbon .button", "#ribbon .toggle-button")
                    .flatMap(kind -> screen.view().lookupAll(kind).stream())
                    .filter(node -> words.equals(((ButtonBase) node).getText()))
                    .findFirst()
                    .orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private <R> DataTable<R> table(String id) {
    return (DataTable<R>) find(id);
  }

  private DataTable<Due> due() {
    return table("#due");
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
