package mera.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Runs a test's steps on the FX thread and waits for them: {@code Fx.run(() -> button.fire())}.
 * Starts the headless toolkit once for all tests.
 */
public final class Fx {

  private static final long PATIENCE_SECONDS = 60;
  private static final CountDownLatch STARTED = new CountDownLatch(1);

  static {
    Platform.startup(
        () -> {
          Platform.setImplicitExit(false);
          Look.loadFonts();
          STARTED.countDown();
        });
  }

  private Fx() {}

  /** What a step does; may throw. */
  @FunctionalInterface
  public interface Step {
    void run() throws Exception;
  }

  public static void run(Step step) {
    get(
        () -> {
          step.run();
          return true;
        });
  }

  /** A value made or read on the FX thread; what was thrown there is thrown here. */
  public static <T> T get(Callable<T> step) {
    FutureTask<T> task = new FutureTask<>(step);
    try {
      if (!STARTED.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("The toolkit did not start");
      }
      if (Platform.isFxApplicationThread()) {
        task.run();
      } else {
        Platform.runLater(task);
      }
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("No answer from the FX thread", e);
    }
  }

  /**
   * Waits until the condition holds, looking at it once per pulse of the window; for what comes
   * from another thread or with a clock.
   */
  public static void until(BooleanSupplier condition) {
    CountDownLatch held = new CountDownLatch(1);
    AnimationTimer timer =
        get(
            () ->
                new AnimationTimer() {
                  @Override
                  public void handle(long now) {
                    if (condition.getAsBoolean()) {
                      held.countDown();
                    }
                  }
                });
    run(timer::start);
    try {
      if (!held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("The condition did not come true");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      run(timer::stop);
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}
