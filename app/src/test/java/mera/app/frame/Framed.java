package mera.app.frame;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.settings.Settings;

/** Pictures of a screen with the room that the window leaves it. */
public final class Framed {

  private static final double NAVIGATION = 168;
  private static final double ICONS = 46;
  private static final double HEADER = 46;
  private static final double STATUS = 28;

  private Framed() {}

  /** Both themes at 1366×768, light at 1024×640. */
  public static void write(String name, Node view) {
    BorderPane frame = around(view, NAVIGATION);
    Snapshots.write(name, frame);
    BorderPane narrow = around(view, ICONS);
    Snapshots.write(name + "-1024", narrow, Settings.FIRST.withSize(1024, 640));
  }

  /** A view that was not shown yet, light at 150 %. */
  public static void writeLarge(String name, Node fresh) {
    Snapshots.write(name + "-150", around(fresh, ICONS), Settings.FIRST.withFontSteps(5));
  }

  /** Lays the view out as in the usual window. */
  public static void show(Node view) {
    Snapshots.laidOut(around(view, NAVIGATION), Settings.FIRST);
  }

  private static BorderPane around(Node view, double left) {
    return Fx.get(
        () -> {
          if (view.getParent() instanceof BorderPane old) {
            old.setCenter(null);
          }
          BorderPane frame = new BorderPane(view);
          frame.setLeft(room(left, 0));
          frame.setTop(room(0, HEADER));
          frame.setBottom(room(0, STATUS));
          return frame;
        });
  }

  private static Region room(double width, double height) {
    Region room = new Region();
    room.getStyleClass().add("nav");
    room.setStyle("-fx-min-width: " + width + "px; -fx-pref-width: " + width + "px;");
    room.setMinHeight(height);
    return room;
  }
}
