package mera.app.programme;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import mera.app.control.Buttons;
import mera.app.control.EditText;
import mera.app.control.Icon;
import mera.data.plan.ChapterText;
import mera.data.plan.Indicator;
import mera.data.plan.Programme;
import mera.data.plan.ProgrammeEdit;

/** A chapter as plain text: a line is a paragraph, a dash begins an item. */
final class ChapterForm extends PieceForm {

  private final ProgrammeModel model;
  private final int place;
  private final EditText heading;
  private final EditText body;
  private final Button up;
  private final Button down;
  private final Button remove;
  private final HBox tools;
  private final FlowPane more;
  private final Button own = Buttons.flat("fth-edit-3", "Свой текст", this::own);
  private List<Indicator> indicators = List.of();
  private String shown = "";

  ChapterForm(ProgrammeModel model, int place) {
    super("Раздел " + (place + 1));
    this.model = model;
    this.place = place;
    up = Buttons.icon("fth-arrow-up", "Раздел выше", "Alt+↑", () -> move(-1));
    down = Buttons.icon("fth-arrow-down", "Раздел ниже", "Alt+↓", () -> move(1));
    remove = Buttons.icon("fth-trash-2", "Убрать раздел", "Del", this::remove);
    up.setId("chapter-up");
    down.setId("chapter-down");
    remove.setId("chapter-remove");
    tools = new HBox(up, down, remove);
    tools.getStyleClass().add("buttons");
    addToHead(tools);
    heading =
        EditText.lines(
            "Заголовок, как печатается",
            1,
            typed ->
                model.change(
                    "изменён заголовок раздела " + (place + 1),
                    old -> ProgrammeEdit.heading(old, place, oneLine(typed))));
    heading.setId("chapter-heading");
    body =
        EditText.lines(
            "Текст раздела",
            8,
            typed ->
                model.change(
                    "изменён текст раздела " + (place + 1),
                    old -> ProgrammeEdit.body(old, place, typed)));
    body.setId("chapter-text");
    own.setId("chapter-own");
    Button next = Buttons.plain("fth-plus", "Раздел ниже", this::add);
    next.setId("chapter-add");
    more = flow(insert(), own, next);
    getChildren()
        .addAll(
            heading,
            body,
            more,
            hint(
                "Строка – абзац. Строка с «– » в начале – пункт списка. Номера («1.», «Задача 1.»)"
                    + " пишутся как есть. Слова в фигурных скобках программа заменяет: "
                    + String.join(
                        ", ",
                        ChapterText.PASSPORT,
                        ChapterText.TABLE,
                        ChapterText.PLAN,
                        ChapterText.LIST,
                        ChapterText.VALUES)
                    + ". Паспорт и таблица плана стоят в одном месте: вставленные здесь, они"
                    + " уходят из другого раздела."));
  }

  private MenuButton insert() {
    MenuButton insert = new MenuButton("Вставить", Icon.of("fth-plus-square"));
    insert.setId("chapter-insert");
    insert.setMinWidth(USE_PREF_SIZE);
    insert.setAccessibleText("Вставить в текст раздела");
    insert
        .getItems()
        .setAll(
            item("Таблица показателей", ChapterText.TABLE),
            item("Показатели списком", ChapterText.LIST),
            item("Показатели со значениями", ChapterText.VALUES),
            item("Таблица плана", ChapterText.PLAN),
            item("Паспорт", ChapterText.PASSPORT));
    return insert;
  }

  private MenuItem item(String words, String token) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(
        event -> {
          String text = body.field().getText();
          int at = body.field().getCaretPosition();
          boolean fresh = at == 0 || text.charAt(at - 1) == '\n';
          boolean last = at == text.length() || text.charAt(at) == '\n';
          body.insert((fresh ? "" : "\n") + token + (last ? "" : "\n"));
        });
    return item;
  }

  @Override
  void show(ProgrammeModel.Shown now) {
    List<Programme.Chapter> chapters = now.programme().chapters();
    if (place >= chapters.size()) {
      return;
    }
    Programme.Chapter chapter = chapters.get(place);
    String head = chapter.heading();
    indicators = now.programme().indicators();
    shown = ChapterText.write(now.programme().body(chapter));
    heading.show(head == null ? "" : head, now.locked());
    body.show(shown, now.locked());
    up.setDisable(place == 0);
    down.setDisable(place + 1 == chapters.size());
    boolean removable = ProgrammeEdit.canRemove(now.programme(), place);
    remove.setDisable(!removable);
    visible(own, isListed(shown));
    visible(tools, !now.locked());
    visible(more, !now.locked());
  }

  private void own() {
    String typed = writtenOut(shown, indicators);
    model.change(
        "показатели раздела " + (place + 1) + " своим текстом",
        old -> ProgrammeEdit.body(old, place, ChapterText.shown(typed)));
  }

  private void add() {
    model.changeChapter(
        "новый раздел", old -> ProgrammeEdit.addChapter(old, place, "Новый раздел"), place + 1);
  }

  private void move(int by) {
    model.changeChapter(
        "переставлен раздел " + (place + 1),
        old -> ProgrammeEdit.moveChapter(old, place, by),
        place + by);
  }

  private void remove() {
    model.changeChapter(
        "убран раздел " + (place + 1), old -> ProgrammeEdit.removeChapter(old, place), place - 1);
  }

  @Override
  void begin(int row) {
    body.field().requestFocus();
  }
}
