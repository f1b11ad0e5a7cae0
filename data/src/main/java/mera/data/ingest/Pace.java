package mera.data.ingest;

import mera.data.problem.Refusal;

/** Tells the {@link Progress} of one file and stops where it or the {@link Limits} say so. */
final class Pace {

  private static final int STEP = 500;

  private final String file;
  private final Progress progress;
  private final Limits limits;
  private long rows;

  Pace(String file, Progress progress, Limits limits) {
    this.file = file;
    this.progress = progress;
    this.limits = limits;
  }

  /** One more row is done. */
  void step() throws Refusal {
    limits.step();
    rows++;
    if (rows % STEP == 0) {
      progress.rows(file, rows);
      limits.check();
    }
  }

  void end() {
    progress.rows(file, rows);
  }
}
