package mera.data.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.plan.PlanChecks.Looked;
import mera.data.plan.Remark.CellText;
import mera.data.plan.Remark.Fix;
import mera.data.plan.Remark.Weight;

/** Gaps and repetitions in the numbers (L06), dots that come and go (L07). */
final class NumberChecks {

  private NumberChecks() {}

  static void add(Looked looked, List<Remark> remarks) {
    gaps(looked.plan(), remarks);
    dots(looked.rows(), remarks);
  }

  private static void gaps(Plan plan, List<Remark> remarks) {
    Map<String, Integer> last = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Fix renumber = null;
    for (Node node : plan.nodes()) {
      String digits = PlanLine.digits(node.number());
      if (digits.isEmpty()) {
        continue;
      }
      int dot = digits.lastIndexOf('.');
      String above = dot < 0 ? level(plan, node) : digits.substring(0, dot);
      int number = Integer.parseInt(digits.substring(dot + 1));
      int expected = last.getOrDefault(above, 0) + 1;
      boolean twice = !seen.add(level(plan, node) + digits);
      if (number != expected || twice) {
        renumber = renumber == null ? renumbered(plan) : renumber;
        String sentence =
            twice
                ? "Номер " + node.number() + " стоит дважды."
                : "Перед номером "
                    + node.number()
                    + " ожидался "
                    + (dot < 0 ? "" : digits.substring(0, dot + 1))
                    + expected
                    + ".";
        remarks.add(Remark.of("L06", Weight.DOUBT, node, Field.NUMBER, sentence).with(renumber));
      }
      last.put(above, number);
    }
  }

  /** Sections and measures without dots in their numbers are counted apart. */
  private static String level(Plan plan, Node node) {
    boolean section = node.kind() == Node.Kind.SECTION;
    return section && plan.numbering() != Numbering.SECTION_ITEM ? "§" : "";
  }

  private static Fix renumbered(Plan plan) {
    List<CellText> cells = new ArrayList<>();
    List<Node> after = plan.numbering().renumber(plan.nodes());
    for (int i = 0; i < after.size(); i++) {
      Node node = after.get(i);
      if (!node.number().equals(plan.nodes().get(i).number())) {
        cells.add(new CellText(node.id(), Field.NUMBER, node.number()));
      }
    }
    return new Fix("Перенумеровать", cells);
  }

  private static void dots(List<Node> rows, List<Remark> remarks) {
    List<Node> numbered =
        rows.stream().filter(row -> !PlanLine.digits(row.number()).isEmpty()).toList();
    List<Node> bare = numbered.stream().filter(row -> !row.number().endsWith(".")).toList();
    int dotted = numbered.size() - bare.size();
    if (bare.isEmpty() || dotted == 0) {
      return;
    }
    boolean addDots = dotted >= bare.size();
    List<CellText> cells =
        numbered.stream()
            .filter(row -> row.number().endsWith(".") != addDots)
            .map(
                row ->
                    new CellText(
                        row.id(),
                        Field.NUMBER,
                        PlanLine.digits(row.number()) + (addDots ? "." : "")))
            .toList();
    Node first = addDots ? bare.getFirst() : dottedFirst(numbered);
    remarks.add(
        Remark.of(
                "L07",
                Weight.NOTE,
                first,
                Field.NUMBER,
                "Номера записаны по-разному: с точкой в конце "
                    + dotted
                    + ", без точки "
                    + bare.size()
                    + ".")
            .with(new Fix(addDots ? "Поставить точки" : "Убрать точки", cells)));
  }

  private static Node dottedFirst(List<Node> numbered) {
    return numbered.stream().filter(row -> row.number().endsWith(".")).findFirst().orElseThrow();
  }
}
