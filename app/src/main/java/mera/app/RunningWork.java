package mera.app;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import mera.app.control.Buttons;
import mera.app.work.WorkQueue;

/** What runs in the background, how far it is, and «Прервать»; not there while nothing runs. */
final class RunningWork extends HBox {

  RunningWork(WorkQueue work) {
    Label words = new Label();
    words.textProperty().bind(words(work));
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(progress(work));
    bar.setAccessibleText("Ход работы");
    bar.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("running");
    getChildren().setAll(HeaderBar.rule(), words, bar, Buttons.plain("Прервать", work::cancel));
    visibleProperty().bind(work.busy());
    managedProperty().bind(work.busy());
  }

  private static StringBinding words(WorkQueue work) {
    return Bindings.createStringBinding(
        () ->
            work.words().get().isEmpty()
                ? work.title().get()
                : work.title().get() + ": " + work.words().get(),
        work.title(),
        work.words());
  }

  private static DoubleBinding progress(WorkQueue work) {
    return Bindings.createDoubleBinding(
        () ->
            work.fraction().get() < 0
                ? ProgressIndicator.INDETERMINATE_PROGRESS
                : work.fraction().get(),
        work.fraction());
  }
}
