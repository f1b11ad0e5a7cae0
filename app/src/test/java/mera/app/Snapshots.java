package mera.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import mera.app.settings.Settings;

/**
 * Pictures of a screen for people to look at: {@code target/screens/NAME-light.png} and {@code
 * -dark.png}. Nothing is compared with them.
 */
public final class Snapshots {

  private static final Path FOLDER = Path.of("target", "screens");

  private Snapshots() {}

  /** Writes both themes at 1366×768. */
  public static void write(String name, Parent view) {
    for (Settings.Theme theme : Settings.Theme.values()) {
      Settings settings = Settings.FIRST.withTheme(theme);
      write(name + "-" + theme.name().toLowerCase(Locale.ROOT), view, settings);
    }
  }

  /** One picture with the theme, font and size of these settings. */
  public static void write(String name, Parent view, Settings settings) {
    WritableImage image = Fx.get(() -> laidOut(view, settings).snapshot(null));
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(
          SwingFXUtils.fromFXImage(image, null), "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * The view in a scene of that size, styled and laid out; on the FX thread.
   *
   * <p>Two passes: cells of tables ask for their size only after the first one.
   */
  public static Scene laidOut(Parent view, Settings settings) {
    if (!Platform.isFxApplicationThread()) {
      return Fx.get(() -> laidOut(view, settings));
    }
    Scene scene = view.getScene();
    if (scene == null || scene.getWidth() != settings.width()) {
      if (view.getParent() instanceof StackPane holder) {
        holder.getChildren().clear();
      } else if (scene != null) {
        scene.setRoot(new StackPane());
      }
      StackPane holder = new StackPane();
      scene = new Scene(holder, settings.width(), settings.height());
      // A view that comes from another scene keeps sizes in em until the sheets change.
      holder.getChildren().setAll(view);
      holder.applyCss();
    }
    Look.dress(scene, settings);
    for (int pass = 0; pass < 2; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return scene;
  }
}
