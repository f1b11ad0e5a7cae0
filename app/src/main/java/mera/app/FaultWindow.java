package mera.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import mera.app.cli.Fault;
import mera.app.control.Buttons;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.key.Shortcuts;
import mera.app.settings.Settings;

/** The last resort: our own mistake, with a code to tell and details to copy. */
final class FaultWindow {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;

  private FaultWindow() {}

  static void show(Throwable failure, Settings settings) {
    Stage stage = new Stage();
    Scene scene = new Scene(view(failure, stage::close), WIDTH, HEIGHT);
    Look.dress(scene, settings);
    stage.initModality(Modality.APPLICATION_MODAL);
    stage.setTitle("Мера");
    stage.setScene(scene);
    stage.show();
  }

  static VBox view(Throwable failure, Runnable close) {
    Fault fault = Fault.of(failure);
    Label title =
        new Label(
            "Ошибка программы, код " + fault.code(), Icon.of("fth-alert-triangle", Tone.DANGER));
    title.getStyleClass().add("title");
    Label words =
        new Label(
            "Данные сохранены: каждое действие записывается сразу. "
                + "Закройте это окно и повторите действие; если ошибка вернётся, "
                + "передайте код и подробности разработчикам.");
    words.setWrapText(true);
    words.setMinHeight(VBox.USE_PREF_SIZE);
    String details = fault.sentence() + "\n\n" + trace(failure);
    TextArea text = new TextArea(details);
    text.setEditable(false);
    text.setAccessibleText("Подробности");
    VBox.setVgrow(text, Priority.ALWAYS);
    HBox buttons =
        new HBox(
            Buttons.primary("Закрыть", "Esc", close),
            Buttons.plain("fth-copy", "Копировать", () -> copy(details)));
    buttons.getStyleClass().add("buttons");
    VBox view = new VBox(title, words, text, buttons);
    view.getStyleClass().add("page");
    new Shortcuts().on("Esc", close).install(view);
    return view;
  }

  private static void copy(String details) {
    ClipboardContent content = new ClipboardContent();
    content.putString(details);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static String trace(Throwable failure) {
    StringWriter words = new StringWriter();
    failure.printStackTrace(new PrintWriter(words));
    return words.toString();
  }
}
