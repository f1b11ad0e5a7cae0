package mera.app.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A framed part of a screen with a head; what stands behind the title is up to the screen. */
public final class Card extends VBox {

  private final HBox head = new HBox();

  public Card(String title, Node body) {
    Label words = new Label(title);
    words.getStyleClass().add("h2");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head.getStyleClass().add("card-head");
    head.getChildren().setAll(words, gap);
    getStyleClass().add("card");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(head, body);
  }

  /** Adds to the right end of the head: a link, a legend, a counter. */
  public Card with(Node node) {
    head.getChildren().add(node);
    return this;
  }
}
