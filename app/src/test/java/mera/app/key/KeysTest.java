package mera.app.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import mera.app.Fx;
import org.junit.jupiter.api.Test;

class KeysTest {

  @Test
  void aKeyWithoutANameIsKnownByTheRussianLetter() {
    assertThat(Keys.of(key(KeyCode.UNDEFINED, "я", false))).isEqualTo(KeyCode.Z);
    assertThat(Keys.of(key(KeyCode.UNDEFINED, "Е", true))).isEqualTo(KeyCode.T);
    assertThat(Keys.of(key(KeyCode.UNDEFINED, "\u001a", false))).isEqualTo(KeyCode.Z);
    assertThat(Keys.of(key(KeyCode.UNDEFINED, "", false))).isEqualTo(KeyCode.UNDEFINED);
  }

  @Test
  void bothPlacesOfAKeyAreTheSame() {
    assertThat(Keys.of(key(KeyCode.NUMPAD3, "3", false))).isEqualTo(KeyCode.DIGIT3);
    assertThat(Keys.of(key(KeyCode.EQUALS, "=", false))).isEqualTo(KeyCode.PLUS);
    assertThat(Keys.of(key(KeyCode.SUBTRACT, "-", false))).isEqualTo(KeyCode.MINUS);
  }

  @Test
  void shortcutsFireInBothLayoutsAndOnlyWithTheirModifiers() {
    List<String> fired = new ArrayList<>();
    Fx.run(
        () -> {
          StackPane pane = new StackPane(new TextField());
          new Shortcuts()
              .on("Ctrl+Z", () -> fired.add("undo"))
              .on("Ctrl+Shift+T", () -> fired.add("theme"))
              .on("Ctrl++", () -> fired.add("larger"))
              .on("Ctrl+\\", () -> fired.add("fold"))
              .install(pane);
          Event.fireEvent(pane, key(KeyCode.Z, "z", false));
          Event.fireEvent(pane, key(KeyCode.UNDEFINED, "я", false));
          Event.fireEvent(pane, key(KeyCode.Z, "Z", true));
          Event.fireEvent(pane, key(KeyCode.T, "T", true));
          Event.fireEvent(pane, key(KeyCode.EQUALS, "+", true));
          Event.fireEvent(pane, key(KeyCode.BACK_SLASH, "\\", false));
        });
    assertThat(fired).containsExactly("undo", "undo", "theme", "larger", "fold");
  }

  private static KeyEvent key(KeyCode code, String text, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, true, false, false);
  }
}
