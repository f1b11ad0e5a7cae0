package mera.app.control;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Narrows a table while one types: Esc empties it, the arrow down goes to the table. */
public final class FilterField extends CustomTextField {

  /**
   * @param prompt stands in the empty field
   * @param said what can be searched for, read aloud
   * @param query of the model
   * @param down gives the focus to the table
   */
  public FilterField(String prompt, String said, StringProperty query, Runnable down) {
    setId("filter");
    setLeft(Icon.of("fth-search"));
    setPromptText(prompt);
    setAccessibleText(said);
    getStyleClass().add("filter");
    textProperty().bindBidirectional(query);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
          } else if (event.getCode() == KeyCode.DOWN) {
            down.run();
            event.consume();
          }
        });
  }
}
