package mera.app.work;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** Keeps jobs until the test lets them run: what the window shows meanwhile can be looked at. */
public final class HeldWork implements BackgroundWork {

  private final SameThreadWork work = new SameThreadWork();
  private final Queue<Runnable> held = new ArrayDeque<>();

  @Override
  public <T> void start(String title, Job<T> job, Consumer<T> done, Consumer<String> refused) {
    held.add(() -> work.start(title, job, done, refused));
  }

  @Override
  public <T> void latest(String name, Job<T> job, Consumer<T> done, Consumer<String> refused) {
    held.add(() -> work.latest(name, job, done, refused));
  }

  /** Runs everything that waits. */
  public void release() {
    while (!held.isEmpty()) {
      held.remove().run();
    }
  }
}
