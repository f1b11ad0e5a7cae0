package mera.data.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.school.Mention;
import mera.data.school.SourceList;

/** Reads a list of schools that came from outside: title lines, then №, municipality, name. */
final class SchoolListTable {

  private final Source source;
  private final Map<String, Mention> schools = new LinkedHashMap<>();
  private final List<SourceList.Entry> entries = new ArrayList<>();

  private SchoolListTable(Source source) {
    this.source = source;
  }

  static Content read(Source source, List<Table> tables) throws Refusal {
    SchoolListTable reading = new SchoolListTable(source);
    for (Table table : tables) {
      reading.read(table);
    }
    SourceList list =
        new SourceList(
            title(source, tables.getFirst()),
            TableYear.of(source, tables).orElse(0),
            reading.entries);
    return reading.entries.isEmpty()
        ? Content.NONE
        : Content.list(list, List.copyOf(reading.schools.values()));
  }

  /** The lines above the table in one; without any the name of the file. */
  private static String title(Source source, Table table) {
    StringBuilder title = new StringBuilder();
    for (String line : Titles.above(table)) {
      boolean goesOn = title.isEmpty() || ",–-".indexOf(title.charAt(title.length() - 1)) >= 0;
      title.append(title.isEmpty() ? "" : goesOn ? " " : ", ").append(line);
    }
    int dot = source.name().lastIndexOf('.');
    return title.isEmpty()
        ? dot > 0 ? source.name().substring(0, dot) : source.name()
        : title.toString();
  }

  private void read(Table table) throws Refusal {
    Header header = table.header();
    SideRows sides = new SideRows(source, table.top().name());
    String municipality = "";
    try (Rows lines = source.book().open(table.top().sheet())) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (line.number() <= header.row() || !SideRows.hasText(line)) {
          continue;
        }
        source.pace().step();
        String section = section(line);
        String own = Cells.oneLine(line.text(header.column(Column.MUNICIPALITY)));
        municipality = !section.isEmpty() ? section : own.isEmpty() ? municipality : own;
        Optional<Mention> school =
            SideRows.isSide(line) || !section.isEmpty()
                ? Optional.empty()
                : SchoolCells.of(header, line, municipality);
        if (school.isEmpty()) {
          sides.add(line.number());
        } else {
          take(table, line, school.get());
        }
      }
    }
    sides.end();
  }

  /** The municipality whose schools follow, in a line of its own; empty when the row is none. */
  private static String section(Line line) {
    String only = "";
    for (int i = 0; i < line.width(); i++) {
      String text = line.text(i);
      if (!text.isEmpty() && !only.isEmpty()) {
        return "";
      }
      only = text.isEmpty() ? only : Cells.oneLine(text);
    }
    String caption = Cells.caption(only);
    boolean place =
        caption.contains("район") || caption.contains("округ") || caption.startsWith("город ");
    boolean school = caption.contains("оу ") || caption.contains("школ") || caption.contains("сош");
    return place && !school ? only : "";
  }

  private void take(Table table, Line line, Mention school) {
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
              "школа уже стоит в списке выше, эта строка не учтена – оставьте одну.");
      return;
    }
    source.counts().stored++;
    entries.add(new SourceList.Entry(school.key(), school.name(), school.municipality()));
  }
}
