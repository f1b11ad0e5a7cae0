package mera.data.order;

import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;
import mera.data.order.Appendix.Column;
import mera.data.order.Appendix.Content;
import mera.data.problem.Refusal;

/** Lists of schools and pairs as blocks of a page. */
final class AppendixPages {

  private AppendixPages() {}

  static List<Block> lists(Appendix.OfLists appendix, OrderText text) throws Refusal {
    List<Block> blocks = new ArrayList<>(title(appendix.title(), text));
    boolean first = true;
    for (Appendix.Titled list : appendix.lists()) {
      if (!first) {
        blocks.add(new Space(1.5));
      }
      first = false;
      blocks.add(Paragraph.heading(2, text.fill(list.title())));
      blocks.add(new Space(0.5));
      List<ListedSchool> schools = text.list(list.use());
      if (schools.isEmpty()) {
        blocks.add(Paragraph.body("Школ нет."));
      } else {
        blocks.add(schools(appendix.columns(), schools));
      }
    }
    return blocks;
  }

  private static Table schools(List<Column> columns, List<ListedSchool> schools) {
    List<Row> rows = new ArrayList<>();
    for (ListedSchool school : schools) {
      int number = rows.size() + 1;
      rows.add(
          new Row(
              columns.stream()
                  .map(column -> Cell.of(cell(column.content(), number, school)))
                  .toList(),
              false));
    }
    return table(columns, rows);
  }

  private static String cell(Content content, int number, ListedSchool school) {
    return switch (content) {
      case NUMBER -> number + ".";
      case BARE_NUMBER -> String.valueOf(number);
      case CODE -> school.code();
      case MUNICIPALITY -> school.municipality();
      case SCHOOL -> school.name();
      case DIRECTOR -> school.director() == null ? "" : school.director();
      case BASIS -> school.basis();
      case TUTOR, MENTOR, CURATOR, AGREEMENT, SUBJECT ->
          throw new IllegalStateException("a list of schools has no " + content);
    };
  }

  static List<Block> pairs(Appendix.OfPairs appendix, OrderText text) throws Refusal {
    List<Block> blocks = new ArrayList<>(title(appendix.title(), text));
    if (appendix.pairs().isEmpty()) {
      blocks.add(Paragraph.body("Пары школ не назначены."));
      return blocks;
    }
    List<Row> rows = new ArrayList<>();
    for (Pair pair : appendix.pairs()) {
      int number = rows.size() + 1;
      rows.add(
          new Row(
              appendix.columns().stream()
                  .map(column -> Cell.of(cell(column.content(), number, pair)))
                  .toList(),
              false));
    }
    blocks.add(table(appendix.columns(), rows));
    return blocks;
  }

  private static String cell(Content content, int number, Pair pair) {
    return switch (content) {
      case NUMBER -> number + ".";
      case BARE_NUMBER -> String.valueOf(number);
      case CODE -> pair.schoolCode();
      case MUNICIPALITY -> pair.municipality();
      case SCHOOL -> pair.schoolName();
      case TUTOR -> pair.tutorName();
      case MENTOR -> pair.mentor();
      case CURATOR -> pair.curator();
      case AGREEMENT -> pair.agreement();
      case SUBJECT -> pair.subject();
      case DIRECTOR, BASIS -> throw new IllegalStateException("pairs have no " + content);
    };
  }

  private static List<Block> title(List<String> lines, OrderText text) throws Refusal {
    if (lines.isEmpty()) {
      return List.of();
    }
    return List.of(Paragraph.heading(1, text.fill(String.join("\n", lines))), new Space(1));
  }

  private static Table table(List<Column> columns, List<Row> rows) {
    return new Table(columns.stream().map(AppendixPages::column).toList(), rows);
  }

  private static mera.data.document.Document.Column column(Column column) {
    double width =
        switch (column.content()) {
          case NUMBER, BARE_NUMBER -> 12;
          case CODE -> 22;
          case MUNICIPALITY, DIRECTOR, MENTOR, CURATOR, AGREEMENT, SUBJECT -> 50;
          case SCHOOL, TUTOR, BASIS -> 84;
        };
    boolean number = column.content() == Content.NUMBER || column.content() == Content.BARE_NUMBER;
    Align align = number ? Align.CENTER : Align.LEFT;
    return new mera.data.document.Document.Column(column.caption(), width, align);
  }
}
