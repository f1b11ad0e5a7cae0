package mera.app;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.home.Doors;
import mera.app.home.Home;
import mera.app.home.HomeModel;
import mera.app.key.Shortcuts;
import mera.app.settings.Settings;
import mera.app.settings.SettingsFile;
import mera.app.work.BackgroundWork.Job;
import mera.app.work.BackgroundWork.Steps;
import mera.app.work.WorkQueue;
import mera.data.Workspace;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The one window: the start page or the open working file. */
public final class Window {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String NAME = "Мера";
  private static final int[] ICONS = {16, 32, 48, 64, 128, 256};

  private final Stage stage;
  private final SettingsFile file;
  private final Path trainingFolder;
  private final Function<Desk, List<Screen>> screens;
  private final Runnable closed;

  private final ObjectProperty<Settings> settings;
  private final WorkQueue work = new WorkQueue(this::failed);
  private final StackPane root = new StackPane();
  private final Scene scene;
  private @Nullable Workspace workspace;

  /**
   * @param trainingFolder where the training region is written
   * @param closed called when the window is gone and the working file is closed
   */
  public Window(
      Stage stage,
      SettingsFile file,
      Path trainingFolder,
      Function<Desk, List<Screen>> screens,
      Runnable closed) {
    this.stage = stage;
    this.file = file;
    this.trainingFolder = trainingFolder;
    this.screens = screens;
    this.closed = closed;
    settings = new SimpleObjectProperty<>(file.read());
    scene = new Scene(root, settings.get().width(), settings.get().height());
    settings.addListener((now, before, after) -> look());
    look();
    stage.setScene(scene);
    stage.setMinWidth(Settings.MIN_WIDTH);
    stage.setMinHeight(Settings.MIN_HEIGHT);
    for (int size : ICONS) {
      stage
          .getIcons()
          .add(
              new Image(
                  Objects.requireNonNull(
                      Window.class.getResourceAsStream("icon/mera-" + size + ".png"))));
    }
    stage.setOnCloseRequest(event -> close());
  }

  /** Shows the start page. */
  public void show() {
    home();
    stage.show();
  }

  /** Shows the start page and opens a file from there. */
  public void show(Path working) {
    HomeModel model = home();
    stage.show();
    model.open(working);
  }

  /** Shows the start page and makes the training region. */
  public void showTraining() {
    HomeModel model = home();
    stage.show();
    model.training();
  }

  /** For whatever threw beside the jobs, on any thread. */
  public void report(Throwable failure) {
    work.report(failure);
  }

  /** What stands in the window now. */
  public Parent content() {
    return (Parent) root.getChildren().getFirst();
  }

  /** Stops the work, closes the working file, writes the settings and hides the window. */
  public void close() {
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      settings.set(settings.get().withSize((int) scene.getWidth(), (int) scene.getHeight()));
    }
    boolean quiet = work.shutdown(PATIENCE);
    Workspace open = workspace;
    // A job that does not stop still holds the file; the store bears being killed.
    if (open != null && quiet) {
      open.close();
    }
    stage.hide();
    closed.run();
  }

  private HomeModel home() {
    workspace = null;
    HomeModel model = new HomeModel(new WindowDoors(), work);
    Home home = new Home(model, new RunningWork(work));
    new Shortcuts()
        .on("Ctrl+Shift+T", () -> settings.set(now().withTheme(now().theme().other())))
        .on("Ctrl++", () -> settings.set(now().withFontSteps(1)))
        .on("Ctrl+-", () -> settings.set(now().withFontSteps(-1)))
        .on("Ctrl+0", () -> settings.set(now().withUsualFont()))
        .install(home);
    root.getChildren().setAll(home);
    stage.setTitle(NAME);
    home.focusFirst();
    return model;
  }

  private void shell(Workspace opened) {
    workspace = opened;
    settings.set(now().opened(opened.file()));
    Shell.Surroundings around =
        new Shell.Surroundings(work, settings, Clock.systemDefaultZone(), this::leave);
    root.getChildren().setAll(new Shell(opened, around, screens));
    stage.setTitle(opened.file().getFileName() + " — " + NAME);
  }

  /** Closes the file behind whatever still works with it. */
  private void leave() {
    Workspace open = workspace;
    if (open == null) {
      return;
    }
    workspace = null;
    Job<Path> closing =
        steps -> {
          open.close();
          return open.file();
        };
    work.start("Закрытие файла", closing, path -> home(), sentence -> home());
  }

  private Settings now() {
    return settings.get();
  }

  private void look() {
    Look.dress(scene, now());
    file.write(now());
  }

  private void failed(Throwable failure) {
    FaultWindow.show(failure, now());
  }

  private final class WindowDoors implements Doors {

    @Override
    public Workspace open(Path path) throws Refusal {
      return Workspace.open(path);
    }

    @Override
    public Workspace create(Path path, String region) throws Refusal {
      return Workspace.create(path, region);
    }

    @Override
    public Workspace training(Steps steps) throws Refusal {
      return Training.make(trainingFolder, steps);
    }

    @Override
    public Optional<Path> choose() {
      return Optional.ofNullable(chooser("Открыть рабочий файл").showOpenDialog(stage))
          .map(File::toPath);
    }

    @Override
    public Optional<Path> chooseNew(String name) {
      FileChooser chooser = chooser("Создать рабочий файл");
      chooser.setInitialFileName(name);
      return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    @Override
    public void opened(Workspace fresh) {
      shell(fresh);
    }

    @Override
    public List<Path> recent() {
      return now().recent();
    }

    @Override
    public void forget(Path path) {
      settings.set(now().without(path));
    }

    private FileChooser chooser(String title) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(title);
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter("Рабочий файл «Мера»", "*.mera"));
      now().recent().stream()
          .map(path -> path.toFile().getParentFile())
          .filter(folder -> folder != null && folder.isDirectory())
          .findFirst()
          .ifPresent(chooser::setInitialDirectory);
      return chooser;
    }
  }
}
