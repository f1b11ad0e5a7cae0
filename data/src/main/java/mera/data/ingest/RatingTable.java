package mera.data.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.school.Mention;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;

/**
 * Reads a regional rating or risk profiles: every column that does not name the school is an
 * indicator.
 */
final class RatingTable {

  private static final Set<Column> NAMING =
      Set.of(Column.NAME, Column.LOGIN, Column.INN, Column.MUNICIPALITY, Column.NUMBER);

  private final Source source;
  private final int year;
  private final Topic topic;
  private final List<SchoolValue> values = new ArrayList<>();
  private final Map<String, Mention> schools = new LinkedHashMap<>();

  private RatingTable(Source source, int year, Topic topic) {
    this.source = source;
    this.year = year;
    this.topic = topic;
  }

  static Content read(Source source, List<Table> tables, Topic topic) throws Refusal {
    int year = TableYear.of(source, tables).orElseThrow(() -> Sentences.noYear(source.name()));
    RatingTable reading = new RatingTable(source, year, topic);
    for (Table table : tables) {
      reading.read(table);
    }
    return Content.values(reading.values, List.copyOf(reading.schools.values()));
  }

  private void read(Table table) throws Refusal {
    Header header = table.header();
    Map<Integer, String> indicators = indicators(header);
    SideRows sides = new SideRows(source, table.top().name());
    String municipality = "";
    try (Rows lines = source.book().open(table.top().sheet())) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (line.number() > header.row() && SideRows.hasText(line)) {
          String own = Cells.oneLine(line.text(header.column(Column.MUNICIPALITY)));
          municipality = own.isEmpty() || SideRows.isSide(own) ? municipality : own;
          Optional<Mention> school =
              SideRows.isSide(line) ? Optional.empty() : SchoolCells.of(header, line, municipality);
          if (school.isEmpty()) {
            sides.add(line.number());
          } else {
            take(table, line, indicators, school.get());
          }
          source.pace().step();
        }
      }
    }
    sides.end();
  }

  /** Captions as the file has them; a second one of the same name says so. */
  private static Map<Integer, String> indicators(Header header) {
    Map<Integer, String> indicators = new LinkedHashMap<>();
    List<Integer> naming = NAMING.stream().map(header::column).toList();
    for (int i = 0; i < header.cells().size(); i++) {
      String caption = Cells.oneLine(header.cells().get(i));
      if (!caption.isEmpty() && !naming.contains(i)) {
        indicators.put(
            i, indicators.containsValue(caption) ? caption + " (" + (i + 1) + ")" : caption);
      }
    }
    return indicators;
  }

  private void take(Table table, Line line, Map<Integer, String> indicators, Mention school) {
    if (schools.putIfAbsent(school.key(), school) != null) {
      source.counts().rejected++;
      source
          .problems()
          .add(
              Source.sheetName(table.top()),
              line.number(),
              null,
              school.name(),
              "school-twice",
              "школа уже стоит выше, эта строка не учтена – оставьте одну.");
      return;
    }
    source.counts().stored++;
    indicators.forEach(
        (column, caption) -> {
          String text = Cells.oneLine(line.text(column));
          if (!ReportRow.isNothing(text)) {
            values.add(new SchoolValue(school.key(), topic, year, caption, number(text)));
          }
        });
  }

  /** A number with a decimal point, anything else as it stands. */
  static String number(String text) {
    return Cells.decimal(text).map(number -> number.toPlainString()).orElse(text);
  }
}
