package mera.data.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The groups of one sheet of a ФИС ОКО report, whether a group is a row or a block of rows. */
final class ReportRows {

  private static final List<Column> MARKS =
      List.of(Column.TWO, Column.THREE, Column.FOUR, Column.FIVE);
  private static final List<Column> JOURNAL =
      List.of(
          Column.LOWER,
          Column.EQUAL,
          Column.HIGHER,
          Column.LOWER_PERCENT,
          Column.EQUAL_PERCENT,
          Column.HIGHER_PERCENT);

  /** Beginnings of the four rows of a block. */
  private static final List<String> BLOCK = List.of("понизили", "подтвердили", "повысили", "всего");

  private static final int ALL = 3;

  private final Source source;
  private final @Nullable String sheet;
  private final Header header;
  private final SideRows sides;
  private final List<ReportRow> rows = new ArrayList<>();
  private List<String> maxima = List.of();

  /** Group of the open block, and its cells: three counts, three per cents, all participants. */
  private @Nullable ReportRow open;

  private String[] block = new String[0];

  private ReportRows(Source source, Table table) {
    this.source = source;
    this.sheet = Source.sheetName(table.top());
    this.header = table.header();
    this.sides = new SideRows(source, table.top().name());
  }

  static ReportRows read(Source source, Table table) throws Refusal {
    ReportRows reading = new ReportRows(source, table);
    boolean blocks = reading.header.layout().format() == Format.FIS_OKO_JOURNAL_LONG;
    try (Rows lines = source.book().open(table.top().sheet())) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (line.number() > reading.header.row() && SideRows.hasText(line)) {
          if (blocks) {
            reading.takeOfBlock(line);
          } else {
            reading.take(line);
          }
          source.pace().step();
        }
      }
    }
    reading.closeBlock();
    reading.sides.end();
    return reading;
  }

  /** The groups, from top to bottom. */
  List<ReportRow> rows() {
    return rows;
  }

  /** Highest points of the tasks as printed, in the order of the values; empty without them. */
  List<String> maxima() {
    return maxima;
  }

  /** Columns of the values; −1 for one that the report does not have. */
  static List<Integer> columns(Header header) {
    return switch (header.layout().format()) {
      case FIS_OKO_MARKS -> MARKS.stream().map(header::column).toList();
      case FIS_OKO_JOURNAL -> JOURNAL.stream().map(header::column).toList();
      default -> header.taskColumns();
    };
  }

  private void take(Line line) {
    String name = line.text(header.column(Column.GROUP));
    List<String> values = columns(header).stream().map(line::text).toList();
    String caption = Cells.caption(name);
    if (caption.startsWith("макс") && caption.contains("балл")) {
      maxima = values;
    } else if (name.isEmpty() || SideRows.isSide(name)) {
      sides.add(line.number());
    } else {
      String schools = line.text(header.column(Column.SCHOOL_COUNT));
      String participants = line.text(header.column(Column.COUNT));
      rows.add(new ReportRow(line.number(), Group.of(name), schools, participants, values));
    }
  }

  private void takeOfBlock(Line line) {
    String name = line.text(header.column(Column.GROUP));
    String count = line.text(header.column(Column.COUNT));
    String percent = line.text(header.column(Column.PERCENT));
    String caption = Cells.caption(name);
    int part = -1;
    for (int i = 0; i < BLOCK.size() && part < 0; i++) {
      part = caption.startsWith(BLOCK.get(i)) ? i : -1;
    }
    if (part >= 0 && open != null && block.length > 0) {
      if (part == ALL) {
        block[6] = count;
      } else {
        block[part] = count;
        block[part + 3] = percent;
      }
    } else if (name.isEmpty() || part >= 0 || SideRows.isSide(name)) {
      sides.add(line.number());
    } else {
      closeBlock();
      open = new ReportRow(line.number(), Group.of(name), "", "", List.of());
      block = new String[7];
      Arrays.fill(block, "");
    }
  }

  private void closeBlock() {
    ReportRow group = open;
    if (group == null) {
      return;
    }
    List<String> cells = List.of(block);
    if (block[0].isEmpty() || block[1].isEmpty() || block[2].isEmpty() || block[6].isEmpty()) {
      source.counts().rejected++;
      source
          .problems()
          .add(
              sheet,
              group.number(),
              null,
              null,
              "block-incomplete",
              "у группы «"
                  + group.group().name()
                  + "» нет одной из строк «Понизили», «Подтвердили», «Повысили», «Всего» или числа в"
                  + " ней, она не учтена – выгрузите отчёт заново.");
    } else {
      rows.add(
          new ReportRow(
              group.number(), group.group(), "", block[6], List.copyOf(cells.subList(0, 6))));
    }
    open = null;
  }
}
