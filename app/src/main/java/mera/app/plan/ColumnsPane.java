package mera.app.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.text.Words;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;

/** The columns of a plan's table: which, in which order, under which captions and how wide. */
final class ColumnsPane extends VBox {

  private static final int LEAST = 5;
  private static final int MOST = 200;
  private static final int USUAL = 30;

  private static final Map<Field, String> CAPTIONS =
      Map.of(
          Field.NUMBER, "№ п/п",
          Field.MEASURE, "Мероприятие",
          Field.DEADLINE, "Срок",
          Field.PARTIES, "Ответственные",
          Field.RESULT, "Ожидаемый результат",
          Field.DOCUMENT, "Документ");

  private final PlanModel model;
  private List<PlanColumn> columns = List.of();

  ColumnsPane(PlanModel model) {
    this.model = model;
    setId("columns");
    getStyleClass().add("cell-field");
  }

  /** The columns as they are now; the keys stay where they were. */
  void show(Plan plan) {
    if (columns.equals(plan.columns())) {
      return;
    }
    columns = plan.columns();
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    String id = focused == null ? null : focused.getId();
    Label head = new Label("Столбцы таблицы, слева направо");
    head.getStyleClass().addAll("small", "muted");
    wrap(head);
    getChildren().setAll(head);
    for (int place = 0; place < columns.size(); place++) {
      getChildren().add(line(columns.get(place), place));
    }
    for (Field field : Field.values()) {
      if (columns.stream().noneMatch(column -> column.field() == field)) {
        getChildren().add(check(field, -1));
      }
    }
    if (id != null && id.startsWith("column-") && lookup("#" + id) instanceof Node same) {
      same.requestFocus();
    }
  }

  private VBox line(PlanColumn column, int place) {
    Button up = Buttons.icon("fth-arrow-up", "Столбец левее", null, () -> move(place, place - 1));
    Button down =
        Buttons.icon("fth-arrow-down", "Столбец правее", null, () -> move(place, place + 1));
    up.setDisable(place == 0);
    down.setDisable(place == columns.size() - 1);
    CheckBox shown = check(column.field(), place);
    shown.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(shown, Priority.ALWAYS);
    HBox first = new HBox(shown, up, down);
    HBox second = new HBox(caption(column, place), width(column, place));
    first.getStyleClass().add("line-head");
    second.getStyleClass().add("line-head");
    return new VBox(first, second);
  }

  private CheckBox check(Field field, int place) {
    CheckBox check =
        new CheckBox(name(field) + (field == Field.MEASURE ? " – есть в каждом плане" : ""));
    check.setId(id(field, "shown"));
    wrap(check);
    check.setSelected(place >= 0);
    check.setDisable(field == Field.MEASURE);
    check.setOnAction(event -> turn(field, place));
    return check;
  }

  private TextField caption(PlanColumn column, int place) {
    TextField caption = new TextField(column.caption());
    caption.setId(id(column.field(), "caption"));
    caption.setAccessibleText("Заголовок столбца: " + name(column.field()));
    HBox.setHgrow(caption, Priority.ALWAYS);
    caption.setOnAction(event -> rename(place, caption.getText()));
    caption
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                rename(place, caption.getText());
              }
            });
    return caption;
  }

  private Spinner<Integer> width(PlanColumn column, int place) {
    int now = (int) Math.round(column.width());
    Spinner<Integer> width = new Spinner<>(Math.min(LEAST, now), Math.max(MOST, now), now, LEAST);
    width.setId(id(column.field(), "width"));
    width.setEditable(true);
    width.getStyleClass().add("year");
    String said = "Ширина столбца в миллиметрах: " + name(column.field());
    width.setAccessibleText(said);
    width.getEditor().setAccessibleText(said);
    width.valueProperty().addListener((any, before, after) -> widen(place, after));
    return width;
  }

  private static void wrap(Labeled words) {
    words.setWrapText(true);
    words.setMinWidth(0);
    words.setMinHeight(USE_PREF_SIZE);
  }

  private static String name(Field field) {
    String name = PlanWords.field(field);
    return name.substring(0, 1).toUpperCase(Words.RUSSIAN) + name.substring(1);
  }

  private static String id(Field field, String part) {
    return "column-" + field.name().toLowerCase(Words.RUSSIAN) + "-" + part;
  }

  private void turn(Field field, int place) {
    List<PlanColumn> changed = new ArrayList<>(columns);
    if (place >= 0) {
      changed.remove(place);
    } else {
      changed.add(new PlanColumn(field, CAPTIONS.getOrDefault(field, ""), USUAL));
    }
    model.columns(changed);
  }

  private void move(int from, int to) {
    List<PlanColumn> changed = new ArrayList<>(columns);
    Collections.swap(changed, from, to);
    model.columns(changed);
  }

  private void rename(int place, String caption) {
    String text = caption.strip();
    if (place < columns.size() && !text.isEmpty()) {
      PlanColumn column = columns.get(place);
      put(place, new PlanColumn(column.field(), text, column.width()));
    }
  }

  private void widen(int place, int width) {
    PlanColumn column = columns.get(place);
    put(place, new PlanColumn(column.field(), column.caption(), width));
  }

  private void put(int place, PlanColumn column) {
    if (!columns.get(place).equals(column)) {
      List<PlanColumn> changed = new ArrayList<>(columns);
      changed.set(place, column);
      model.columns(changed);
    }
  }
}
