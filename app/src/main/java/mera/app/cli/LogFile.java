package mera.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log of the program: warnings and faults, no data of schools or pupils. */
public final class LogFile {

  private static final int LIMIT = 1_000_000;

  /** Kept so that the logger is not collected with its handler. */
  private static final Logger ROOT = LogManager.getLogManager().getLogger("");

  private LogFile() {}

  /** Where it lies: the folder that the launcher gives, else the user's own. */
  public static Path path() {
    String folder = System.getProperty("mera.log");
    return folder == null
        ? Path.of(System.getProperty("user.home"), ".mera", "mera.log")
        : Path.of(folder, "mera.log");
  }

  /**
   * Sends everything to the file and nothing to the terminal; the file appears with its first word.
   */
  public static void start() {
    for (var handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    ROOT.setLevel(Level.WARNING);
    ROOT.addHandler(new Late());
  }

  /** Opens the file when there is something to write. */
  private static final class Late extends java.util.logging.Handler {

    private java.util.logging.@org.jspecify.annotations.Nullable Handler file;

    @Override
    public synchronized void publish(java.util.logging.LogRecord line) {
      try {
        if (file == null) {
          Files.createDirectories(path().toAbsolutePath().getParent());
          file = new FileHandler(path().toString(), LIMIT, 1, true);
          file.setEncoding("UTF-8");
          file.setFormatter(new SimpleFormatter());
        }
        file.publish(line);
      } catch (IOException failure) {
        System.err.println("Журнал «" + path() + "» не записан: " + failure.getMessage());
      }
    }

    @Override
    public synchronized void flush() {
      if (file != null) {
        file.flush();
      }
    }

    @Override
    public synchronized void close() {
      if (file != null) {
        file.close();
      }
    }
  }
}
