package mera.data.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as a reader of headers wants them: every cell of a merged region says what
 * its first cell says. A row without a cell of its own does not come, also inside a region.
 */
final class MergedRows implements Rows {

  private final Rows rows;
  private final List<Region> waiting;
  private final List<Region> open = new ArrayList<>();
  private final Map<Region, String> texts = new HashMap<>();
  private int next;

  private MergedRows(Rows rows, List<Region> regions) {
    this.rows = rows;
    this.waiting = regions;
  }

  static Rows of(Book book, int sheet) throws Refusal {
    List<Region> regions =
        book.merged(sheet).stream().sorted(Comparator.comparingInt(Region::firstRow)).toList();
    Rows rows = book.open(sheet);
    return regions.isEmpty() ? rows : new MergedRows(rows, regions);
  }

  @Override
  public @Nullable Line next() throws Refusal {
    Line line = rows.next();
    if (line == null) {
      return null;
    }
    int row = line.number();
    open.removeIf(region -> region.lastRow() < row);
    while (next < waiting.size() && waiting.get(next).firstRow() <= row) {
      Region region = waiting.get(next++);
      if (region.lastRow() >= row) {
        open.add(region);
        texts.put(region, region.firstRow() == row ? line.text(region.firstColumn()) : "");
      }
    }
    return open.isEmpty() ? line : new MergedLine(line);
  }

  @Override
  public void close() {
    rows.close();
  }

  private final class MergedLine implements Line {

    private final Line line;
    private final int width;

    MergedLine(Line line) {
      this.line = line;
      this.width =
          Math.max(
              line.width(),
              open.stream()
                  .filter(region -> !texts.getOrDefault(region, "").isEmpty())
                  .mapToInt(region -> region.lastColumn() + 1)
                  .max()
                  .orElse(0));
    }

    /** What the region of this column says; null where the cell speaks for itself. */
    private @Nullable String merged(int column) {
      for (Region region : open) {
        if (region.holds(line.number(), column)) {
          return texts.get(region);
        }
      }
      return null;
    }

    @Override
    public int number() {
      return line.number();
    }

    @Override
    public int width() {
      return width;
    }

    @Override
    public String text(int column) {
      String merged = merged(column);
      return merged == null ? line.text(column) : merged;
    }

    @Override
    public int whole(int column) {
      String merged = merged(column);
      return merged == null ? line.whole(column) : Cells.whole(merged);
    }

    @Override
    public boolean isNumber(int column) {
      return merged(column) == null && line.isNumber(column);
    }

    @Override
    public boolean isDate(int column) {
      return line.isDate(column);
    }

    @Override
    public boolean hasDates() {
      return line.hasDates();
    }

    @Override
    public boolean isPercent(int column) {
      return line.isPercent(column);
    }

    @Override
    public boolean isHidden() {
      return line.isHidden();
    }

    @Override
    public List<Flaw> flaws() {
      return line.flaws();
    }
  }
}
