package mera.data.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;

/** The sheets behind an order and its appendices: one for visas, one for those who read it. */
public final class SheetPages {

  private static final String VISAS = "Лист согласования";
  private static final String READERS = "Лист ознакомления";

  private SheetPages() {}

  /** What the sheets are called, in the order of the paper; those without anybody are left out. */
  public static List<String> names(Order order) {
    List<String> names = new ArrayList<>();
    if (!order.sheets().visas().isEmpty()) {
      names.add(VISAS);
    }
    if (!order.sheets().readers().isEmpty()) {
      names.add(READERS);
    }
    return List.copyOf(names);
  }

  static List<Section> sections(Order order, String title) {
    List<Section> sections = new ArrayList<>();
    if (!order.sheets().visas().isEmpty()) {
      sections.add(
          sheet(
              VISAS,
              named(order, Case.DATIVE, "к ", "к проекту "),
              title,
              List.of("Замечания", "Дата", "Подпись"),
              order.sheets().visas()));
    }
    if (!order.sheets().readers().isEmpty()) {
      sections.add(
          sheet(
              READERS,
              named(order, Case.INSTRUMENTAL, "с ", "с "),
              title,
              List.of("Дата", "Подпись"),
              order.sheets().readers()));
    }
    return sections;
  }

  /** «к приказу от 09.12.2026 № 5», «к проекту приказа». */
  private static String named(Order order, Case in, String after, String before) {
    String kind = order.head().kind().replace(" ", "").toLowerCase(Locale.ROOT);
    if (!order.isRegistered() && before.endsWith("проекту ")) {
      return before + Declension.of(kind, Case.GENITIVE).orElse(kind);
    }
    Registration registration = order.registration();
    return after
        + Declension.of(kind, in).orElse(kind)
        + " от "
        + registration.printedDate()
        + " № "
        + registration.printedNumber();
  }

  /** Quotes within quotes are of another kind. */
  private static String inner(String title) {
    return title.replace('«', '„').replace('»', '“');
  }

  private static Section sheet(
      String name, String paper, String title, List<String> blanks, List<Signatory> people) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("№", 10, Align.CENTER));
    columns.add(new Column("Должность", 60, Align.LEFT));
    columns.add(new Column("Фамилия, инициалы", 40, Align.LEFT));
    blanks.forEach(blank -> columns.add(new Column(blank, 28, Align.LEFT)));
    List<Row> rows = new ArrayList<>();
    for (Signatory person : people) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(String.valueOf(rows.size() + 1)));
      cells.add(Cell.of(String.join(" ", person.printed())));
      cells.add(Cell.of(person.name()));
      blanks.forEach(blank -> cells.add(Cell.of("")));
      rows.add(new Row(cells, false));
    }
    List<Block> blocks =
        List.of(
            Paragraph.heading(1, name),
            Paragraph.centred(paper, false),
            Paragraph.centred("«" + inner(title) + "»", false),
            new Space(1),
            new Table(columns, rows));
    return new Section(Orientation.PORTRAIT, name, blocks);
  }
}
