package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A book of which only the first rows are read, and remembered; closing it is the owner's job. */
final class FirstRows implements Book {

  private final Book book;
  private final Map<Integer, Integer> last;
  private final int otherwise;
  private final Map<Integer, Map<Integer, List<String>>> seen = new TreeMap<>();
  private boolean cut;

  /**
   * @param last number of the last row to read, by sheet
   * @param otherwise the same for the other sheets
   */
  FirstRows(Book book, Map<Integer, Integer> last, int otherwise) {
    this.book = book;
    this.last = Map.copyOf(last);
    this.otherwise = otherwise;
  }

  /** The rows of a sheet that were read, by number. */
  Map<Integer, List<String>> rows(int sheet) {
    return seen.getOrDefault(sheet, Map.of());
  }

  /** Were there more rows? */
  boolean isCut() {
    return cut;
  }

  @Override
  public List<String> sheets() {
    return book.sheets();
  }

  @Override
  public boolean isHidden(int sheet) {
    return book.isHidden(sheet);
  }

  @Override
  public List<Region> merged(int sheet) throws Refusal {
    return book.merged(sheet);
  }

  @Override
  public Rows open(int sheet) throws Refusal {
    Rows rows = book.open(sheet);
    int most = last.getOrDefault(sheet, otherwise);
    Map<Integer, List<String>> kept = seen.computeIfAbsent(sheet, key -> new TreeMap<>());
    return new Rows() {
      @Override
      public @Nullable Line next() throws Refusal {
        Line line = rows.next();
        if (line == null || line.number() > most) {
          cut |= line != null;
          return null;
        }
        kept.computeIfAbsent(line.number(), number -> cells(line));
        return line;
      }

      @Override
      public void close() {
        rows.close();
      }
    };
  }

  private static List<String> cells(Line line) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < line.width(); i++) {
      cells.add(line.text(i));
    }
    return List.copyOf(cells);
  }

  @Override
  public void close() {
    book.close();
  }
}
