package mera.app.control;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the Feather set; decoration for words that stand beside them. */
public final class Icon {

  private Icon() {}

  /**
   * @param literal «fth-home»
   */
  public static FontIcon of(String literal) {
    FontIcon icon = new FontIcon(literal);
    icon.setAccessibleRole(AccessibleRole.NODE);
    icon.setMouseTransparent(true);
    return icon;
  }

  /** In the colour of its meaning. */
  public static FontIcon of(String literal, Tone tone) {
    FontIcon icon = of(literal);
    icon.getStyleClass().add(tone.style());
    return icon;
  }
}
