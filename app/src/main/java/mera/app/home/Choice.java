package mera.app.home;

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
    line.getStyleClass().add("line");
    VBox box = new VBox(top, name, line);
    box.getStyleClass().add("choice-body");
    setGraphic(box);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(title + ". " + words);
    getStyleClass().setAll("choice");
    setOnAction(event -> action.run());
  }
}
