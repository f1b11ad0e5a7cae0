package mera.app.control;

import javafx.scene.text.Text;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolver;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/**
 * An icon of the Feather set; decoration for words that stand beside it. A plain text in the icon
 * font and not Ikonli's own node: its size in em would grow with every pass of the stylesheet.
 */
public final class Icon extends Text {

  private static final IkonResolver ICONS =
      IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance());

  private Icon(String literal) {
    show(literal);
    getStyleClass().add("font-icon");
    setMouseTransparent(true);
  }

  /**
   * @param literal «fth-home»
   */
  public static Icon of(String literal) {
    return new Icon(literal);
  }

  /** In the colour of its meaning. */
  public static Icon of(String literal, Tone tone) {
    Icon icon = new Icon(literal);
    icon.getStyleClass().add(tone.style());
    return icon;
  }

  /** Becomes another icon. */
  public void show(String literal) {
    IkonHandler icons = ICONS.resolve(literal);
    setText(Character.toString(icons.resolve(literal).getCode()));
  }
}
