package mera.app.support;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.EmptyState;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.data.tutor.Suggestion;
import mera.data.tutor.Support;
import mera.data.tutor.SupportLine;
import mera.data.tutor.SupportRemark;

/** Beside the table: remarks on the chosen school and suggested tutors with their reasons. */
final class SupportDetail extends VBox {

  private final SupportModel model;

  SupportDetail(SupportModel model) {
    this.model = model;
    setId("support-detail");
    getStyleClass().add("reasons");
    model.chosen().subscribe(code -> show());
    model.picture().subscribe(now -> show());
  }

  private void show() {
    getChildren()
        .setAll(
            model
                .line()
                .map(this::nodes)
                .orElse(List.of(new EmptyState("fth-users", "Выберите школу в таблице."))));
  }

  private List<Node> nodes(SupportLine line) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(label(line.school().name(), "h2"));
    nodes.add(label(line.school().municipality() + ", код " + line.school().code(), "muted"));
    for (SupportRemark remark : line.remarks()) {
      nodes.add(
          line(
              "fth-alert-triangle",
              remark.kind().error() ? Tone.DANGER : Tone.WARNING,
              remark.sentence()));
    }
    if (line.listed()) {
      nodes.add(label("Кого предложить", "strong"));
      if (line.suggestions().isEmpty()) {
        nodes.add(
            label(
                "Подходящих школ нет: все сильные школы заняты или требуют проверки. Впишите"
                    + " школу в графу «Школа-тьютор».",
                "plain"));
      }
      line.suggestions().forEach(one -> nodes.add(suggestion(line, one)));
    }
    nodes.add(actions(line));
    return nodes;
  }

  private VBox suggestion(SupportLine line, Suggestion suggestion) {
    String code = suggestion.tutor().school().code();
    VBox lines = new VBox(label(suggestion.tutor().school().name(), "strong"));
    suggestion
        .reasons()
        .forEach(reason -> lines.getChildren().add(line("fth-check", Tone.SUCCESS, reason)));
    suggestion
        .cautions()
        .forEach(
            caution -> lines.getChildren().add(line("fth-alert-triangle", Tone.WARNING, caution)));
    if (code.equals(line.support().tutorCode())) {
      lines.getChildren().add(new Chip(Tone.SUCCESS, "fth-check", "выбрана"));
    } else {
      Button choose = Buttons.plain("Выбрать школу", () -> model.decide(line, code));
      choose.setId("take-" + code);
      choose.setAccessibleText("Выбрать школу: " + suggestion.tutor().school().name());
      lines.getChildren().add(choose);
    }
    lines.getStyleClass().add("reason");
    return lines;
  }

  private FlowPane actions(SupportLine line) {
    FlowPane actions = new FlowPane();
    actions.getStyleClass().add("chips");
    Support support = line.support();
    if (support.tutorOpen() || support.tutorCode() != null) {
      actions
          .getChildren()
          .add(Buttons.plain("fth-slash", "Без школы-тьютора", () -> model.decide(line, null)));
    }
    if (!support.tutorOpen()) {
      actions
          .getChildren()
          .add(Buttons.plain("fth-rotate-ccw", "Решить заново", () -> model.reopen(line)));
    }
    if (!support.isEmpty()) {
      Button clear = Buttons.plain("fth-trash-2", "Убрать запись", () -> model.clear(line));
      clear.setId("clear-support");
      actions.getChildren().add(clear);
    }
    return actions;
  }

  private static Label line(String icon, Tone tone, String words) {
    Label label = label(words, "small");
    label.setGraphic(Icon.of(icon, tone));
    return label;
  }

  private static Label label(String words, String... styles) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
