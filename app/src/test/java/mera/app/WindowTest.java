package mera.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mera.app.frame.Section;
import mera.app.history.HistoryScreen;
import mera.app.home.Home;
import mera.app.settings.Settings;
import mera.app.settings.SettingsFile;
import mera.data.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {

  private final Path folder;
  private final Path file;
  private final SettingsFile settings;
  private final Stage stage;
  private final Window window;
  private boolean closed;

  WindowTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    file = folder.resolve("Лесогорская область.mera");
    Workspace.create(file, "Лесогорская область").close();
    settings = new SettingsFile(folder.resolve("settings.json"));
    settings.write(Settings.FIRST.withSize(1100, 700));
    stage = Fx.get(Stage::new);
    window =
        Fx.get(
            () ->
                new Window(
                    stage,
                    settings,
                    folder.resolve("training"),
                    desk -> List.of(new FakeScreen(Section.OVERVIEW), new HistoryScreen(desk)),
                    () -> closed = true));
  }

  @AfterEach
  void close() {
    if (!closed) {
      Fx.run(window::close);
    }
  }

  @Test
  void aFileIsOpenedRememberedAndLeftForTheStartPage() {
    Fx.run(() -> window.show(file));
    Fx.until(() -> window.content() instanceof Shell);
    assertThat(Fx.get(stage::getTitle)).isEqualTo("Лесогорская область.mera — Мера");
    assertThat(settings.read().recent()).containsExactly(file.toAbsolutePath());

    Fx.run(() -> Event.fireEvent(window.content(), ctrl(KeyCode.O)));
    Fx.until(() -> window.content() instanceof Home);
    assertThat(Fx.get(stage::getTitle)).isEqualTo("Мера");
    Fx.run(() -> window.show(file));
    Fx.until(() -> window.content() instanceof Shell);
  }

  @Test
  void aFileThatIsNotThereLeavesTheStartPageWithASentence() {
    Fx.run(() -> window.show(folder.resolve("Нет.mera")));
    Fx.until(() -> window.content().lookup(".notice") != null);
    assertThat(window.content()).isInstanceOf(Home.class);
    assertThat(Fx.get(() -> window.content().lookup(".notice").getAccessibleText()))
        .contains("Нет.mera");
  }

  @Test
  void closingWritesTheSizeAndLetsTheFileGo() throws Exception {
    Fx.run(() -> window.show(file));
    Fx.until(() -> window.content() instanceof Shell);
    assertThat(Fx.get(() -> stage.getMinWidth())).isEqualTo(1024);
    Fx.run(window::close);
    assertThat(closed).isTrue();
    assertThat(Fx.get(stage::isShowing)).isFalse();
    assertThat(settings.read().width()).isBetween(1024, 1100);
    Workspace.open(file).close();
  }

  @Test
  void theThemeOfTheWindowIsRemembered() {
    Fx.run(
        () -> {
          window.show();
          Event.fireEvent(
              window.content(),
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "Т", KeyCode.T, true, true, false, false));
        });
    assertThat(settings.read().theme()).isEqualTo(Settings.Theme.DARK);
  }

  @Test
  void aFaultHasACodeAndCanBeCopied() {
    List<String> closes = new ArrayList<>();
    VBox view =
        Fx.get(
            () -> FaultWindow.view(new IllegalStateException("bug"), () -> closes.add("closed")));
    Snapshots.write("fault", view, Settings.FIRST.withSize(1024, 640));
    assertThat(Fx.get(() -> Sweep.nameless(view))).isEmpty();
    Fx.run(
        () -> {
          for (Node button : view.lookupAll(".button")) {
            ((Button) button).fire();
          }
        });
    assertThat(closes).containsExactly("closed");
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
        .contains("Ошибка программы, код ", "IllegalStateException: bug");
  }

  @Test
  void theIconsAndTheFontAreInTheProgramWithTheirLicence() {
    assertThat(Look.class.getResource("font/PTSans-license.txt")).isNotNull();
    assertThat(Fx.get(() -> stage.getIcons().size())).isEqualTo(6);
  }

  private static KeyEvent ctrl(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
  }
}
