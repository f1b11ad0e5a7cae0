package mera.app.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mera.app.text.Words;
import mera.app.work.BackgroundWork.Steps;
import mera.data.ingest.Progress;

/** How far a reading of files is, and whether it is to stop; may be asked from any thread. */
public final class Pace {

  private final Map<String, Long> rows = new ConcurrentHashMap<>();
  private volatile String words = "";
  private volatile boolean stopped;

  /** A new reading begins. */
  void begin() {
    stopped = false;
    words = "";
    rows.clear();
  }

  /** The reading looks at this between rows. */
  void stop() {
    stopped = true;
  }

  /** Where the reading is: «Реестр.xlsx: 60 строк»; empty before the first row. */
  public String words() {
    return words;
  }

  /** Name of a file → rows of it read so far. */
  Map<String, Long> rows() {
    return rows;
  }

  /** Hears of the rows from the thread that reads. */
  Progress of(Steps steps) {
    return new Progress() {
      @Override
      public void rows(String file, long read) {
        rows.put(file, read);
        words = file + ": " + Words.count(read, "строка", "строки", "строк");
        steps.say(words);
      }

      @Override
      public boolean cancelled() {
        return stopped || steps.cancelled();
      }
    };
  }
}
