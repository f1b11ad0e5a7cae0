package mera.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.settings.Settings;
import mera.app.work.SameThreadWork;
import mera.data.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir Path folder;

  private final FakeDoors doors = new FakeDoors();

  @AfterEach
  void close() {
    doors.opened.forEach(Workspace::close);
  }

  @Test
  void aNewFileIsMadeFromTheNameOfTheRegion() {
    HomeModel model = model();
    assertThat(model.complete()).isFalse();
    model.region().set("Лесогорская область: проба");
    assertThat(model.file().get()).endsWith("Лесогорская область  проба.mera");
    Path file = folder.resolve("Область");
    model.file().set(file.toString());

    model.create();

    assertThat(doors.opened)
        .singleElement()
        .extracting(Workspace::region)
        .isEqualTo("Лесогорская область: проба");
    assertThat(folder.resolve("Область.mera")).exists();
  }

  @Test
  void aRefusalIsShownInThePageAndEverythingCanBeTriedAgain() throws Exception {
    Path broken = Files.writeString(folder.resolve("Область.mera"), "no database");
    HomeModel model = model();

    model.open(broken);

    assertThat(model.trouble().get()).contains("Область.mera");
    assertThat(model.busy().get()).isFalse();
    assertThat(doors.opened).isEmpty();
    model.training();
    assertThat(model.trouble().get()).isEqualTo("На диске нет места.");
  }

  @Test
  void enterOpensARecentFileAndDelTakesItFromTheList() throws Exception {
    Path file = folder.resolve("Область.mera");
    Workspace.create(file, "Область").close();
    doors.recent.add(file);
    doors.recent.add(folder.resolve("Нет такого.mera"));
    Home home = Fx.get(this::home);
    Snapshots.laidOut(home, Settings.FIRST);
    Fx.run(
        () -> {
          ListView<?> list = (ListView<?>) home.lookup(".list-view");
          assertThat(list.getItems()).hasSize(2);
          list.getSelectionModel().select(1);
          press(list, KeyCode.DELETE);
          assertThat(list.getItems()).hasSize(1);
          list.getSelectionModel().select(0);
          press(list, KeyCode.ENTER);
        });
    assertThat(doors.recent).containsExactly(file);
    assertThat(doors.opened).hasSize(1);
  }

  @Test
  void theThreeWaysHaveTheirKeys() {
    doors.chosen = Optional.of(folder.resolve("Область.mera"));
    HomeModel model = model();
    Home home = Fx.get(() -> new Home(model, new HBox()));
    Snapshots.laidOut(home, Settings.FIRST);
    Fx.run(
        () -> {
          Event.fireEvent(home, key(KeyCode.N, true));
          assertThat(model.creating().get()).isTrue();
          Event.fireEvent(home, key(KeyCode.ESCAPE, false));
          assertThat(model.creating().get()).isFalse();
          Event.fireEvent(home, key(KeyCode.U, true));
          assertThat(model.trouble().get()).isEqualTo("На диске нет места.");
          Event.fireEvent(home, key(KeyCode.O, true));
          assertThat(model.trouble().get()).contains("Область.mera");
          assertThat(home.lookupAll(".choice")).hasSize(3).allMatch(Button.class::isInstance);
        });
  }

  @Test
  void nothingIsCutOffAndEveryControlHasAName() throws Exception {
    Path file = folder.resolve("Лесогорская область.mera");
    Workspace.create(file, "Область").close();
    doors.recent.add(file);
    doors.recent.add(folder.resolve("Северянка.mera"));
    Home home = Fx.get(this::home);
    Snapshots.write("start", home);
    Settings small = Settings.FIRST.withSize(1024, 640);
    for (Settings settings : new Settings[] {small, Settings.FIRST.withFontSteps(5)}) {
      var scene = Snapshots.laidOut(home, settings);
      assertThat(Fx.get(() -> Sweep.clipped(scene))).isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless(home))).isEmpty();
    }
    Snapshots.write("start-small", home, small);
    Snapshots.write("start-large-font", home, Settings.FIRST.withFontSteps(5));
  }

  @Test
  void withoutFilesThePageSaysWhatWillStandThere() {
    HomeModel model = model();
    Home home = Fx.get(() -> new Home(model, new HBox()));
    Fx.run(
        () -> {
          model.creating().set(true);
          model.region().set("Лесогорская область");
          model.training();
        });
    Snapshots.write("start-new", home);
    assertThat(Fx.get(() -> home.lookup(".empty").isVisible())).isTrue();
    assertThat(Fx.get(() -> Sweep.nameless(home))).isEmpty();
  }

  private Home home() {
    return new Home(model(), new HBox());
  }

  private HomeModel model() {
    return new HomeModel(doors, new SameThreadWork());
  }

  private static void press(ListView<?> list, KeyCode code) {
    Event.fireEvent(list, key(code, false));
  }

  private static KeyEvent key(KeyCode code, boolean ctrl) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false);
  }
}
