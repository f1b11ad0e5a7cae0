package mera.app.plan;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import mera.app.control.Buttons;
import mera.app.control.Icon;
import mera.app.control.Tone;

/** How many deadlines of the plan are not understood, under its table. */
final class DeadlineStrip extends HBox {

  private final Label remarks = new Label();
  private final Button clear;

  /**
   * @param ask asks for the deadlines that can be read in two ways
   */
  DeadlineStrip(Runnable ask) {
    clear = Buttons.flat("fth-help-circle", "Уточнить сроки", ask);
    clear.setId("clear-deadlines");
    remarks.setWrapText(true);
    remarks.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(Icon.of("fth-help-circle", Tone.WARNING), remarks, clear);
    getStyleClass().add("strip");
  }

  /** How many there are. */
  void show(PlanPicture picture) {
    String words = picture.unclear();
    remarks.setText(words);
    setVisible(!words.isEmpty());
    setManaged(!words.isEmpty());
  }

  /** Whether some of them can be read in two ways. */
  void ask(boolean questions) {
    clear.setVisible(questions);
    clear.setManaged(questions);
  }

  /** Size of the letters, in pixels. */
  double em() {
    return remarks.getFont().getSize();
  }
}
