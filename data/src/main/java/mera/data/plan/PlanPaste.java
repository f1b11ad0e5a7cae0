package mera.data.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mera.data.ingest.PaperTable;
import mera.data.ingest.PaperTable.Cell;
import mera.data.plan.Remark.CellText;

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
   * every chosen row. A result, a deadline or parties that are one cell over several rows become
   * one cell in the plan, too.
   *
   * @param rowIds the chosen rows in printed order
   * @param first the column where the copied cells begin
   */
  public static PlanPaste of(Plan plan, List<String> rowIds, Field first, PaperTable copied) {
    List<Cell> all = copied.rows().stream().flatMap(row -> row.cells().stream()).toList();
    if (all.size() == 1) {
      return into(plan, rowIds, first, all.getFirst().text().strip());
    }
    List<Field> fields = plan.columns().stream().map(PlanColumn::field).toList();
    int column = Math.max(0, fields.indexOf(first));
    List<Node> rows = plan.nodes();
    int row = rowIds.isEmpty() ? rows.size() : place(plan, rowIds.getFirst());
    List<CellText> texts = new ArrayList<>();
    List<String> left = new ArrayList<>();
    Map<CellText, Integer> high = new LinkedHashMap<>();
    for (int i = 0; i < copied.rows().size(); i++) {
      for (Cell cell : copied.rows().get(i).cells()) {
        String text = cell.text().strip();
        int at = column + cell.column();
        boolean fits =
            row + i < rows.size() && at < fields.size() && takes(rows.get(row + i), fields.get(at));
        if (fits) {
          texts.add(new CellText(rows.get(row + i).id(), fields.get(at), text));
          if (cell.rows() > 1) {
            high.put(texts.getLast(), cell.rows());
          }
        } else if (!text.isEmpty()) {
          left.add(text);
        }
      }
    }
    return new PlanPaste(merged(PlanEdit.cells(plan, texts), high), texts.size(), left);
  }

  /** A cell over rows that no other merged cell covers covers them in the plan. */
  private static Plan merged(Plan plan, Map<CellText, Integer> high) {
    List<Node> rows = new ArrayList<>(plan.nodes());
    high.forEach(
        (cell, wanted) -> {
          Field field = cell.field();
          Map<String, Node> merged = plan.mergedCells(field);
          int start = place(plan, cell.rowId());
          int end = Math.min(start + wanted, rows.size());
          boolean free =
              !Set.of(Field.NUMBER, Field.MEASURE).contains(field)
                  && rows.subList(start, end).stream()
                      .noneMatch(
                          row -> row.kind() == Node.Kind.SECTION || merged.containsKey(row.id()));
          for (int i = start; free && i < end; i++) {
            rows.set(
                i,
                i == start
                    ? rows.get(i).withMerge(field, end - start)
                    : Merges.emptied(rows.get(i), field));
          }
        });
    return plan.withNodes(rows);
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
    Map<String, Node> rows = new HashMap<>();
    plan.nodes().forEach(row -> rows.put(row.id(), row));
    List<CellText> texts =
        rowIds.stream()
            .filter(id -> takes(Objects.requireNonNull(rows.get(id)), field))
            .map(id -> new CellText(id, field, text))
            .toList();
    return new PlanPaste(
        PlanEdit.cells(plan, texts), texts.size(), texts.isEmpty() ? List.of(text) : List.of());
  }

  /** A section has a number and a title only. */
  private static boolean takes(Node row, Field field) {
    return row.kind() != Node.Kind.SECTION || Set.of(Field.NUMBER, Field.MEASURE).contains(field);
  }

  private static int place(Plan plan, String rowId) {
    return plan.nodes().indexOf(plan.node(rowId).orElseThrow());
  }
}
