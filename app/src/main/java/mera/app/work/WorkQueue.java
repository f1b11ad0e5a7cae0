package mera.app.work;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The one worker of the window. What the job says is kept in plain fields and read by a clock of
 * the window: a job may tell of every row without flooding the FX thread. Nothing is shown during
 * the first 0,3 seconds, so quick work does not flicker.
 */
public final class WorkQueue implements BackgroundWork {

  private static final Duration QUIET = Duration.ofMillis(300);
  private static final Duration SAMPLE = Duration.ofMillis(100);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("mera-work").factory());
  private final Consumer<Throwable> fault;
  private final Map<String, Long> newest = new ConcurrentHashMap<>();
  private final AtomicLong tickets = new AtomicLong();
  private final Timeline clock;

  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);

  private volatile @Nullable Running current;
  private volatile boolean closing;

  /**
   * @param fault gets what a job threw beside a Refusal, on the FX thread
   */
  public WorkQueue(Consumer<Throwable> fault) {
    this.fault = fault;
    this.clock =
        new Timeline(
            new KeyFrame(javafx.util.Duration.millis(SAMPLE.toMillis()), tick -> sample()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.setDelay(javafx.util.Duration.millis(QUIET.minus(SAMPLE).toMillis()));
  }

  @Override
  public <T> void start(String name, Job<T> job, Consumer<T> done, Consumer<String> refused) {
    worker.execute(
        () -> {
          Running running = new Running(name, () -> closing);
          if (closing) {
            return;
          }
          current = running;
          Platform.runLater(clock::playFromStart);
          run(job, running, done, refused, () -> ended(running));
        });
  }

  @Override
  public <T> void latest(String name, Job<T> job, Consumer<T> done, Consumer<String> refused) {
    long ticket = tickets.incrementAndGet();
    newest.put(name, ticket);
    BooleanSupplier stale = () -> closing || newest.getOrDefault(name, 0L) != ticket;
    worker.execute(
        () -> {
          if (!stale.getAsBoolean()) {
            Running preview = new Running(name, stale);
            run(job, preview, unless(stale, done), unless(stale, refused), () -> {});
          }
        });
  }

  /** Is there work that the user waits for, long enough to be shown? */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** What is done: «Импорт». */
  public ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  /** Where it is: «строк 12 000»; empty while the job has said nothing. */
  public ReadOnlyStringProperty words() {
    return words.getReadOnlyProperty();
  }

  /** 0…1, negative while unknown. */
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /** «Прервать»: the job that the user waits for is asked to stop. */
  public void cancel() {
    Running running = current;
    if (running != null) {
      running.stop = true;
    }
  }

  /** Takes a fault from any thread to where the faults of the jobs go. */
  public void report(Throwable failure) {
    Platform.runLater(() -> fault.accept(failure));
  }

  /**
   * Asks the running job to stop, drops what waits and waits for the end. Never interrupts: that
   * would close the working file under the job.
   *
   * @return false if the job still ran after that time
   */
  public boolean shutdown(Duration patience) {
    closing = true;
    worker.shutdown();
    try {
      return worker.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  // A fault in a job must not end the worker.
  private <T> void run(
      Job<T> job, Running steps, Consumer<T> done, Consumer<String> refused, Runnable ended) {
    Runnable answer;
    try {
      T result = job.run(steps);
      answer = () -> done.accept(result);
    } catch (Refusal e) {
      answer = () -> refused.accept(e.getMessage());
    } catch (Throwable e) {
      answer = () -> fault.accept(e);
    }
    Runnable last = answer;
    Platform.runLater(
        () -> {
          ended.run();
          last.run();
        });
  }

  private static <T> Consumer<T> unless(BooleanSupplier stale, Consumer<T> receiver) {
    return value -> {
      if (!stale.getAsBoolean()) {
        receiver.accept(value);
      }
    };
  }

  private void sample() {
    Running running = current;
    if (running == null) {
      return;
    }
    title.set(running.name);
    words.set(running.words);
    fraction.set(running.fraction);
    busy.set(true);
  }

  /** The next job may have begun before the answer of this one arrives. */
  private void ended(Running running) {
    if (current == running) {
      current = null;
      clock.stop();
      busy.set(false);
      title.set("");
      words.set("");
      fraction.set(-1);
    }
  }

  private static final class Running implements Steps {
    private final String name;
    private final BooleanSupplier unwanted;
    private volatile String words = "";
    private volatile double fraction = -1;
    private volatile boolean stop;

    Running(String name, BooleanSupplier unwanted) {
      this.name = name;
      this.unwanted = unwanted;
    }

    @Override
    public void say(String text) {
      words = text;
    }

    @Override
    public void fraction(double done) {
      fraction = done;
    }

    @Override
    public boolean cancelled() {
      return stop || unwanted.getAsBoolean();
    }
  }
}
