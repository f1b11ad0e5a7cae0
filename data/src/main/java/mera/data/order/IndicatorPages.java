package mera.data.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Align;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Row;
import mera.data.document.Document.Table;
import mera.data.plan.Indicator;
import mera.data.plan.Part;

/** The table of indicators; columns without a caption are left out. */
final class IndicatorPages {

  /** Percent of the width. */
  private static final double NUMBER = 10;

  private static final double VALUE = 24;

  private static final double LESS_VALUE = 18;

  private IndicatorPages() {}

  static Table table(Part.Captions captions, List<Indicator> indicators) {
    boolean baseline = !captions.baselineCaption().isEmpty();
    boolean due = !captions.dueCaption().isEmpty();
    double value = baseline || due ? LESS_VALUE : VALUE;
    double values = value + (baseline ? value : 0) + (due ? value : 0);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(captions.numberCaption(), NUMBER, Align.CENTER));
    columns.add(new Column(captions.textCaption(), 100 - NUMBER - values, Align.LEFT));
    if (baseline) {
      columns.add(new Column(captions.baselineCaption(), value, Align.CENTER));
    }
    columns.add(new Column(captions.targetCaption(), value, Align.CENTER));
    if (due) {
      columns.add(new Column(captions.dueCaption(), value, Align.CENTER));
    }
    return new Table(columns, indicators.stream().map(one -> row(captions, one)).toList());
  }

  private static Row row(Part.Captions captions, Indicator one) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(one.number()));
    cells.add(Cell.of(one.phrase()));
    if (!captions.baselineCaption().isEmpty()) {
      boolean said = isSaid(captions.baselineCaption(), one.unit());
      cells.add(Cell.of(said ? one.baseline() : one.printedBaseline()));
    }
    boolean said = isSaid(captions.targetCaption(), one.unit());
    cells.add(Cell.of(said ? one.target() : one.printedTarget()));
    if (!captions.dueCaption().isEmpty()) {
      LocalDate due = one.due();
      cells.add(Cell.of(due == null ? "" : DateForm.NUMERIC.print(due)));
    }
    return new Row(cells, false);
  }

  /** The unit is printed in the cell unless the caption says it. */
  private static boolean isSaid(String caption, String unit) {
    return caption.contains(unit);
  }
}
