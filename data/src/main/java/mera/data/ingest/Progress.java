package mera.data.ingest;

/** Where a reading tells how far it is, and asks whether it should stop. */
public interface Progress {

  /** Nobody looks, nobody cancels. */
  Progress NONE =
      new Progress() {
        @Override
        public void rows(String file, long rows) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Told now and then and at the end of each file.
   *
   * @param file name of the file
   * @param rows rows of it read so far
   */
  void rows(String file, long rows);

  /** A flag looked at between rows: the reading thread is never interrupted. */
  boolean cancelled();
}
