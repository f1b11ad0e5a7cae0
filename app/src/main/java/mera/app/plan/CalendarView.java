package mera.app.plan;

import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.DataTable;
import mera.app.key.Shortcuts;
import mera.app.text.Words;

/** Days off and moved holidays by which the ribbon, the checks and the pickers go. */
final class CalendarView extends BorderPane {

  private final CalendarModel model;
  private final YearGrid grid;
  private final ScrollPane paper = new ScrollPane();
  private final Label year = new Label();
  private final Label source = new Label();
  private final Label title = new Label();
  private final Button toggle;
  private final TextField note = new TextField();
  private final DataTable<LocalDate> changed = new DataTable<>("Изменённые дни");

  CalendarView(CalendarModel model) {
    this.model = model;
    setId("calendar");
    grid = new YearGrid(model, note::requestFocus);
    year.setId("calendar-year");
    year.getStyleClass().add("strong");
    toggle = Buttons.plain("", model::toggle);
    toggle.setId("calendar-toggle");
    setTop(bar());
    paper.setContent(grid);
    paper.setFitToWidth(true);
    paper.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    paper.getStyleClass().add("edge-to-edge");
    SplitPane split = new SplitPane(paper, side());
    split.setDividerPositions(0.72);
    split.getStyleClass().add("thin");
    setCenter(split);
    new Shortcuts().on("Ctrl+V", this::paste).install(grid);
    model.picture().subscribe(this::show);
  }

  private FlowPane bar() {
    HBox steps =
        new HBox(
            Buttons.icon("fth-chevron-left", "Раньше", "PageUp", () -> step(-1)),
            year,
            Buttons.icon("fth-chevron-right", "Позже", "PageDown", () -> step(1)));
    steps.setAlignment(Pos.CENTER_LEFT);
    Button paste = Buttons.plain("Вставить список дат", this::paste);
    Buttons.say(paste, "Вставить список дат из буфера", "Ctrl+V");
    Button back = Buttons.plain("Вернуть год как было", model::restoreYear);
    back.setId("calendar-restore-year");
    FlowPane bar = new FlowPane(steps, paste, back);
    bar.getStyleClass().add("filter-bar");
    return bar;
  }

  private VBox side() {
    title.getStyleClass().add("h2");
    source.getStyleClass().addAll("small", "muted");
    for (Label label : List.of(title, source)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    note.setId("calendar-note");
    note.setPromptText("Почему: перенос, день города");
    note.setAccessibleText("Примечание ко дню");
    note.setOnAction(event -> keep());
    note.focusedProperty().subscribe((before, now) -> keepUnless(now));
    Button restore = Buttons.plain("Вернуть как было", model::restore);
    restore.setId("calendar-restore");
    FlowPane buttons = new FlowPane(toggle, restore);
    buttons.getStyleClass().add("chips");
    Label caption = new Label("Изменено вами");
    caption.getStyleClass().add("strong");
    changed.setId("calendar-changed");
    changed.code("День", 6.5, Words::date);
    changed.text("Стало", 14, this::became);
    Label none = new Label("Ничего: год такой, как в программе.");
    none.setWrapText(true);
    none.getStyleClass().add("muted");
    changed.setPlaceholder(none);
    changed.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> changed.requestFocus());
    changed
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            day -> {
              if (day != null && !day.equals(model.picture().get().day())) {
                model.choose(day);
              }
            });
    VBox.setVgrow(changed, Priority.ALWAYS);
    VBox side = new VBox(title, buttons, note, caption, changed, source);
    side.getStyleClass().add("due-list");
    return side;
  }

  private String became(LocalDate day) {
    return YearGrid.said(model.picture().get(), day).substring(12);
  }

  private void step(int years) {
    model.choose(model.picture().get().day().plusYears(years));
  }

  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    model.paste(text == null ? "" : text);
  }

  private void keepUnless(boolean focused) {
    if (!focused) {
      keep();
    }
  }

  private void keep() {
    CalendarModel.Picture now = model.picture().get();
    if (!note.getText().strip().equals(now.year().note(now.day()))) {
      model.note(note.getText());
    }
  }

  private void show(CalendarModel.Picture picture) {
    LocalDate day = picture.day();
    year.setText(String.valueOf(day.getYear()));
    grid.show(picture);
    title.setText(YearGrid.said(picture, day));
    toggle.setText(picture.year().isOff(day) ? "Сделать рабочим" : "Сделать выходным");
    Buttons.say(toggle, toggle.getText(), "Пробел");
    if (!note.getText().equals(picture.year().note(day))) {
      note.setText(picture.year().note(day));
    }
    source.setText(picture.source());
    if (!changed.getItems().equals(picture.changed())) {
      changed.getItems().setAll(picture.changed());
    }
    changed.refresh();
    reveal(grid.place(day));
  }

  /** Scrolls no more than the chosen day needs. */
  private void reveal(Bounds day) {
    double room = paper.getViewportBounds().getHeight();
    double hidden = grid.getHeight() - room;
    if (hidden <= 0 || day.getHeight() == 0) {
      return;
    }
    double top = paper.getVvalue() * hidden;
    if (day.getMinY() < top) {
      paper.setVvalue(Math.max(0, day.getMinY() - 2 * day.getHeight()) / hidden);
    } else if (day.getMaxY() > top + room) {
      paper.setVvalue(Math.min(1, (day.getMaxY() + day.getHeight() - room) / hidden));
    }
  }
}
