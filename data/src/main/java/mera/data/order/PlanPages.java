package mera.data.order;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.NewPage;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.PageFoot;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;
import mera.data.plan.Field;
import mera.data.plan.Indicator;
import mera.data.plan.Node;
import mera.data.plan.Part;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import mera.data.plan.SectionRows;
import org.jspecify.annotations.Nullable;

/** A plan or programme as blocks of a page: title, table, and the parts of a programme. */
final class PlanPages {

  /** Lines of free space above the title of a title page. */
  private static final int ABOVE_TITLE = 7;

  private static final Pattern ONLY_YEAR =
      Pattern.compile("^\\s*\\d{4}[\\s\\u00a0]*(?:год|г\\.)?\\s*$");

  private PlanPages() {}

  static Orientation orientation(Plan plan) {
    return switch (plan.orientation()) {
      case PORTRAIT -> Orientation.PORTRAIT;
      case LANDSCAPE -> Orientation.LANDSCAPE;
    };
  }

  static List<Block> blocks(Plan plan) {
    return blocks(plan, null);
  }

  /**
   * @param year of the order that approves the plan: a title page that only names a year names this
   *     one; null: the plan stands alone, or its order has no date yet
   */
  static List<Block> blocks(Plan plan, @Nullable Year year) {
    List<Block> blocks = new ArrayList<>();
    if (!plan.parts().isEmpty() && plan.parts().getFirst() instanceof Part.TitlePage) {
      blocks.add(new Space(ABOVE_TITLE));
    }
    blocks.add(Paragraph.heading(1, String.join("\n", plan.title())));
    blocks.add(new Space(1));
    if (plan.parts().isEmpty()) {
      blocks.add(table(plan));
    }
    plan.parts().forEach(part -> blocks.addAll(part(part, plan, year)));
    return blocks;
  }

  private static List<Block> part(Part part, Plan plan, @Nullable Year year) {
    return switch (part) {
      case Part.Passport p -> List.of(passport(p, plan), new Space(1));
      case Part.Chapter p ->
          List.of(new Space(1), Paragraph.heading(2, p.chapter()), new Space(0.5));
      case Part.Text p -> List.of(Paragraph.body(Indicator.listed(p.text(), plan.indicators())));
      case Part.Items p -> p.list().stream().map(item -> item(item, plan)).toList();
      case Part.IndicatorTable p ->
          List.of(
              new Space(0.5),
              IndicatorPages.table(p.indicators(), plan.indicators()),
              new Space(1));
      case Part.TitlePage p -> List.of(new PageFoot(foot(p.titlePage(), year)), new NewPage());
      case Part.PlanTable p -> List.of(new Space(0.5), table(plan), new Space(1));
    };
  }

  private static String foot(String text, @Nullable Year year) {
    return year == null ? text : ONLY_YEAR.matcher(text).replaceFirst(year + " год");
  }

  private static Table passport(Part.Passport passport, Plan plan) {
    return new Table(
        List.of(new Column("", 35, Align.LEFT), new Column("", 65, Align.LEFT)),
        passport.passport().stream()
            .map(
                row ->
                    new Row(
                        List.of(
                            Cell.of(row.name()),
                            Cell.of(Indicator.listed(row.text(), plan.indicators()))),
                        false))
            .toList());
  }

  private static Block item(String item, Plan plan) {
    return Paragraph.body(
        Indicator.isListedIn(item) ? Indicator.listed(item, plan.indicators()) : "– " + item);
  }

  /** The table of measures with the plan's own columns. */
  static Table table(Plan plan) {
    List<Column> columns =
        plan.columns().stream()
            .map(column -> new Column(column.caption(), column.width(), align(column.field())))
            .toList();
    List<Row> rows = new ArrayList<>();
    Map<Field, Integer> covered = new HashMap<>();
    for (Node node : plan.nodes()) {
      rows.add(
          node.kind() == Node.Kind.SECTION
              ? sectionRow(plan, node)
              : new Row(cells(plan, node, covered), false));
    }
    return new Table(columns, rows);
  }

  private static Align align(Field field) {
    return field == Field.NUMBER ? Align.CENTER : Align.LEFT;
  }

  private static Row sectionRow(Plan plan, Node node) {
    int width = plan.columns().size();
    return switch (plan.sectionRows()) {
      case NUMBER_AND_MERGED_REST ->
          new Row(
              List.of(
                  new Cell(node.number(), 1, 1, true), new Cell(node.text(), width - 1, 1, true)),
              true);
      case ONE_CELL, ONE_CELL_UNNUMBERED, NONE -> {
        boolean bare = plan.sectionRows() != SectionRows.ONE_CELL;
        String text = bare || node.number().isEmpty() ? "" : node.number() + " ";
        yield new Row(List.of(new Cell(text + node.text(), width, 1, true)), true);
      }
    };
  }

  /**
   * @param covered field → rows below that the merged cell above still covers
   */
  private static List<Cell> cells(Plan plan, Node node, Map<Field, Integer> covered) {
    List<Cell> cells = new ArrayList<>();
    for (PlanColumn column : plan.columns()) {
      int still = covered.getOrDefault(column.field(), 0);
      if (still > 0) {
        covered.put(column.field(), still - 1);
        continue;
      }
      int down = plan.rowsCovered(node, column.field());
      covered.put(column.field(), down - 1);
      cells.add(new Cell(node.cell(column.field()), 1, down, false));
    }
    return cells;
  }
}
