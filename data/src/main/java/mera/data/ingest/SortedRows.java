package mera.data.ingest;

import java.util.Iterator;
import java.util.TreeMap;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet that lists its cells in another order than from top to bottom. */
final class SortedRows implements Rows {

  private final Iterator<GridLine> lines;

  private SortedRows(Iterator<GridLine> lines) {
    this.lines = lines;
  }

  /** Reads all rows and closes them; a row may come in several parts. */
  static Rows of(Rows rows) throws Refusal {
    TreeMap<Integer, GridLine> lines = new TreeMap<>();
    try (rows) {
      for (Line line = rows.next(); line != null; line = rows.next()) {
        GridLine all = lines.get(line.number());
        if (all == null) {
          all = new GridLine();
          all.start(line.number(), line.isHidden());
          lines.put(line.number(), all);
        }
        if (line instanceof GridLine part) {
          all.add(part);
        }
      }
    }
    return new SortedRows(lines.values().iterator());
  }

  @Override
  public @Nullable Line next() {
    return lines.hasNext() ? lines.next() : null;
  }

  @Override
  public void close() {
    // Everything is read already.
  }
}
