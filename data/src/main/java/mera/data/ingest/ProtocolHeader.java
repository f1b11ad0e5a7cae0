package mera.data.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.result.Exam;

/** The header of one block of a protocol; the one of protocols after appeals takes two rows. */
final class ProtocolHeader {

  private static final Layout LAYOUT = Layout.of(Format.GIA_PROTOCOL).orElseThrow();
  private static final Set<Column> RESULTS =
      EnumSet.of(Column.TOTAL, Column.MARK, Column.TEST_SCORE);

  private final List<Top.TopRow> rows = new ArrayList<>();
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

  private ProtocolHeader(Top.TopRow row) {
    rows.add(row);
    columns.putAll(LAYOUT.header(row).columns());
  }

  /** Is this row a header? */
  static boolean is(Top.TopRow row) {
    Layout.Header header = LAYOUT.header(row);
    return header.isEnough() && header.columns().containsKey(Column.SCHOOL);
  }

  static ProtocolHeader of(Top.TopRow row) {
    return new ProtocolHeader(row);
  }

  /** Takes the row for the second one of this header, if it is; «Текущие» results count. */
  boolean take(Top.TopRow row) {
    Map<Column, Integer> lower = LAYOUT.header(row).columns();
    if (rows.size() > 2 || lower.keySet().stream().noneMatch(RESULTS::contains)) {
      return false;
    }
    rows.add(row);
    lower.forEach(columns::putIfAbsent);
    List<String> joined = Captions.joined(rows);
    for (int i = 0; i < joined.size(); i++) {
      int column = i;
      if (Cells.caption(joined.get(i)).startsWith("текущ")) {
        LAYOUT.captions().stream()
            .filter(known -> RESULTS.contains(known.column()))
            .filter(known -> column < row.captions().size())
            .filter(known -> known.fits(row.captions().get(column)))
            .forEach(known -> columns.put(known.column(), column));
      }
    }
    return true;
  }

  int at(Column column) {
    return columns.getOrDefault(column, -1);
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  /** ЕГЭ has test scores; of base mathematics it has marks. */
  Exam exam(ExamBlock block) {
    return has(Column.TEST_SCORE) || block.isBase() ? Exam.EGE : Exam.OGE;
  }

  static String shown(Column column) {
    return LAYOUT.shown(column);
  }
}
