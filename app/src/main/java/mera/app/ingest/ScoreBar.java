package mera.app.ingest;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mera.app.control.Tone;
import mera.app.text.Words;

/** A likeness as a short bar and a number; it sorts, it decides nothing. */
final class ScoreBar extends HBox {

  private static final double GOOD = 0.75;

  /**
   * @param score 0…1
   * @param unit behind the number: «%» or nothing
   */
  ScoreBar(double score, String unit) {
    Region full = new Region();
    full.getStyleClass()
        .addAll("score", score >= GOOD ? Tone.SUCCESS.style() : Tone.WARNING.style());
    StackPane track = new StackPane(full);
    track.getStyleClass().add("score-track");
    track.setAlignment(Pos.CENTER_LEFT);
    full.maxWidthProperty().bind(track.widthProperty().multiply(score));
    full.minWidthProperty().bind(full.maxWidthProperty());
    Label number =
        new Label(Words.number(Math.round(score * 100)) + (unit.isEmpty() ? "" : "\u00a0" + unit));
    number.setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("score-bar");
    getChildren().setAll(track, number);
  }
}
