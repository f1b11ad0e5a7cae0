package mera.app.plan;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.data.plan.Field;

/**
 * Keys of the table as in Excel: arrows, Home and End go from cell to cell, Enter goes down, what
 * is typed takes the place of the text; Tab nests a measure.
 */
final class PlanKeys {

  private final PlanTable table;
  private final PlanHand hand;

  private PlanKeys(PlanTable table, PlanHand hand) {
    this.table = table;
    this.hand = hand;
  }

  static void install(PlanTable table, PlanHand hand) {
    PlanKeys keys = new PlanKeys(table, hand);
    table.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    table.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
  }

  private void pressed(KeyEvent event) {
    if (event.isAltDown() || event.isMetaDown()) {
      return;
    }
    boolean shift = event.isShiftDown();
    boolean done =
        event.isShortcutDown()
            ? !shift && corner(event.getCode())
            : shift ? back(event.getCode()) : on(event.getCode());
    if (done) {
      event.consume();
    }
  }

  private boolean on(KeyCode key) {
    return switch (key) {
      case TAB -> nest(true);
      case ENTER -> table.step(1);
      case RIGHT -> sideways(1);
      case LEFT -> sideways(-1);
      case HOME -> edge(true);
      case END -> edge(false);
      case BACK_SPACE -> type("");
      default -> false;
    };
  }

  private boolean back(KeyCode key) {
    return switch (key) {
      case TAB -> nest(false);
      case ENTER -> table.step(-1);
      default -> false;
    };
  }

  /** Ctrl+Home and Ctrl+End: the first and the last cell of the plan. */
  private boolean corner(KeyCode key) {
    boolean first = key == KeyCode.HOME;
    if (!first && key != KeyCode.END) {
      return false;
    }
    edge(first);
    table.go(first ? 0 : table.getExpandedItemCount() - 1);
    return true;
  }

  private boolean nest(boolean deeper) {
    hand.nest(deeper);
    return true;
  }

  /** Left of the first column an arrow closes a section as in any tree. */
  private boolean sideways(int step) {
    List<Field> shown = table.shownFields();
    int next = shown.indexOf(table.current()) + step;
    boolean there = next >= 0 && next < shown.size();
    if (there) {
      table.current(shown.get(next));
    }
    return there;
  }

  private boolean edge(boolean first) {
    List<Field> shown = table.shownFields();
    if (!shown.isEmpty()) {
      table.current(first ? shown.getFirst() : shown.getLast());
    }
    return true;
  }

  private void typed(KeyEvent event) {
    String text = event.getCharacter();
    boolean command = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
    boolean letter = !text.isBlank() && text.codePointAt(0) > ' ' && text.codePointAt(0) != 127;
    if (!command && letter && type(text)) {
      event.consume();
    }
  }

  private boolean type(String text) {
    return table
        .chosenRow()
        .map(
            row -> {
              hand.type(row, table.current(), text);
              return true;
            })
        .orElse(false);
  }
}
