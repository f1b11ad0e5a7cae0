package mera.data.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How long something took, in milliseconds.
 *
 * @param wall on the clock
 * @param processor of all threads of the process together, garbage collection included
 */
record Duration(double wall, double processor) {

  /**
   * @param action answers something other than 0, so that it cannot be optimised away
   */
  static Duration of(LongSupplier action) {
    double processor = processorTime();
    long start = System.nanoTime();
    if (action.getAsLong() == 0) {
      throw new IllegalStateException("nothing was computed");
    }
    return new Duration((System.nanoTime() - start) / 1e6, processorTime() - processor);
  }

  private static double processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
  }

  /** By the clock, after some runs that do not count. */
  static Duration median(LongSupplier action, int warm, int rounds) {
    for (int round = 0; round < warm; round++) {
      of(action);
    }
    Duration[] all = new Duration[rounds];
    Arrays.setAll(all, round -> of(action));
    Arrays.sort(all, Comparator.comparingDouble(Duration::wall));
    return all[rounds / 2];
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f ms (processor %.1f)", wall, processor);
  }
}
