package mera.app.control;

import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * A text with its caption that is handed over when the field is left (or on Enter where it is one
 * line); Esc brings the old text back.
 */
public final class EditText extends VBox {

  private static final int MOST_LINES = 16;

  /** Usual width of a letter in em. */
  private static final double LETTER = 0.53;

  /** What a text area keeps free at its sides, in em. */
  private static final double SIDES = 2.6;

  private final TextInputControl field;
  private final Consumer<String> commit;
  private String shown = "";

  private EditText(String caption, TextInputControl field, Consumer<String> commit) {
    this.field = field;
    this.commit = commit;
    Label label = new Label(caption);
    label.getStyleClass().addAll("small", "muted");
    label.setLabelFor(field);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    field.setAccessibleText(caption);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                commit();
              }
            });
    getStyleClass().add("edit");
    getChildren().setAll(label, field);
  }

  /** A text of one line. */
  public static EditText line(String caption, Consumer<String> commit) {
    return new EditText(caption, new TextField(), commit);
  }

  /**
   * @param least lines that it is high
   */
  public static EditText lines(String caption, int least, Consumer<String> commit) {
    TextArea area = new TextArea();
    area.setWrapText(true);
    Runnable fit = () -> area.setPrefRowCount(rows(area, least));
    area.textProperty().subscribe(text -> fit.run());
    area.widthProperty().subscribe(width -> fit.run());
    area.fontProperty().subscribe(font -> fit.run());
    return new EditText(caption, area, commit);
  }

  private static int rows(TextArea area, int least) {
    double ems = area.getWidth() / area.getFont().getSize() - SIDES;
    int letters = (int) Math.max(12, ems / LETTER);
    int rows = area.getText().lines().mapToInt(line -> line.length() / letters + 1).sum();
    return Math.clamp(rows, least, MOST_LINES);
  }

  /** What is stored; words that are being typed and are not yet stored stay. */
  public void show(String value, boolean locked) {
    if (field.getText().equals(shown)) {
      field.setText(value);
    }
    shown = value;
    field.setEditable(!locked);
  }

  /** Where it is typed. */
  public TextInputControl field() {
    return field;
  }

  /** Puts words where the cursor is and goes on there. */
  public void insert(String words) {
    field.replaceSelection(words);
    field.requestFocus();
    field.deselect();
  }

  private void commit() {
    String typed = field.getText();
    if (!typed.equals(shown)) {
      commit.accept(typed);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
      field.setText(shown);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER
        && field instanceof TextField
        && !event.isShortcutDown()) {
      commit();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && field instanceof TextArea) {
      event.consume();
      field.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }
}
