package mera.app.context;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.data.tutor.Suggestion;
import mera.data.tutor.TutorCase;
import mera.data.tutor.TutorDecision;
import org.jspecify.annotations.Nullable;

/** «Школы-тьюторы»: who may help whom and why; the analyst decides. */
final class TutorsView extends StackPane {

  private final ContextModel model;
  private final DataTable<TutorCase> table = new DataTable<>("Школы и их тьюторы");
  private final VBox detail = new VBox();
  private final TwoPanes panes;
  private final EmptyState empty =
      new EmptyState(
          "fth-users",
          "Здесь появятся школы списка и предложенные им школы-тьюторы. Утвердите список школ с"
              + " низкими результатами или измените правила отбора.");
  private boolean following;

  TutorsView(ContextModel model) {
    this.model = model;
    table.setId("tutors");
    table.getStyleClass().add("edge-to-edge");
    table.text("Школа", 13, one -> one.listed().school().name());
    table.hideBelow(
        46, table.text("Муниципалитет", 9, one -> one.listed().school().municipality()));
    table.text("Школа-тьютор", 13, TutorsView::tutor);
    table.node("Решение", 9, TutorsView::state, TutorsView::chip);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            one -> {
              if (one != null && !following) {
                model.chosen().set(one.listed().school().code());
              }
              detail(one);
            });
    detail.getStyleClass().add("reasons");
    detail.setId("suggestions");
    ScrollPane scroll = new ScrollPane(detail);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    panes = new TwoPanes(table, scroll, 0.58, "Основания", "show-suggestions", List.of(capacity()));
    model.picture().subscribe(this::show);
  }

  private HBox capacity() {
    Spinner<Integer> spinner = new Spinner<>(1, 20, model.capacity().get());
    spinner.setId("capacity");
    spinner.setAccessibleText("Школ на одного тьютора, не больше");
    spinner.getStyleClass().add("year");
    spinner.valueProperty().subscribe(model.capacity()::set);
    Label label = new Label("Школ на одного тьютора, не больше");
    label.setLabelFor(spinner);
    label.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(label, spinner);
    line.getStyleClass().add("order-row");
    return line;
  }

  private static String tutor(TutorCase one) {
    TutorDecision decision = one.decision();
    if (decision != null && decision.tutorCode() == null) {
      return "—";
    }
    return one.suggestions().stream()
        .filter(
            suggestion ->
                one.tutor().filter(suggestion.tutor().school().code()::equals).isPresent())
        .map(suggestion -> suggestion.tutor().school().name())
        .findFirst()
        .orElse("—");
  }

  private static String state(TutorCase one) {
    TutorDecision decision = one.decision();
    if (decision == null) {
      return one.suggestions().isEmpty() ? "нет подходящих" : "предложена";
    }
    return decision.tutorCode() == null ? "без тьютора" : "выбрана";
  }

  private static Node chip(TutorCase one) {
    return switch (state(one)) {
      case "выбрана" -> new Chip(Tone.SUCCESS, "fth-check", "выбрана");
      case "предложена" -> new Chip(Tone.ACCENT, "fth-help-circle", "предложена");
      case "без тьютора" -> new Chip(Tone.PLAIN, "fth-slash", "без тьютора");
      default -> new Chip(Tone.WARNING, "fth-alert-triangle", "нет подходящих");
    };
  }

  private void show(@Nullable ContextPicture now) {
    List<TutorCase> cases = model.tutors();
    getChildren().setAll(cases.isEmpty() ? empty : panes);
    following = true;
    table.getItems().setAll(cases);
    following = false;
    TutorCase chosen = model.tutorCase().orElse(cases.isEmpty() ? null : cases.getFirst());
    if (chosen != null) {
      following = true;
      table.getSelectionModel().clearSelection();
      table.getSelectionModel().select(chosen);
      following = false;
    }
    detail(chosen);
  }

  private void detail(@Nullable TutorCase one) {
    if (one == null) {
      detail.getChildren().setAll(new EmptyState("fth-users", "Выберите школу в таблице."));
      return;
    }
    List<Node> nodes = new ArrayList<>();
    nodes.add(label(one.listed().school().name(), "h2"));
    nodes.add(label(one.listed().school().municipality() + " · " + state(one), "muted"));
    if (one.suggestions().isEmpty()) {
      nodes.add(
          label("Подходящих школ нет: все сильные школы заняты или требуют проверки.", "plain"));
    }
    one.suggestions().forEach(suggestion -> nodes.add(suggestion(one, suggestion)));
    FlowPane actions = new FlowPane();
    actions.getStyleClass().add("chips");
    TutorDecision decision = one.decision();
    if (decision == null || decision.tutorCode() != null) {
      actions
          .getChildren()
          .add(Buttons.plain("fth-slash", "Без школы-тьютора", () -> model.decide(one, null)));
    }
    if (decision != null) {
      actions
          .getChildren()
          .add(Buttons.plain("fth-rotate-ccw", "Решить заново", () -> model.reopen(one)));
    }
    nodes.add(actions);
    detail.getChildren().setAll(nodes);
  }

  private VBox suggestion(TutorCase one, Suggestion suggestion) {
    String code = suggestion.tutor().school().code();
    VBox lines = new VBox(label(suggestion.tutor().school().name(), "strong"));
    for (String reason : suggestion.reasons()) {
      lines.getChildren().add(line("fth-check", "success", reason));
    }
    for (String caution : suggestion.cautions()) {
      lines.getChildren().add(line("fth-alert-triangle", "warning", caution));
    }
    TutorDecision decision = one.decision();
    if (decision != null && code.equals(decision.tutorCode())) {
      lines.getChildren().add(new Chip(Tone.SUCCESS, "fth-check", "выбрана"));
    } else {
      var choose = Buttons.plain("Выбрать школу", () -> model.decide(one, code));
      choose.setId("choose-" + code);
      choose.setAccessibleText("Выбрать школу: " + suggestion.tutor().school().name());
      lines.getChildren().add(choose);
    }
    lines.getStyleClass().add("reason");
    return lines;
  }

  private static Label line(String icon, String tone, String words) {
    Label label = label(words, "small");
    Node sign = Icon.of(icon);
    sign.getStyleClass().add(tone);
    label.setGraphic(sign);
    return label;
  }

  private static Label label(String words, String... styles) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
