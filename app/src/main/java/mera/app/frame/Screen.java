package mera.app.frame;

import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;

/**
 * One section of an open working file. A screen owns its model and its view for as long as the file
 * is open (bindings hold their ends weakly, so somebody must).
 */
public interface Screen {

  Section section();

  /** Grey words behind the title; may be empty. */
  ObservableStringValue subtitle();

  /** What stands below the header; built once. */
  Node view();

  /**
   * Called on the FX thread when the screen comes into sight and after every change of the working
   * file while it is in sight: shows the data as it is now. Reading is quick; computing goes
   * through {@link Desk#work}.
   */
  void refresh();

  /** The main action of the screen (Ctrl+Enter); empty while there is none to do. */
  default Optional<Runnable> primary() {
    return Optional.empty();
  }
}
