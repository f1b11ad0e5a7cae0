package mera.app.plan;

import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document;
import mera.data.document.Document.Align;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Table;

/** What each executor has to do in order of time, as a paper for the wall. */
final class AgendaPages {

  private AgendaPages() {}

  /**
   * @param title of the plan
   */
  static Document of(String title, List<Due> measures) {
    List<Row> rows = new ArrayList<>();
    for (AgendaLine line : AgendaLine.all(measures)) {
      if (line.first()) {
        rows.add(new Row(List.of(new Cell(line.party(), 3, 1, true)), true));
      }
      Due due = line.due();
      rows.add(
          new Row(List.of(Cell.of(due.time()), Cell.of(due.text()), Cell.of(due.note())), false));
    }
    Table table =
        new Table(
            List.of(
                new Column("Когда", 24, Align.LEFT),
                new Column("Мера", 84, Align.LEFT),
                new Column("Срок в плане", 40, Align.LEFT)),
            rows);
    return new Document(
        title,
        List.of(
            new Section(
                Orientation.PORTRAIT,
                List.of(
                    Paragraph.heading(1, "Меры исполнителей по времени"),
                    Paragraph.centred(title, false),
                    table))));
  }
}
