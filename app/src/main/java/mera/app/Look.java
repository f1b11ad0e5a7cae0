package mera.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import mera.app.settings.Settings;

/** Theme, font and stylesheet of the window. */
public final class Look {

  /** One em at 100 %, in pixels. */
  static final double EM = 14;

  private static final String[] FONTS = {"PTSans-Regular.ttf", "PTSans-Bold.ttf"};

  private Look() {}

  /** Loads the bundled faces; their digits are equally wide, which columns of numbers need. */
  public static void loadFonts() {
    for (String name : FONTS) {
      try (InputStream face = Look.class.getResourceAsStream("font/" + name)) {
        Font.loadFont(Objects.requireNonNull(face, name), EM);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The theme is one for the whole program, so that tooltips and menus follow it too. */
  public static void theme(Settings.Theme theme) {
    Application.setUserAgentStylesheet(
        theme == Settings.Theme.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  /** Theme, stylesheet and font size; may be called again after every change of the settings. */
  public static void dress(Scene scene, Settings settings) {
    theme(settings.theme());
    URL sheet = Objects.requireNonNull(Look.class.getResource("mera.css"));
    scene.getStylesheets().setAll(sheet.toExternalForm(), fontSize(settings));
  }

  /**
   * As a stylesheet and not as a style of the root: only a changed list of sheets makes every size
   * in em be computed anew, and only sheets reach tooltips and menus.
   */
  private static String fontSize(Settings settings) {
    double pixels = EM * settings.fontPercent() / 100;
    String css = String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", pixels);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
