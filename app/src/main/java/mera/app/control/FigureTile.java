package mera.app.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One number with what it counts and what it is compared with. */
public final class FigureTile extends VBox {

  private final Label caption = new Label();
  private final Label figure = new Label();
  private final Label note = new Label();

  public FigureTile(String caption) {
    this.caption.setText(caption);
    this.caption.getStyleClass().addAll("small", "muted");
    figure.getStyleClass().add("figure");
    figure.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add("small");
    getStyleClass().add("tile");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().setAll(this.caption, figure, note);
    show("—", "", Tone.PLAIN);
  }

  /**
   * @param number ready to read: «13,4 %»
   * @param words the second line, may be empty
   */
  public void show(String number, String words, Tone tone) {
    figure.setText(number);
    note.setText(words);
    note.getStyleClass().setAll("label", "small", tone == Tone.PLAIN ? "muted" : tone.style());
    setAccessibleText(caption.getText() + ": " + number + (words.isEmpty() ? "" : ", " + words));
  }
}
