package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cells of a spreadsheet put over cells of a plan, or one cell filled down.
 *
 * @param cells how many cells were written
 * @param left texts that found no place: behind the last column or row, or on a section
 */
public record PlanPaste(Plan plan, int cells, List<String> left) {

  public PlanPaste {
    left = List.copyOf(left);
  }

  /**
   * Copied cells over the plan, from the first chosen row downwards; one copied cell goes into
   * every chosen row.
   *
   * @param rowIds the chosen rows in printed order
   * @param first the column where the copied cells begin
   * @param copied line by line
   */
  public static PlanPaste of(
      Plan plan, List<String> rowIds, Field first, List<List<String>> copied) {
    boolean one = copied.size() == 1 && copied.getFirst().size() == 1;
    if (one) {
      return into(plan, rowIds, first, copied.getFirst().getFirst());
    }
    List<Field> fields = plan.columns().stream().map(PlanColumn::field).toList();
    int column = Math.max(0, fields.indexOf(first));
    List<Node> rows = plan.nodes();
    int row = rowIds.isEmpty() ? rows.size() : place(plan, rowIds.getFirst());
    Plan changed = plan;
    int written = 0;
    List<String> left = new ArrayList<>();
    for (int i = 0; i < copied.size(); i++) {
      for (int j = 0; j < copied.get(i).size(); j++) {
        String text = copied.get(i).get(j).strip();
        boolean fits =
            row + i < rows.size()
                && column + j < fields.size()
                && takes(rows.get(row + i), fields.get(column + j));
        if (fits) {
          changed =
              PlanEdit.cell(changed, rows.get(row + i).id(), fields.get(column + j), text).plan();
          written++;
        } else if (!text.isEmpty()) {
          left.add(text);
        }
      }
    }
    return new PlanPaste(changed, written, left);
  }

  /** The cell of the first chosen row in all the others; of one row: the cell above in it. */
  public static PlanPaste down(Plan plan, List<String> rowIds, Field field) {
    if (rowIds.isEmpty()) {
      return new PlanPaste(plan, 0, List.of());
    }
    if (rowIds.size() > 1) {
      Node source = plan.covering(plan.node(rowIds.getFirst()).orElseThrow(), field);
      return into(plan, rowIds.subList(1, rowIds.size()), field, source.cell(field));
    }
    for (int above = place(plan, rowIds.getFirst()) - 1; above >= 0; above--) {
      Node source = plan.nodes().get(above);
      if (takes(source, field)) {
        return into(plan, rowIds, field, plan.covering(source, field).cell(field));
      }
    }
    return new PlanPaste(plan, 0, List.of());
  }

  private static PlanPaste into(Plan plan, List<String> rowIds, Field field, String text) {
    Plan changed = plan;
    int written = 0;
    for (String id : rowIds) {
      if (takes(plan.node(id).orElseThrow(), field)) {
        changed = PlanEdit.cell(changed, id, field, text).plan();
        written++;
      }
    }
    return new PlanPaste(changed, written, written == 0 ? List.of(text) : List.of());
  }

  /** A section has a number and a title only. */
  private static boolean takes(Node row, Field field) {
    return row.kind() != Node.Kind.SECTION || Set.of(Field.NUMBER, Field.MEASURE).contains(field);
  }

  private static int place(Plan plan, String rowId) {
    return plan.nodes().indexOf(plan.node(rowId).orElseThrow());
  }
}
