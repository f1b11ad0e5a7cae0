package mera.app.ingest;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mera.app.control.Icon;
import mera.app.control.Tone;

/** Where files are dropped; the buttons do the same without a mouse. */
final class DropZone extends HBox {

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  DropZone(Button... buttons) {
    Label title = new Label("Перетащите сюда файлы или папку");
    title.getStyleClass().add("h2");
    Label kinds = new Label("XLSX, XLS, ODS, CSV, ZIP. Имена учеников отбрасываются при чтении.");
    kinds.getStyleClass().addAll("small", "muted");
    kinds.setWrapText(true);
    kinds.setMinHeight(USE_PREF_SIZE);
    VBox words = new VBox(title, kinds);
    words.setAlignment(Pos.CENTER_LEFT);
    setAlignment(Pos.CENTER);
    getStyleClass().add("drop-zone");
    getChildren().setAll(Icon.of("fth-download", Tone.ACCENT), words);
    getChildren().addAll(buttons);
  }

  /** Files may be dropped anywhere on the page. */
  void accept(Node page, Consumer<List<Path>> files) {
    page.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    page.addEventHandler(
        DragEvent.DRAG_ENTERED,
        event -> pseudoClassStateChanged(OVER, event.getDragboard().hasFiles()));
    page.addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(OVER, false));
    page.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<File> dropped = event.getDragboard().getFiles();
          event.setDropCompleted(!dropped.isEmpty());
          event.consume();
          files.accept(dropped.stream().map(File::toPath).toList());
        });
  }
}
