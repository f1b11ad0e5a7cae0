package mera.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import mera.app.cli.LogFile;
import mera.app.cli.Mera;
import mera.app.settings.SettingsFile;

/** The start of the program: the window, or a command. */
public final class Main {

  private static final int DONE = 0;
  private static final int REFUSED = 3;

  private Main() {}

  public static void main(String[] arguments) {
    LogFile.start();
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> words) {
    if (words.isEmpty()) {
      return window(usualTraining(), Window::show);
    }
    if (words.equals(List.of("--smoke"))) {
      return window(
          usualTraining(),
          window -> {
            window.show();
            window.close();
          });
    }
    if (words.size() == 1 && words.getFirst().endsWith(".mera")) {
      return window(usualTraining(), window -> window.show(Path.of(words.getFirst())));
    }
    if (words.getFirst().equals("demo") && words.contains("--window")) {
      int out = words.indexOf("--out") + 1;
      Path folder = Path.of(out > 0 && out < words.size() ? words.get(out) : "mera-demo");
      return window(folder, Window::showTraining, () -> command(words));
    }
    return command(words);
  }

  private static int command(List<String> words) {
    return Mera.run(words.toArray(String[]::new));
  }

  private static Path usualTraining() {
    return Path.of(System.getProperty("user.home", "."), "Мера", "Учебный регион");
  }

  private static int window(Path training, Consumer<Window> begin) {
    return window(
        training,
        begin,
        () -> {
          System.err.println(
              "Окно открыть нельзя: нет графического экрана. Команды без окна покажет «mera --help».");
          return REFUSED;
        });
  }

  /**
   * Opens the window and waits until it is gone.
   *
   * @param otherwise what is done where there is no display
   */
  private static int window(Path training, Consumer<Window> begin, IntSupplier otherwise) {
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    try {
      Platform.startup(() -> open(training, begin, ended));
    } catch (UnsupportedOperationException noDisplay) {
      return otherwise.getAsInt();
    }
    return ended.join();
  }

  private static void open(
      Path training, Consumer<Window> begin, CompletableFuture<Integer> ended) {
    try {
      Platform.setImplicitExit(false);
      Look.loadFonts();
      Window window =
          new Window(
              new Stage(),
              new SettingsFile(SettingsFile.usual()),
              training,
              Screens::of,
              () -> ended.complete(DONE));
      Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> window.report(failure));
      begin.accept(window);
    } catch (RuntimeException | Error e) {
      ended.completeExceptionally(e);
    }
  }
}
