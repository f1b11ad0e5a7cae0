package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Captions of headers that take two or three rows, with cells merged over columns or rows. */
final class Captions {

  private Captions() {}

  /** The lower row; where it has no caption, the one above holds: a cell merged over rows. */
  static Top.TopRow merged(Top.TopRow upper, Top.TopRow lower) {
    int width = Math.max(upper.cells().size(), lower.cells().size());
    List<String> cells =
        IntStream.range(0, width)
            .mapToObj(i -> cell(lower, i).isEmpty() ? cell(upper, i) : cell(lower, i))
            .toList();
    return new Top.TopRow(lower.number(), cells, cells.stream().map(Cells::caption).toList());
  }

  private static String cell(Top.TopRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : "";
  }

  /**
   * One text a column: the parts of all rows, with a blank between. A merged cell of an upper row
   * stands only in its first column: it holds for the next ones.
   */
  static List<String> joined(List<Top.TopRow> rows) {
    List<String> captions = new ArrayList<>();
    for (Top.TopRow row : rows) {
      join(captions, row.cells(), row != rows.getFirst());
    }
    return captions;
  }

  private static void join(List<String> captions, List<String> lower, boolean joining) {
    String merged = "";
    for (int i = 0; i < lower.size(); i++) {
      if (i == captions.size()) {
        captions.add("");
      }
      merged = captions.get(i).isEmpty() ? merged : captions.get(i);
      String part = lower.get(i);
      boolean under = joining && captions.get(i).isEmpty() && !part.isEmpty();
      captions.set(i, Cells.stripped((under ? merged : captions.get(i)) + " " + part));
    }
  }
}
