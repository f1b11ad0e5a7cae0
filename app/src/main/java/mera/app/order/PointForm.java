package mera.app.order;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Days;
import mera.app.control.EditText;
import mera.app.control.Shown;
import mera.app.text.Words;
import mera.data.order.DateForm;
import mera.data.order.Order;
import mera.data.order.Point;
import mera.data.order.PointPlace;
import mera.data.order.Points;
import org.jspecify.annotations.Nullable;

/** A point or sub-point: what it does, its text, and how the text is printed. */
final class PointForm extends BlockForm {

  private final OrderModel model;
  private final PointModel points;
  private final PointPlace place;
  private final ComboBox<Point.Kind> kind = new ComboBox<>();
  private final DatePicker due = new DatePicker();
  private final VBox dueBox;
  private final Label dueRemark = hint("");
  private final EditText text;
  private final Tokens tokens;
  private final AddresseeForm to;
  private final Label printed = new Label();
  private final Button up;
  private final Button down;
  private final HBox tools;
  private final FlowPane more;
  private boolean filling;

  PointForm(OrderModel model, PointModel points, PointPlace place) {
    super(
        (place.isSub() ? "Подпункт " : "Пункт ")
            + place.number().substring(0, place.number().length() - 1));
    this.model = model;
    this.points = points;
    this.place = place;
    up = Buttons.icon("fth-arrow-up", "Выше", "Alt+↑", () -> points.move(-1));
    up.setId("point-up");
    down = Buttons.icon("fth-arrow-down", "Ниже", "Alt+↓", () -> points.move(1));
    down.setId("point-down");
    Button remove = Buttons.icon("fth-trash-2", "Удалить пункт", "Del", points::remove);
    remove.setId("point-remove");
    tools = new HBox(up, down, remove);
    tools.getStyleClass().add("buttons");
    addToHead(tools);
    text = EditText.lines("Текст", 4, typed -> points.text(place, typed));
    text.setId("point-text");
    tokens = new Tokens(text);
    to = new AddresseeForm(whom -> points.to(place, whom), model.compose()::parties);
    dueBox = captioned("Срок отчёта", due);
    dueBox.getChildren().add(dueRemark);
    more = more();
    printed.setWrapText(true);
    printed.setMinHeight(USE_PREF_SIZE);
    printed.setId("point-printed");
    VBox asPrinted = captioned("В приказе", printed);
    asPrinted.getStyleClass().add("as-printed");
    getChildren().addAll(captioned("Действие", kind), text, tokens, asPrinted, dueBox, to, more);
    kind();
    due();
  }

  private FlowPane more() {
    Button next =
        Buttons.plain("fth-plus", place.isSub() ? "Подпункт ниже" : "Пункт ниже", points::add);
    next.setId("point-add");
    FlowPane row = new FlowPane(next);
    if (!place.isSub()) {
      Button sub = Buttons.plain("fth-corner-down-right", "Подпункт", points::addSub);
      sub.setId("point-add-sub");
      row.getChildren().add(sub);
    }
    row.getStyleClass().add("order-flow");
    return row;
  }

  private static VBox captioned(String caption, Node node) {
    Label label = new Label(caption);
    label.getStyleClass().addAll("small", "muted");
    label.setLabelFor(node);
    VBox box = new VBox(label, node);
    box.getStyleClass().add("edit");
    return box;
  }

  private void kind() {
    kind.setId("point-kind");
    kind.getItems().setAll(Point.Kind.values());
    kind.setConverter(Shown.by(PointKinds::title));
    kind.setOnAction(
        event -> {
          Point.Kind chosen = kind.getValue();
          if (!filling && chosen != null) {
            points.kind(place, chosen);
          }
        });
  }

  private void due() {
    due.setId("point-due");
    due.setAccessibleText("Срок отчёта");
    Days.in(due);
    due.setOnAction(
        event -> {
          if (!filling) {
            points.due(place, due.getValue());
          }
        });
  }

  @Override
  void show(Order order, boolean locked) {
    Optional<Point> stored = Points.at(order.points(), place);
    if (stored.isEmpty()) {
      return;
    }
    Point point = stored.get();
    filling = true;
    kind.setValue(point.kind());
    due.setValue(point.due());
    filling = false;
    kind.setDisable(locked);
    due.setDisable(locked);
    text.show(point.text(), locked);
    tokens.show(order, locked);
    to.show(point, locked);
    printed.setText(
        place.number() + " " + Objects.requireNonNull(model.outline().get().printed().get(place)));
    visible(dueBox, point.kind() == Point.Kind.REPORT || point.due() != null);
    dueRemark.setText(remark(point.due()));
    up.setDisable(!points.canMove(-1));
    down.setDisable(!points.canMove(1));
    visible(tools, !locked);
    visible(more, !locked);
  }

  /** The text says the day too; nobody but the analyst can make the two agree. */
  private String remark(@Nullable LocalDate day) {
    String words = printed.getText();
    if (day == null) {
      return "День, к которому ждут отчёт.";
    }
    String said = DateForm.WORDS.print(day);
    boolean agrees = words.contains(said) || words.contains(Words.date(day));
    return agrees ? "Этот день назван и в тексте." : "В тексте этот день не назван: " + said + ".";
  }

  @Override
  void begin() {
    text.field().requestFocus();
    text.field().selectAll();
  }
}
