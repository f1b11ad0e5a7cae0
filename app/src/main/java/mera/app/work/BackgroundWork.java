package mera.app.work;

import java.util.function.Consumer;
import mera.data.problem.Refusal;

/**
 * Runs what would block the window. There is one worker, because there is one writer of the working
 * file; nobody is ever interrupted (that would close the file). In tests a twin runs everything at
 * once on the calling thread.
 */
public interface BackgroundWork {

  /** What runs off the FX thread. */
  @FunctionalInterface
  interface Job<T> {
    T run(Steps steps) throws Refusal;
  }

  /** How a job tells where it is; may be called from any thread and as often as it likes. */
  interface Steps {

    /** Words for the status bar: «Математика 4 класс.xlsx: строк 12 000». */
    void say(String words);

    /** 0…1, or negative while unknown. */
    void fraction(double done);

    /** Does the user want it to stop? The job looks and returns or refuses. */
    boolean cancelled();
  }

  /**
   * Queues a job that the user waits for: it is shown in the status bar with «Прервать».
   *
   * @param title what is done: «Импорт»
   * @param done gets the result on the FX thread
   * @param refused gets a Refusal's sentence on the FX thread
   */
  <T> void start(String title, Job<T> job, Consumer<T> done, Consumer<String> refused);

  /**
   * Computes a preview. A newer call with the same name makes older results worthless: they are
   * dropped, and jobs that have not begun are not begun.
   */
  <T> void latest(String name, Job<T> job, Consumer<T> done, Consumer<String> refused);
}
