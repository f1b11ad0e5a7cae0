package mera.app.key;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which key was pressed. Some systems name no key while the Russian layout is on; then the typed
 * letter tells which key it was: «я» is Z.
 */
public final class Keys {

  private static final String RUSSIAN = "йцукенгшщзфывапролдячсмить";
  private static final String LATIN = "QWERTYUIOPASDFGHJKLZXCVBNM";

  private static final Map<Character, KeyCode> LETTERS =
      IntStream.range(0, LATIN.length())
          .boxed()
          .collect(
              Collectors.toMap(
                  RUSSIAN::charAt, at -> KeyCode.valueOf(String.valueOf(LATIN.charAt(at)))));

  /** Keys that stand twice on the keyboard, or need Shift on some. */
  private static final Map<KeyCode, KeyCode> TWINS =
      Map.of(
          KeyCode.ADD, KeyCode.PLUS,
          KeyCode.EQUALS, KeyCode.PLUS,
          KeyCode.SUBTRACT, KeyCode.MINUS);

  private static final Map<KeyCode, KeyCode> NUMPAD =
      IntStream.rangeClosed(0, 9)
          .boxed()
          .collect(
              Collectors.toMap(
                  digit -> KeyCode.valueOf("NUMPAD" + digit),
                  digit -> KeyCode.valueOf("DIGIT" + digit)));

  private Keys() {}

  /** The key, the same for both layouts and for both places on the keyboard. */
  public static KeyCode of(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.UNDEFINED) {
      return typed(event.getText()).or(() -> typed(event.getCharacter())).orElse(code);
    }
    return NUMPAD.getOrDefault(code, TWINS.getOrDefault(code, code));
  }

  private static Optional<KeyCode> typed(String text) {
    return text.length() == 1 ? Optional.ofNullable(letter(text)) : Optional.empty();
  }

  /** With Ctrl a system may send the control character instead of the letter: 26 is Ctrl+Z. */
  private static @Nullable KeyCode letter(String text) {
    char one = text.toLowerCase(Locale.ROOT).charAt(0);
    return one >= 1 && one <= 26
        ? KeyCode.valueOf(String.valueOf((char) ('A' + one - 1)))
        : LETTERS.get(one);
  }
}
