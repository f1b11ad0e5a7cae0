package mera.data.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.school.Mention;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.jspecify.annotations.Nullable;

/** Reads the official markers of bias: one row a school and year, 1 in a cell for a marker. */
final class MarkerTable {

  private final Source source;
  private final RowCounts counts;
  private final List<SchoolValue> values = new ArrayList<>();
  private final Map<String, Mention> schools = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();

  private MarkerTable(Source source) {
    this.source = source;
    this.counts = source.counts();
  }

  static Content read(Source source, List<Table> tables) throws Refusal {
    MarkerTable reading = new MarkerTable(source);
    for (Table table : tables) {
      SideRows sides = new SideRows(source, table.top().name());
      try (Rows lines = source.book().open(table.top().sheet())) {
        for (Line line = lines.next(); line != null; line = lines.next()) {
          if (line.number() > table.header().row() && SideRows.hasText(line)) {
            reading.take(Source.sheetName(table.top()), table.header(), line, sides);
            source.pace().step();
          }
        }
      }
      sides.end();
    }
    return Content.values(reading.values, List.copyOf(reading.schools.values()));
  }

  private void take(@Nullable String sheet, Header header, Line line, SideRows sides) {
    String login = Cells.withoutBlanks(line.text(header.column(Column.LOGIN)));
    if (login.isEmpty()) {
      sides.add(line.number());
      return;
    }
    String municipality = Cells.oneLine(line.text(header.column(Column.MUNICIPALITY)));
    Optional<Mention> school =
        SchoolCells.of(header, line, municipality).filter(mention -> mention.login() != null);
    int year = WorkClaim.year(line.text(header.column(Column.YEAR))).orElse(Line.OTHER);
    if (school.isEmpty() || year < 0) {
      boolean noSchool = school.isEmpty();
      reject(
          sheet,
          line,
          header.layout().shown(noSchool ? Column.LOGIN : Column.YEAR),
          line.text(header.column(noSchool ? Column.LOGIN : Column.YEAR)),
          noSchool ? "no-login" : "no-year",
          noSchool
              ? "логин записан не так, строка не учтена – нужен логин вида edu980012."
              : "год не указан или записан не так, строка не учтена – исправьте его.");
      return;
    }
    String code = school.get().key();
    if (!seen.add(code + " " + year)) {
      reject(
          sheet,
          line,
          null,
          login,
          "school-twice",
          "школа за этот год уже стоит выше, эта строка не учтена – оставьте одну.");
      return;
    }
    if (takeCells(sheet, header, line, code, year)) {
      counts.stored++;
      schools.putIfAbsent(code, school.get());
    } else {
      counts.rejected++;
    }
  }

  /** Nothing is no marker: lists until 2023 have no zeros. */
  private boolean takeCells(
      @Nullable String sheet, Header header, Line line, String code, int year) {
    List<SchoolValue> row = new ArrayList<>();
    int markers = 0;
    for (int i = 0; i < header.tasks().size(); i++) {
      int column = header.taskColumns().get(i);
      String text = line.text(column);
      int marker = ReportRow.isNothing(text) ? 0 : Cells.whole(text);
      if (marker != 0 && marker != 1) {
        source
            .problems()
            .add(
                sheet,
                line.number(),
                header.tasks().get(i).name(),
                text,
                "no-marker",
                "маркер не 1 и не 0, строка не учтена – исправьте ячейку.");
        return false;
      }
      markers += marker;
      row.add(
          new SchoolValue(
              code, Topic.MARKER, year, indicator(header.tasks().get(i).name()), "" + marker));
    }
    String printed = line.text(header.column(Column.MARKERS));
    if (Math.max(0, Cells.whole(printed)) != markers) {
      source
          .problems()
          .add(
              sheet,
              line.number(),
              header.layout().shown(Column.MARKERS),
              printed,
              "marker-count",
              "маркеров в ячейках "
                  + markers
                  + ", а в последнем столбце другое число, учтены ячейки – сверьте строку с"
                  + " источником.");
    }
    values.addAll(row);
    return true;
  }

  /** «4 РУ», however it is spaced. */
  private static String indicator(String caption) {
    return Cells.oneLine(caption.replaceFirst("(?<=\\d)\\s*(?=\\p{L})", " "))
        .toUpperCase(Locale.ROOT);
  }

  private void reject(
      @Nullable String sheet,
      Line line,
      @Nullable String column,
      String value,
      String rule,
      String message) {
    counts.rejected++;
    source.problems().add(sheet, line.number(), column, value, rule, message);
  }
}
