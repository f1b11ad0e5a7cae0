package mera.app;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mera.app.control.Buttons;
import mera.app.control.NoticeBar;
import mera.app.control.Tone;
import mera.app.frame.Desk;

/** The place above the body for one sentence; a newer one takes the place of the older. */
final class Notice extends VBox implements Desk.Notices {

  private static final Duration SIGHT = Duration.seconds(8);

  private final PauseTransition clock = new PauseTransition(SIGHT);
  private final Runnable undo;

  Notice(Runnable undo) {
    this.undo = undo;
    clock.setOnFinished(event -> close());
    getStyleClass().add("notices");
    close();
  }

  @Override
  public void done(String sentence) {
    offer(sentence, Buttons.plain("Отменить", () -> step(undo)));
    clock.playFromStart();
  }

  @Override
  public void done(String sentence, String action, Runnable step) {
    offer(sentence, Buttons.plain("Отменить", () -> step(undo)))
        .with(Buttons.primary(action, null, () -> step(step)));
  }

  @Override
  public void next(String sentence, String action, Runnable step) {
    Button button = Buttons.primary(action, null, () -> step(step));
    show(new NoticeBar(Tone.ACCENT, "fth-arrow-right", sentence, this::close).with(button));
  }

  @Override
  public void refused(String sentence) {
    show(new NoticeBar(Tone.DANGER, "fth-alert-triangle", sentence, this::close));
  }

  /** Something was taken back; goes by itself. */
  void undone(String sentence, Runnable redo) {
    offer(sentence, Buttons.plain("Вернуть", () -> step(redo)));
    clock.playFromStart();
  }

  /** A word about the file that is not the result of an action. */
  void said(String sentence) {
    show(new NoticeBar(Tone.ACCENT, "fth-info", sentence, this::close));
  }

  void close() {
    clock.stop();
    getChildren().clear();
    setVisible(false);
    setManaged(false);
  }

  private NoticeBar offer(String sentence, Button button) {
    NoticeBar bar = new NoticeBar(Tone.SUCCESS, "fth-check", sentence, this::close).with(button);
    show(bar);
    return bar;
  }

  private void show(NoticeBar bar) {
    clock.stop();
    getChildren().setAll(bar);
    setVisible(true);
    setManaged(true);
  }

  private void step(Runnable step) {
    close();
    step.run();
  }
}
