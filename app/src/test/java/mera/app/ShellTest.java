package mera.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.frame.Section;
import mera.app.history.HistoryScreen;
import mera.app.settings.Settings;
import mera.app.work.WorkQueue;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.plan.PlanTemplates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {

  private final List<Throwable> faults = new ArrayList<>();
  private final WorkQueue work = Fx.get(() -> new WorkQueue(faults::add));
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.FIRST);
  private final Map<Section, FakeScreen> fakes = new EnumMap<>(Section.class);
  private final Workspace workspace;
  private final Shell shell;
  private final List<Desk> desks = new ArrayList<>();
  private int left;

  ShellTest(@TempDir Path folder) throws Exception {
    workspace = Workspace.create(folder.resolve("Область.mera"), "Лесогорская область");
    shell = Fx.get(() -> new Shell(workspace, surroundings(), this::screens));
    Snapshots.laidOut(shell, Settings.FIRST);
  }

  @AfterEach
  void close() {
    assertThat(work.shutdown(Duration.ofSeconds(10))).isTrue();
    workspace.close();
    assertThat(faults).isEmpty();
  }

  @Test
  void aSectionIsShownByItsButtonByItsKeyAndByAScreen() {
    assertThat(title()).isEqualTo("Обзор");
    Fx.run(() -> navigation("Школы").fire());
    assertThat(title()).isEqualTo("Школы");
    press(KeyCode.DIGIT4, "4", true, false);
    assertThat(title()).isEqualTo("Отбор");
    assertThat(Fx.get(() -> navigation("Отбор").isSelected())).isTrue();
    Fx.run(() -> desks.getFirst().navigation().show(Section.PLANS));
    assertThat(title()).isEqualTo("Планы");
    Fx.run(() -> navigation("Планы").fire());
    assertThat(Fx.get(() -> navigation("Планы").isSelected())).isTrue();
    assertThat(Fx.get(() -> shell.lookup(".body").lookup(".page")))
        .isSameAs(fake(Section.PLANS).view());
  }

  @Test
  void aScreenIsReadAnewWhenItComesIntoSightAndWithEachChangeAndOnF5() {
    FakeScreen schools = fake(Section.SCHOOLS);
    assertThat(schools.refreshed).isZero();
    Fx.run(() -> shell.show(Section.SCHOOLS));
    assertThat(schools.refreshed).isEqualTo(1);
    Fx.run(shell::changed);
    press(KeyCode.F5, "", false, false);
    assertThat(schools.refreshed).isEqualTo(3);
  }

  @Test
  void ctrlEnterIsTheMainActionOfTheScreenInSight() {
    Fx.run(() -> shell.show(Section.ORDERS));
    press(KeyCode.ENTER, "", true, false);
    assertThat(fake(Section.ORDERS).primary).isEqualTo(1);
    assertThat(fake(Section.OVERVIEW).primary).isZero();
  }

  @Test
  void undoNamesTheActionAndTakesItBackAndRedoBringsItAgain() throws Exception {
    assertThat(button("Отменить").isDisabled()).isTrue();
    addPlan();
    Button undo = button("Отменить: Создан план");
    assertThat(undo.isDisabled()).isFalse();
    assertThat(undo.getTooltip().getText()).contains("Создан план").endsWith("Ctrl+Z");
    Fx.until(() -> counter("Планы").equals("1"));

    press(KeyCode.UNDEFINED, "я", true, false);
    Fx.until(() -> notice().startsWith("Отменено: Создан план"));
    assertThat(workspace.plans()).isEmpty();
    Fx.until(() -> counter("Планы").isEmpty());

    press(KeyCode.Y, "y", true, false);
    Fx.until(() -> notice().startsWith("Возвращено: Создан план"));
    assertThat(workspace.plans()).hasSize(1);
  }

  @Test
  void aTextFieldKeepsCtrlZForItself() throws Exception {
    addPlan();
    Fx.run(
        () -> {
          FakeScreen screen = fake(Section.OVERVIEW);
          screen.field.setText("слово");
          screen.field.appendText("!");
          Event.fireEvent(screen.field, key(KeyCode.Z, "z", true, false));
        });
    assertThat(workspace.plans()).hasSize(1);
  }

  @Test
  void whatWasDoneCanBeUndoneInTheNotice() throws Exception {
    addPlan();
    Fx.run(
        () -> {
          desks.getFirst().notices().done("Создан план.");
          ((Button) within(".notice", "Отменить")).fire();
        });
    Fx.until(() -> workspace.plans().isEmpty());
  }

  @Test
  void aNextStepIsTakenOnceAndARefusalStaysUntilEsc() {
    List<String> steps = new ArrayList<>();
    Fx.run(
        () -> {
          desks
              .getFirst()
              .notices()
              .next("Список утверждён.", "Построить планы", () -> steps.add("plans"));
          ((Button) within(".notice", "Построить планы")).fire();
        });
    assertThat(steps).containsExactly("plans");
    assertThat(Fx.get(this::notice)).isEmpty();
    Fx.run(() -> desks.getFirst().notices().refused("Файл занят."));
    assertThat(Fx.get(this::notice)).isEqualTo("Файл занят.");
    press(KeyCode.ESCAPE, "", false, false);
    assertThat(Fx.get(this::notice)).isEmpty();
  }

  @Test
  void themeAndFontHaveTheirKeysInBothLayouts() {
    press(KeyCode.UNDEFINED, "Е", true, true);
    assertThat(settings.get().theme()).isEqualTo(Settings.Theme.DARK);
    assertThat(button("Светлая тема").isVisible()).isTrue();
    press(KeyCode.T, "T", true, true);
    assertThat(settings.get().theme()).isEqualTo(Settings.Theme.LIGHT);
    press(KeyCode.EQUALS, "+", true, true);
    press(KeyCode.ADD, "+", true, false);
    assertThat(settings.get().fontPercent()).isEqualTo(120);
    press(KeyCode.MINUS, "-", true, false);
    assertThat(settings.get().fontPercent()).isEqualTo(110);
    press(KeyCode.DIGIT0, "0", true, false);
    assertThat(settings.get().fontPercent()).isEqualTo(100);
  }

  @Test
  void theThemeChangesTheColoursOfEverythingInTheWindow() {
    List<String> colours = new ArrayList<>();
    for (Settings.Theme theme : Settings.Theme.values()) {
      Snapshots.laidOut(shell, Settings.FIRST.withTheme(theme));
      colours.add(Fx.get(() -> Objects.toString(((Labeled) shell.lookup(".title")).getTextFill())));
    }
    assertThat(colours).doesNotHaveDuplicates();
  }

  @Test
  void aNarrowWindowAndALargeFontFoldTheNavigation() {
    assertThat(Fx.get(() -> shell.lookup(".nav").getStyleClass())).doesNotContain("icons");
    Settings narrow = Settings.FIRST.withSize(1024, 640);
    Snapshots.laidOut(shell, narrow);
    assertThat(Fx.get(() -> shell.lookup(".nav").getStyleClass())).contains("icons");
    press(KeyCode.BACK_SLASH, "\\", true, false);
    assertThat(Fx.get(() -> shell.lookup(".nav").getStyleClass())).doesNotContain("icons");
  }

  @Test
  void runningWorkIsShownAndCanBeCancelled() {
    CountDownLatch stopped = new CountDownLatch(1);
    List<Boolean> asked = new ArrayList<>();
    work.start(
        "Импорт",
        steps -> {
          steps.say("Математика 4 класс.xlsx, строк 12 000");
          steps.fraction(0.4);
          try {
            stopped.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return steps.cancelled();
        },
        asked::add,
        sentence -> {});
    Fx.until(() -> shell.lookup(".running").isVisible());
    Snapshots.write("shell-working", shell);
    Fx.run(() -> ((Button) within(".running", "Прервать")).fire());
    stopped.countDown();
    Fx.until(() -> !shell.lookup(".running").isVisible());
    assertThat(asked).containsExactly(true);
  }

  @Test
  void leavingGoesWhereTheWindowSays() {
    press(KeyCode.O, "o", true, false);
    assertThat(left).isEqualTo(1);
  }

  @Test
  void nothingIsCutOffAndEveryControlHasAName() throws Exception {
    addPlan();
    addPlan();
    addPlan();
    Fx.run(
        () -> {
          workspace.undo();
          shell.show(Section.HISTORY);
          desks.getFirst().notices().next("Список утверждён: 14 школ.", "Построить планы", left());
        });
    Snapshots.write("history", shell);
    for (Settings one :
        List.of(
            Settings.FIRST, Settings.FIRST.withSize(1024, 640), Settings.FIRST.withFontSteps(5))) {
      settings.set(one);
      Scene scene = Snapshots.laidOut(shell, one);
      assertThat(Fx.get(() -> Sweep.clipped(scene))).isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless(shell))).isEmpty();
      Snapshots.write("history-" + one.width() + "-" + one.fontPercent(), shell, one);
    }
  }

  private Runnable left() {
    return () -> left++;
  }

  private Shell.Surroundings surroundings() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-09T14:32:00Z"), ZoneOffset.UTC);
    return new Shell.Surroundings(work, settings, clock, left());
  }

  private List<Screen> screens(Desk desk) {
    desks.add(desk);
    List<Screen> screens = new ArrayList<>();
    for (Section section : Section.values()) {
      if (section == Section.HISTORY) {
        screens.add(new HistoryScreen(desk));
      } else {
        FakeScreen fake = new FakeScreen(section);
        fakes.put(section, fake);
        screens.add(fake);
      }
    }
    return screens;
  }

  private FakeScreen fake(Section section) {
    return Objects.requireNonNull(fakes.get(section));
  }

  private void addPlan() throws Exception {
    workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("smolensk-support"), 2026));
    Fx.run(shell::changed);
    Fx.until(() -> !button("Отменить").isDisabled());
  }

  private void press(KeyCode code, String text, boolean ctrl, boolean shift) {
    Fx.run(() -> Event.fireEvent(shell, key(code, text, ctrl, shift)));
  }

  private static KeyEvent key(KeyCode code, String text, boolean ctrl, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, ctrl, false, false);
  }

  private String title() {
    return Fx.get(() -> ((Label) shell.lookup(".title")).getText());
  }

  private String notice() {
    Node notice = shell.lookup(".notice");
    return notice == null ? "" : notice.getAccessibleText();
  }

  private ToggleButton navigation(String name) {
    return shell.lookupAll(".nav .toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(one -> one.getAccessibleText().split(",", 2)[0].equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String counter(String name) {
    return Fx.get(() -> ((Label) navigation(name).lookup(".counter")).getText());
  }

  /** A button of the header by the beginning of what is read aloud. */
  private Button button(String words) {
    return (Button) Fx.get(() -> within(".header", words));
  }

  private Node within(String place, String words) {
    return shell.lookup(place).lookupAll(".button").stream()
        .filter(one -> one.getAccessibleText().startsWith(words))
        .findFirst()
        .orElseThrow();
  }
}
