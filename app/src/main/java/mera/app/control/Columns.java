package mera.app.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Widths of columns in em, so that a larger font widens them too. */
public final class Columns {

  private Columns() {}

  /**
   * Gives the first columns their least and usual width. The last column is best left out: with
   * {@code CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN} it takes what remains.
   *
   * @param body a label of the same screen in the usual font; tables know no font themselves
   * @param ems by column, in the order of the table
   */
  public static void fit(TableView<?> table, Label body, double... ems) {
    body.fontProperty().addListener(now -> widths(table, body, ems));
    widths(table, body, ems);
  }

  private static void widths(TableView<?> table, Label body, double[] ems) {
    double em = body.getFont().getSize();
    List<? extends TableColumn<?, ?>> columns = table.getColumns();
    for (int i = 0; i < ems.length && i < columns.size(); i++) {
      columns.get(i).setMinWidth(ems[i] * em);
      columns.get(i).setPrefWidth(ems[i] * em);
    }
  }
}
