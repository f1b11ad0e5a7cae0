package mera.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mera.data.problem.Refusal;

/** Runs every job at once on the calling thread: tests of models need no toolkit and no waiting. */
public final class SameThreadWork implements BackgroundWork {

  private final List<String> said = new ArrayList<>();

  @Override
  public <T> void start(String title, Job<T> job, Consumer<T> done, Consumer<String> refused) {
    run(job, done, refused);
  }

  @Override
  public <T> void latest(String name, Job<T> job, Consumer<T> done, Consumer<String> refused) {
    run(job, done, refused);
  }

  /** The words of all jobs so far. */
  public List<String> said() {
    return List.copyOf(said);
  }

  private <T> void run(Job<T> job, Consumer<T> done, Consumer<String> refused) {
    T result;
    try {
      result =
          job.run(
              new Steps() {
                @Override
                public void say(String words) {
                  said.add(words);
                }

                @Override
                public void fraction(double share) {
                  if (share > 1) {
                    throw new IllegalArgumentException("A share above 1: " + share);
                  }
                }

                @Override
                public boolean cancelled() {
                  return false;
                }
              });
    } catch (Refusal e) {
      refused.accept(e.getMessage());
      return;
    }
    done.accept(result);
  }
}
