package mera.app.plan;

import java.util.List;
import mera.data.ingest.PaperTable;
import mera.data.plan.Field;

/** What the hand does in the table of a plan. */
interface PlanHand {

  /** The cell is to be edited. */
  void edit(PlanRow row, Field field);

  /**
   * A character is typed on the cell: it takes the place of the text, and the editing goes on.
   *
   * @param typed empty: the text is to be removed
   */
  void type(PlanRow row, Field field, String typed);

  /** Cells of the clipboard go over the cells. */
  void paste(List<String> rows, Field field, PaperTable copied);

  /** The row becomes a sub-measure of the one above, or stops being one. */
  void nest(boolean deeper);

  /** The first cell goes into the cells below. */
  void fillDown(List<String> rows, Field field);

  /** A row is put in front of another. */
  void drag(String row, String target);
}
