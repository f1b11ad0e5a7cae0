package mera.data.order;

import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;
import mera.data.plan.Extract;
import mera.data.plan.Node;
import mera.data.plan.Part;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;

/** Extracts, indicators and report forms of a plan as blocks of a page. */
final class PlanPartPages {

  private static final Part.Captions CAPTIONS =
      new Part.Captions("№ п/п", "Показатель", "Целевое значение");

  private static final List<Column> REPORT =
      List.of(
          new Column("№ п/п", 14, Align.CENTER),
          new Column("Мероприятие", 76, Align.LEFT),
          new Column("Срок", 38, Align.LEFT),
          new Column("Исполнено (да, нет, дата)", 36, Align.LEFT),
          new Column("Результат", 54, Align.LEFT),
          new Column("Подтверждающий документ, ссылка", 48, Align.LEFT));

  private PlanPartPages() {}

  static Orientation orientation(Appendix.OfPlanPart part, Plan plan) {
    return switch (part.share()) {
      case EXTRACT -> PlanPages.orientation(plan);
      case INDICATORS -> Orientation.PORTRAIT;
      case REPORT -> Orientation.LANDSCAPE;
    };
  }

  /** What is approved, for the word of the stamp. */
  static String noun(Appendix.Share share) {
    return switch (share) {
      case EXTRACT -> "выписка";
      case INDICATORS -> "показатели";
      case REPORT -> "форма";
    };
  }

  static List<Block> blocks(Appendix.OfPlanPart part, Plan plan, OrderText text) throws Refusal {
    if (part.share() == Appendix.Share.EXTRACT && plan.parties().containsKey(part.party())) {
      Plan extract = Extract.ofRows(plan, part.party(), part.rows()).plan();
      return PlanPages.blocks(
          part.title().isEmpty() ? extract : extract.withTitle(filled(part, text)));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.heading(1, String.join("\n", filled(part, text))));
    blocks.add(new Space(1));
    blocks.add(
        switch (part.share()) {
          case EXTRACT -> Paragraph.body("Мероприятий нет.");
          case INDICATORS ->
              plan.indicators().isEmpty()
                  ? Paragraph.body("Показатели не установлены.")
                  : IndicatorPages.table(CAPTIONS, plan.indicators());
          case REPORT -> report(plan);
        });
    return blocks;
  }

  private static List<String> filled(Appendix.OfPlanPart part, OrderText text) throws Refusal {
    List<String> lines = new ArrayList<>();
    for (String line : part.title()) {
      lines.add(text.fill(line));
    }
    return lines;
  }

  /** A row for each measure; what is to be written in stays empty. */
  private static Table report(Plan plan) {
    return new Table(REPORT, plan.nodes().stream().map(PlanPartPages::row).toList());
  }

  private static Row row(Node node) {
    if (node.kind() == Node.Kind.SECTION) {
      String words = (node.number() + " " + node.text()).strip();
      return new Row(List.of(new Cell(words, REPORT.size(), 1, true)), true);
    }
    return new Row(
        List.of(
            Cell.of(node.number()),
            Cell.of(node.text()),
            Cell.of(node.deadline()),
            Cell.of(""),
            Cell.of(""),
            Cell.of("")),
        false);
  }
}
