package mera.data.ingest;

import java.util.concurrent.CancellationException;

/** Tells the {@link Progress} of one file and stops where it says so. */
final class Pace {

  private static final int STEP = 500;

  private final String file;
  private final Progress progress;
  private long rows;

  Pace(String file, Progress progress) {
    this.file = file;
    this.progress = progress;
  }

  /** One more row is done. */
  void step() {
    if (progress.cancelled()) {
      throw new CancellationException(file);
    }
    rows++;
    if (rows % STEP == 0) {
      progress.rows(file, rows);
    }
  }

  void end() {
    progress.rows(file, rows);
  }
}
