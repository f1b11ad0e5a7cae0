package mera.app.plan;

import java.util.List;
import mera.data.plan.Field;

/** What the hand does in the table of a plan. */
interface PlanHand {

  /** The cell is to be edited. */
  void edit(PlanRow row, Field field);

  /** Text of the clipboard goes over the cells. */
  void paste(List<String> rows, Field field, String text);

  /** The first cell goes into the cells below. */
  void fillDown(List<String> rows, Field field);

  /** A row is put in front of another. */
  void drag(String row, String target);
}
