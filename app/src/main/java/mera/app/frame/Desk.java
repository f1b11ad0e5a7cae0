package mera.app.frame;

import java.nio.file.Path;
import java.util.function.Consumer;
import mera.app.print.Printers;
import mera.app.work.BackgroundWork;
import mera.data.Workspace;
import mera.data.problem.Refusal;

/**
 * What a screen is given.
 *
 * @param workspace the open working file
 * @param work for everything that may take longer than a blink
 * @param notices how the user is told
 * @param navigation how a screen sends the user on
 * @param places how the user names files
 * @param printers how papers come to the printer
 */
public record Desk(
    Workspace workspace,
    BackgroundWork work,
    Notices notices,
    Navigation navigation,
    Places places,
    Printers printers) {

  /** Something done with the working file, off the FX thread. */
  public interface Job<T> {
    T run(Workspace workspace) throws Refusal;
  }

  /** A change of the working file, off the FX thread. */
  public interface Change {
    void run(Workspace workspace) throws Refusal;
  }

  /**
   * Does a job in the background; a refusal is told.
   *
   * @param name what the status bar says meanwhile
   * @param done takes the result, on the FX thread
   */
  public <T> void run(String name, Job<T> job, Consumer<T> done) {
    work.start(name, steps -> job.run(workspace), done, notices::refused);
  }

  /** Changes the working file in the background; whoever shows it reads anew if it did change. */
  public void change(String name, Change change) {
    run(
        name,
        file -> {
          long before = file.position();
          change.run(file);
          return file.position() != before;
        },
        changed -> {
          if (changed) {
            navigation.changed();
          }
        });
  }

  /** Shows a written file in the program of the system that is made for it. */
  public void show(Path file) {
    run(
        "Открытие",
        open -> {
          places.show(file);
          return file;
        },
        shown -> {});
  }

  /** Bars above the body; never a dialog. All on the FX thread. */
  public interface Notices {

    /** Something was done; the bar offers to undo it and goes by itself after 8 seconds. */
    void done(String sentence);

    /** Something was done; the bar offers to undo it and the next step. Stays until closed. */
    void done(String sentence, String action, Runnable step);

    /** Something was done; the bar offers the next step. */
    void next(String sentence, String action, Runnable step);

    /** Nothing was done; the sentence says what to do. Stays until closed. */
    void refused(String sentence);
  }

  /** All on the FX thread. */
  public interface Navigation {

    void show(Section section);

    /** The working file changed: header, navigation and the screen in sight read it anew. */
    void changed();
  }
}
