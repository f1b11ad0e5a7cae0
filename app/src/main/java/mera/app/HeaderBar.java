package mera.app;

import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mera.app.control.Buttons;
import mera.app.control.Icon;
import mera.app.settings.Settings;
import mera.data.HistoryEntry;

/** Title of the section, undo and redo, and how the window looks. */
final class HeaderBar extends HBox {

  /** What the buttons do. */
  interface Actions {
    void undo();

    void redo();

    void otherTheme();

    /** Font size by so many steps of 10 %. */
    void font(int steps);

    void leave();
  }

  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final Button undo;
  private final Button redo;
  private final Button theme;

  HeaderBar(Actions actions) {
    title.getStyleClass().add("title");
    title.setMinWidth(USE_PREF_SIZE);
    subtitle.getStyleClass().add("subtitle");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    undo = Buttons.icon("fth-corner-up-left", "Отменить", "Ctrl+Z", actions::undo);
    redo = Buttons.icon("fth-corner-up-right", "Вернуть", "Ctrl+Y", actions::redo);
    theme = Buttons.icon("fth-moon", "Тёмная тема", "Ctrl+Shift+T", actions::otherTheme);
    getStyleClass().add("header");
    getChildren()
        .setAll(
            title,
            subtitle,
            gap,
            undo,
            redo,
            rule(),
            Buttons.icon("fth-zoom-out", "Мельче", "Ctrl+−", () -> actions.font(-1)),
            Buttons.icon("fth-zoom-in", "Крупнее", "Ctrl++", () -> actions.font(1)),
            theme,
            rule(),
            Buttons.icon("fth-folder", "Другой рабочий файл", "Ctrl+O", actions::leave));
  }

  void show(String name, ObservableStringValue words) {
    title.setText(name);
    subtitle.textProperty().bind(words);
  }

  void history(Optional<HistoryEntry> undoable, Optional<HistoryEntry> redoable) {
    name(undo, "Отменить", undoable);
    name(redo, "Вернуть", redoable);
  }

  void theme(Settings.Theme now) {
    boolean dark = now == Settings.Theme.DARK;
    theme.setGraphic(Icon.of(dark ? "fth-sun" : "fth-moon"));
    Buttons.say(theme, dark ? "Светлая тема" : "Тёмная тема", "Ctrl+Shift+T");
  }

  private static void name(Button button, String verb, Optional<HistoryEntry> entry) {
    button.setDisable(entry.isEmpty());
    Buttons.say(
        button,
        entry.map(one -> verb + ": " + one.text()).orElse(verb),
        verb.equals("Отменить") ? "Ctrl+Z" : "Ctrl+Y");
  }

  static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }
}
