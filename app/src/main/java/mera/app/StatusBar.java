package mera.app;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mera.app.control.Icon;
import mera.app.control.KeyCap;
import mera.app.control.Tone;
import mera.app.work.WorkQueue;

/** What is saved, what runs, and three keys. */
final class StatusBar extends HBox {

  private final Label saved = new Label("", Icon.of("fth-check", Tone.SUCCESS));
  private final Label place = new Label();
  private final HBox hints = new HBox();

  StatusBar(WorkQueue work) {
    saved.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    hints
        .getChildren()
        .setAll(
            hint("разделы", "Ctrl+1", "…", "Ctrl+7"),
            hint("отменить", "Ctrl+Z"),
            hint("главное действие", "Ctrl+Enter"));
    hints.getStyleClass().add("hints");
    hints.setMinWidth(USE_PREF_SIZE);
    hints.managedProperty().bind(hints.visibleProperty());
    getStyleClass().add("status");
    getChildren().setAll(saved, HeaderBar.rule(), place, new RunningWork(work), gap, hints);
  }

  /**
   * @param when «Сохранено 14:32»
   * @param words the rest: «214 школ»
   */
  void show(String when, String words) {
    saved.setText(when);
    place.setText(words);
  }

  /** There is room for the three keys only in a wide window. */
  void hints(boolean shown) {
    hints.setVisible(shown);
  }

  private static HBox hint(String words, String... keys) {
    HBox hint = new HBox();
    hint.getStyleClass().add("hint");
    for (String key : keys) {
      hint.getChildren().add(key.equals("…") ? new Label(key) : new KeyCap(key));
    }
    hint.getChildren().add(new Label(words));
    return hint;
  }
}
