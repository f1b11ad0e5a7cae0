package mera.app.control;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The buttons of the program: one filled button per screen, the rest quiet. */
public final class Buttons {

  private Buttons() {}

  /**
   * The main action of a screen, with its key on it.
   *
   * @param key «Ctrl+Enter» or null
   */
  public static Button primary(String words, @Nullable String key, Runnable action) {
    Button button = plain(words, action);
    button.getStyleClass().add("accent");
    if (key != null) {
      button.setGraphic(new KeyCap(key));
      button.setContentDisplay(ContentDisplay.RIGHT);
    }
    return button;
  }

  public static Button plain(String words, Runnable action) {
    Button button = new Button(words);
    button.setAccessibleText(words);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  public static Button plain(String icon, String words, Runnable action) {
    Button button = plain(words, action);
    button.setGraphic(Icon.of(icon));
    return button;
  }

  /** No frame until the mouse is over it. */
  public static Button flat(String icon, String words, Runnable action) {
    Button button = plain(icon, words, action);
    button.getStyleClass().add("flat");
    return button;
  }

  /** A quiet button that stays pressed, such as one that shows a pane. */
  public static ToggleButton toggle(String icon, String words, String id) {
    ToggleButton toggle = new ToggleButton(words, Icon.of(icon));
    toggle.setId(id);
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.setAccessibleText(words);
    toggle.getStyleClass().add("quiet");
    return toggle;
  }

  /**
   * Only an icon; the words and the key stand in the tooltip and are read aloud.
   *
   * @param key «Ctrl+Z» or null
   */
  public static Button icon(String icon, String words, @Nullable String key, Runnable action) {
    Button button = new Button(null, Icon.of(icon));
    button.getStyleClass().addAll("flat", "icon-button");
    button.setOnAction(event -> action.run());
    say(button, words, key);
    return button;
  }

  /** Changes what an icon button says. */
  public static void say(Button button, String words, @Nullable String key) {
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(key == null ? words : words + "  " + key));
  }
}
