package mera.app.objectivity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.text.Words;
import mera.data.objectivity.Parameter;
import mera.data.objectivity.SignKind;
import mera.data.objectivity.SignMethod;
import org.jspecify.annotations.Nullable;

/** The limits of the signs: every one can be changed, and what comes of it is seen at once. */
final class LimitsPane extends ScrollPane {

  private final ObjectivityModel model;
  private final SignMethod usual = SignMethod.standard();
  private final Label outcome = new Label();
  private final Map<Parameter, TextField> fields = new EnumMap<>(Parameter.class);
  private final Map<SignKind, CheckBox> boxes = new EnumMap<>(SignKind.class);
  private final Button reset;
  private boolean following;

  LimitsPane(ObjectivityModel model) {
    this.model = model;
    reset = Buttons.plain("fth-rotate-ccw", "Обычные пороги", model::reset);
    reset.setId("reset-limits");
    outcome.setId("limits-outcome");
    outcome.setWrapText(true);
    outcome.setMinHeight(USE_PREF_SIZE);
    outcome.getStyleClass().add("strong");
    VBox column = new VBox();
    column.getStyleClass().add("limits");
    column.getChildren().addAll(outcome, reset, title("Правила"));
    List<Parameter> left = new ArrayList<>(List.of(Parameter.values()));
    left.remove(Parameter.SIGNS);
    left.stream().filter(one -> !one.key().contains(".")).forEach(one -> add(column, one));
    left.removeIf(one -> !one.key().contains("."));
    for (SignKind kind : SignKind.values()) {
      column.getChildren().add(box(kind));
      String start = kind.id() + ".";
      left.stream().filter(one -> one.key().startsWith(start)).forEach(one -> add(column, one));
      left.removeIf(one -> one.key().startsWith(start));
    }
    column.getChildren().add(title("Общее"));
    left.forEach(one -> add(column, one));
    Label source = new Label("Источники: " + usual.source() + ".");
    source.setWrapText(true);
    source.setMinHeight(USE_PREF_SIZE);
    source.getStyleClass().addAll("small", "muted");
    column.getChildren().add(source);
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("edge-to-edge");
    setId("limits");
    model.method().subscribe(this::show);
    model.picture().subscribe(this::show);
  }

  private static Label title(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("h2");
    return label;
  }

  private CheckBox box(SignKind kind) {
    CheckBox box = new CheckBox(kind.group().letter() + " · " + kind.title());
    box.setId("sign-" + kind.id());
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    box.getStyleClass().add("strong");
    box.setOnAction(event -> model.look(kind, box.isSelected()));
    boxes.put(kind, box);
    return box;
  }

  private void add(VBox column, Parameter parameter) {
    TextField field = new TextField();
    field.setId("limit-" + parameter.key().replace('.', '-'));
    field.setAccessibleText(parameter.meaning());
    field.setTooltip(
        new Tooltip("Нужно: " + parameter.expected() + "\nОбычно: " + printed(usual, parameter)));
    field.setOnAction(event -> apply(parameter, field));
    field
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (!now) {
                apply(parameter, field);
              }
            });
    Label words = new Label(parameter.meaning());
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setLabelFor(field);
    fields.put(parameter, field);
    boolean wide =
        switch (parameter.kind()) {
          case COUNT, SHARE, NUMBER, FLAG -> false;
          case WORKS, WORDS, SIGNS, WEIGHTS -> true;
        };
    column.getChildren().add(wide ? new VBox(words, field) : line(words, field));
  }

  private static Node line(Label words, TextField field) {
    field.getStyleClass().add("limit-field");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(words, field);
    line.getStyleClass().add("limit-line");
    return line;
  }

  private void apply(Parameter parameter, TextField field) {
    if (!following && !field.getText().equals(printed(model.method().get(), parameter))) {
      model.set(parameter, field.getText());
      field.setText(printed(model.method().get(), parameter));
    }
  }

  /** As people write it: a decimal comma. */
  private static String printed(SignMethod method, Parameter parameter) {
    String text = Objects.requireNonNull(method.parameters().get(parameter.key()));
    return switch (parameter.kind()) {
      case SHARE, NUMBER -> text.replace('.', ',');
      default -> text;
    };
  }

  private void show(SignMethod now) {
    following = true;
    fields.forEach(
        (parameter, field) -> {
          field.setText(printed(now, parameter));
          field.getStyleClass().remove("changed");
          if (!printed(now, parameter).equals(printed(usual, parameter))) {
            field.getStyleClass().add("changed");
          }
        });
    boxes.forEach((kind, box) -> box.setSelected(now.looksFor(kind)));
    reset.setDisable(now.equals(usual));
    following = false;
  }

  private void show(@Nullable SignsPicture now) {
    if (now == null) {
      return;
    }
    String words = "К анализу " + Words.count(now.toCheck(), "школа", "школы", "школ");
    boolean same = now.moved().entered() == 0 && now.moved().left() == 0;
    outcome.setText(
        same
            ? words
            : words
                + ": вошло "
                + now.moved().entered()
                + ", вышло "
                + now.moved().left()
                + " против обычных порогов");
  }
}
