package mera.app.key;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys of a part of the window. Installed on a node, they work while the focus is inside it and
 * nothing inside wanted the key for itself: Ctrl+Z in a text field stays with the field.
 */
public final class Shortcuts {

  private static final Map<String, KeyCode> SIGNS =
      Map.of(
          "+", KeyCode.PLUS,
          "-", KeyCode.MINUS,
          "\\", KeyCode.BACK_SLASH,
          "Esc", KeyCode.ESCAPE,
          "Del", KeyCode.DELETE,
          "Ins", KeyCode.INSERT);

  private final Map<Chord, Runnable> actions = new HashMap<>();

  private record Chord(KeyCode key, boolean ctrl, boolean shift, boolean alt) {

    /** «Ctrl+Shift+T», «Ctrl++», «F5», «Alt+Enter». */
    static Chord of(String words) {
      String rest = words;
      boolean ctrl = rest.contains("Ctrl+");
      rest = rest.replace("Ctrl+", "");
      boolean shift = rest.contains("Shift+");
      rest = rest.replace("Shift+", "");
      boolean alt = rest.contains("Alt+");
      rest = rest.replace("Alt+", "");
      return new Chord(key(rest), ctrl, shift, alt);
    }

    private static KeyCode key(String name) {
      KeyCode sign = SIGNS.get(name);
      if (sign != null) {
        return sign;
      }
      boolean digit = name.length() == 1 && Character.isDigit(name.charAt(0));
      return KeyCode.valueOf(digit ? "DIGIT" + name : name.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * @param key as it stands on key caps: «Ctrl+Shift+T», «F5», «Ctrl+\»
   */
  public Shortcuts on(String key, Runnable action) {
    actions.put(Chord.of(key), action);
    return this;
  }

  public void install(Node node) {
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    KeyCode key = Keys.of(event);
    // «+» is a shifted key on most keyboards.
    boolean shift = event.isShiftDown() && key != KeyCode.PLUS;
    Runnable action = actions.get(new Chord(key, event.isShortcutDown(), shift, event.isAltDown()));
    if (action != null) {
      event.consume();
      action.run();
    }
  }
}
