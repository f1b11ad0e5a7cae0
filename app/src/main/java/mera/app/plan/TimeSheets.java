package mera.app.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import mera.data.document.DataSheet;
import mera.data.document.DataSheet.Column;
import mera.data.document.DataSheet.Kind;
import org.jspecify.annotations.Nullable;

/** Load and list of the executors as sheets of a workbook. */
final class TimeSheets {

  private TimeSheets() {}

  static List<DataSheet> of(TimePicture picture) {
    return List.of(load(picture), agenda(picture.measures()));
  }

  private static DataSheet load(TimePicture picture) {
    Load load = Load.of(picture.measures(), picture.ribbon().from(), picture.ribbon().to());
    List<Column> columns = new ArrayList<>(List.of(new Column("Исполнитель", Kind.TEXT, 40)));
    for (YearMonth month : load.months()) {
      columns.add(new Column(PlanWords.month(month), Kind.NUMBER, 11));
    }
    for (String caption : List.of("Со сроком", "Весь срок", "Без даты", "Мер")) {
      columns.add(new Column(caption, Kind.NUMBER, 11));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Load.Line line : load.withAll()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(line.name());
      load.months().forEach(month -> row.add(line.in(month).size()));
      row.add(line.dated().size());
      row.add(line.throughout().size());
      row.add(line.undated().size());
      row.add(line.measures().size());
      rows.add(row);
    }
    return new DataSheet("Нагрузка", columns, rows);
  }

  private static DataSheet agenda(List<Due> measures) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (AgendaLine line : AgendaLine.all(measures)) {
      rows.add(List.of(line.party(), line.due().time(), line.due().text(), line.due().deadline()));
    }
    return new DataSheet(
        "По исполнителям",
        List.of(
            new Column("Исполнитель", Kind.TEXT, 40),
            new Column("Когда", Kind.TEXT, 24),
            new Column("Мера", Kind.TEXT, 80),
            new Column("Срок в плане", Kind.TEXT, 40)),
        rows);
  }
}
