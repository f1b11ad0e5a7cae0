package mera.app.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.DataTable;
import mera.app.control.EditText;
import mera.app.control.EmptyState;
import mera.app.key.Shortcuts;
import mera.data.plan.ChapterText;
import mera.data.plan.Indicator;
import mera.data.plan.Part;
import mera.data.plan.ProgrammeEdit;

/** The one list of indicators, below it the chosen one and what the table of them prints. */
final class IndicatorsForm extends PieceForm {

  private final ProgrammeModel model;
  private final DataTable<Indicator> table = new DataTable<>("Показатели");
  private final IndicatorFields fields;
  private final VBox captions = new VBox();
  private final List<EditText> captionFields = new ArrayList<>();
  private final Button up;
  private final Button down;
  private final Button remove;
  private final HBox tools;
  private Part.Captions shownCaptions = new Part.Captions("", "", "");
  private List<Indicator> shown = List.of();
  private boolean locked;

  IndicatorsForm(ProgrammeModel model) {
    super("Показатели");
    this.model = model;
    Button add = Buttons.icon("fth-plus", "Новый показатель", "Ins", this::add);
    add.setId("indicator-add");
    up = Buttons.icon("fth-arrow-up", "Показатель выше", "Alt+↑", () -> move(-1));
    down = Buttons.icon("fth-arrow-down", "Показатель ниже", "Alt+↓", () -> move(1));
    down.setId("indicator-down");
    remove = Buttons.icon("fth-trash-2", "Убрать показатель", "Del", this::remove);
    remove.setId("indicator-remove");
    tools = new HBox(add, up, down, remove);
    tools.getStyleClass().add("buttons");
    fields = new IndicatorFields(model, this::place);
    table();
    captions();
    getChildren()
        .addAll(
            tools,
            table,
            fields,
            captions,
            hint(
                "Список один: он печатается в паспорте и в разделах, где стоит "
                    + ChapterText.LIST
                    + " или "
                    + ChapterText.VALUES
                    + ", и в таблице, где стоит "
                    + ChapterText.TABLE
                    + ". Место со своим текстом сверяет проверка L17."));
  }

  private void table() {
    table.setId("indicators");
    table.getStyleClass().add("indicator-list");
    table.setPlaceholder(
        new EmptyState(
            "fth-target", "Показателей нет.", Buttons.plain("Добавить показатель", this::add)));
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    table.code("№", 3, Indicator::number);
    table.text("Показатель", 14, Indicator::phrase);
    table.code("Цель", 9, one -> one.reading().printed());
    table.hideBelow(38, table.code("Исходно", 6, Indicator::printedBaseline));
    table.getColumns().forEach(column -> column.setSortable(false));
    table.getSelectionModel().selectedIndexProperty().subscribe(place -> chosen());
    new Shortcuts()
        .on("Ins", this::add)
        .on("Del", this::remove)
        .on("Alt+Up", () -> move(-1))
        .on("Alt+Down", () -> move(1))
        .on("Enter", fields::begin)
        .on("F2", fields::begin)
        .install(table);
  }

  private void captions() {
    captions.getStyleClass().add("order-form-part");
    List<String> names =
        List.of(
            "Шапка таблицы: номер",
            "Шапка: показатель",
            "Шапка: целевое значение",
            "Шапка: исходное значение; пусто – без этой графы",
            "Шапка: срок; пусто – без этой графы");
    for (int i = 0; i < names.size(); i++) {
      int at = i;
      EditText field = EditText.line(names.get(i), typed -> caption(at, typed.strip()));
      field.field().setId("caption-" + i);
      captionFields.add(field);
      captions.getChildren().add(field);
    }
  }

  private static List<String> words(Part.Captions captions) {
    return List.of(
        captions.numberCaption(),
        captions.textCaption(),
        captions.targetCaption(),
        captions.baselineCaption(),
        captions.dueCaption());
  }

  private void caption(int at, String typed) {
    List<String> words = new ArrayList<>(words(shownCaptions));
    words.set(at, typed);
    Part.Captions changed =
        new Part.Captions(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4));
    model.change("шапка таблицы показателей", old -> ProgrammeEdit.captions(old, changed));
  }

  @Override
  void show(ProgrammeModel.Shown now) {
    locked = now.locked();
    shown = now.programme().indicators();
    int place = place();
    if (!table.getItems().equals(shown)) {
      table.getItems().setAll(shown);
      if (!shown.isEmpty()) {
        table.getSelectionModel().clearAndSelect(Math.clamp(place, 0, shown.size() - 1));
      }
    }
    fields.rows(now.measures());
    Optional<Part.Captions> printed = now.programme().captions();
    shownCaptions = printed.orElse(new Part.Captions("", "", ""));
    List<String> words = words(shownCaptions);
    for (int i = 0; i < words.size(); i++) {
      captionFields.get(i).show(words.get(i), locked);
    }
    visible(captions, printed.isPresent());
    visible(tools, !locked);
    chosen();
  }

  private int place() {
    return table.getSelectionModel().getSelectedIndex();
  }

  private void chosen() {
    int place = place();
    boolean any = place >= 0 && place < shown.size();
    visible(fields, any);
    if (any) {
      fields.show(shown.get(place), place, locked);
    }
    up.setDisable(place <= 0);
    down.setDisable(place + 1 >= shown.size());
    remove.setDisable(!any);
  }

  private void add() {
    int last = shown.size();
    model.change("новый показатель", old -> ProgrammeEdit.addIndicator(old, "Новый показатель"));
    if (table.getItems().size() > last) {
      table.getSelectionModel().clearAndSelect(last);
      fields.begin();
    }
  }

  private void move(int by) {
    int place = place();
    int target = place + by;
    if (place >= 0 && target >= 0 && target < shown.size()) {
      table.getSelectionModel().clearAndSelect(target);
      model.change(
          "переставлен показатель " + shown.get(place).number(),
          old -> ProgrammeEdit.moveIndicator(old, place, by));
    }
  }

  private void remove() {
    int place = place();
    if (place >= 0 && place < shown.size()) {
      model.change(
          "убран показатель " + shown.get(place).number(),
          old -> ProgrammeEdit.removeIndicator(old, place));
    }
  }

  @Override
  void begin(int row) {
    if (row >= 0 && row < shown.size()) {
      table.getSelectionModel().clearAndSelect(row);
      fields.begin();
    } else {
      table.requestFocus();
    }
  }
}
