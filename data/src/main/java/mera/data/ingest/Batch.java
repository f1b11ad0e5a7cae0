package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mera.data.ingest.FilesOfImport.Ranked;

/** Reads the files of one import: registers and scales one by one, the others two at a time. */
final class Batch {

  /** More would need more memory than an office computer has to spare. */
  private static final int AT_A_TIME = Math.min(2, Runtime.getRuntime().availableProcessors());

  private static final String TOO_LARGE = "too-large";

  private final Progress progress;
  private final Sittings sittings;
  private Intake intake;
  private volatile boolean stopped;

  Batch(Intake intake, Progress progress, Sittings sittings) {
    this.intake = intake;
    this.sittings = sittings;
    this.progress = new OneAtATime(progress);
  }

  /** What each of the files gave, in their order. */
  List<Reading> read(List<Ranked> files) {
    List<Reading> readings = new ArrayList<>();
    int next = 0;
    while (next < files.size() && (files.get(next).rank() < 2 || AT_A_TIME < 2)) {
      Reading reading = read(files.get(next++));
      intake = intake.withScales(reading.scales());
      readings.add(reading);
    }
    List<Ranked> rest = files.subList(next, files.size());
    readings.addAll(together(rest));
    return List.copyOf(readings);
  }

  private Reading read(Ranked file) {
    return Import.readingOrProblem(
        file.file(), intake.of(file.file()), progress, sittings, file.known());
  }

  private List<Reading> together(List<Ranked> files) {
    List<Reading> readings = new ArrayList<>();
    if (files.isEmpty()) {
      return readings;
    }
    try (ExecutorService readers =
        Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("import-", 1).daemon().factory())) {
      List<Future<Reading>> futures =
          files.stream().map(file -> readers.submit(() -> read(file))).toList();
      for (int i = 0; i < files.size(); i++) {
        readings.add(result(futures.get(i)));
      }
    }
    for (int i = 0; i < files.size(); i++) {
      // Two large files at a time may be too much where each alone is not.
      if (isTooLarge(readings.get(i))) {
        readings.set(i, read(files.get(i)));
      }
    }
    return readings;
  }

  private static boolean isTooLarge(Reading reading) {
    return reading.format().isEmpty() && reading.problems().getFirst().rule().equals(TOO_LARGE);
  }

  /** Waits for one reading; where it fails, the others see it between their rows. */
  private Reading result(Future<Reading> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      stopped = true;
      Throwable cause = e.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
  }

  /** The progress of the import, told by one thread at a time. */
  private final class OneAtATime implements Progress {

    private final Progress all;

    OneAtATime(Progress all) {
      this.all = all;
    }

    @Override
    public synchronized void rows(String file, long rows) {
      all.rows(file, rows);
    }

    @Override
    public synchronized boolean cancelled() {
      return stopped || all.cancelled();
    }
  }
}
