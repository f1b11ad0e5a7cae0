package mera.app.home;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Icon;
import mera.app.control.KeyCap;

/** A large button: icon, what it does, what for, its key. */
final class Choice extends Button {

  /** Pixels; before the first layout a button has no width, and words would wrap at each letter. */
  private static final double NARROWEST = 200;

  Choice(String icon, String title, String words, String key, Runnable action) {
    StackPane badge = new StackPane(Icon.of(icon));
    badge.getStyleClass().add("badge");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(badge, gap, new KeyCap(key));
    Label name = new Label(title);
    name.getStyleClass().add("h2");
    Label line = new Label(words);
    line.getStyleClass().add("muted");
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    VBox box = new VBox(top, name, line);
    box.getStyleClass().add("choice-body");
    // As wide as the button allows, so that the second line wraps inside it.
    box.prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    Math.max(
                        NARROWEST, getWidth() - getInsets().getLeft() - getInsets().getRight()),
                widthProperty(),
                insetsProperty()));
    setGraphic(box);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(title + ". " + words);
    setMaxWidth(Double.MAX_VALUE);
    setPrefWidth(0);
    getStyleClass().setAll("choice");
    setOnAction(event -> action.run());
  }
}
