package mera.data.ingest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import mera.data.problem.Refusal;

/**
 * How much time and memory the reading of one file may take. Looked at between rows and while
 * unpacking, by the reading thread itself: nobody is interrupted.
 */
final class Limits {

  private static final long SHORTEST = TimeUnit.SECONDS.toNanos(60);
  private static final long FOR_A_MEGABYTE = TimeUnit.SECONDS.toNanos(10);

  /** Between two looks no reading takes longer; a computer that slept has not worked. */
  private static final long LONGEST_STEP = TimeUnit.SECONDS.toNanos(2);

  private static final int STEPS = 256;

  private static final List<MemoryPoolMXBean> POOLS =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  private final String name;
  private final Progress progress;
  private final LongSupplier clock;
  private final BooleanSupplier shortOfMemory;
  private final long most;
  private long spent;
  private long last;
  private int steps;

  Limits(
      String name,
      long bytes,
      Progress progress,
      LongSupplier clock,
      BooleanSupplier shortOfMemory) {
    this.name = name;
    this.progress = progress;
    this.clock = clock;
    this.shortOfMemory = shortOfMemory;
    this.most = SHORTEST + (bytes >> 20) * FOR_A_MEGABYTE;
    this.last = clock.getAsLong();
  }

  /**
   * @param name of the file, for messages
   * @param bytes its size: a large file may take longer
   */
  static Limits of(String name, long bytes, Progress progress) {
    return new Limits(name, bytes, progress, System::nanoTime, Limits::isShortOfMemory);
  }

  /** One cell or one element more; cheap enough for each of them. */
  void step() throws Refusal {
    if (++steps >= STEPS) {
      check();
    }
  }

  /**
   * @throws Refusal when the file has taken too much
   * @throws CancellationException when the progress says so
   */
  void check() throws Refusal {
    steps = 0;
    if (progress.cancelled()) {
      throw new CancellationException(name);
    }
    long now = clock.getAsLong();
    spent += Math.min(LONGEST_STEP, Math.max(0, now - last));
    last = now;
    if (spent > most) {
      throw Sentences.tooSlow(name);
    }
    if (shortOfMemory.getAsBoolean()) {
      throw Sentences.tooMuchMemory(name, null);
    }
  }

  /** The largest part of the heap that one table of texts may fill, in bytes of its file. */
  static long mostInMemory() {
    return Runtime.getRuntime().maxMemory() / 5;
  }

  /** Nearly everything is in use even after a collection, so the next rows might not fit. */
  private static boolean isShortOfMemory() {
    long used = 0;
    for (MemoryPoolMXBean pool : POOLS) {
      MemoryUsage kept = pool.getCollectionUsage();
      used += kept == null ? 0 : kept.getUsed();
    }
    return used > Runtime.getRuntime().maxMemory() / 100 * 85;
  }
}
