package mera.app.schoolplan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.SchoolProgramme;
import mera.data.plan.MeasureLibrary;
import mera.data.plan.MeasureLibrary.Measure;
import mera.data.plan.Plan;
import mera.data.plan.Risk;
import mera.data.plan.SchoolPlan;

/** Beside the matrix: the risks of the chosen school, and the measures to be ticked. */
final class MeasuresPane extends VBox {

  private final SchoolPlanModel model;

  MeasuresPane(SchoolPlanModel model) {
    this.model = model;
    setId("school-measures");
    getStyleClass().add("reasons");
    model.chosen().subscribe(code -> show());
    model.picture().subscribe(now -> show());
  }

  private void show() {
    ProgrammesPicture now = model.picture().get();
    getChildren()
        .setAll(
            now == null
                ? List.of()
                : model
                    .school()
                    .map(one -> nodes(one, now.library()))
                    .orElse(List.of(new EmptyState("fth-list", "Выберите школу в таблице."))));
  }

  private List<Node> nodes(SchoolProgramme one, MeasureLibrary library) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(label(one.school().name(), "h2"));
    nodes.add(label(head(one), "muted"));
    Optional<String> reason = one.reasonToSkip(true);
    reason.ifPresent(words -> nodes.add(warning(capital(words) + ".")));
    if (one.plan() != null && one.chosen()) {
      nodes.add(label("Отметки войдут в план, когда вы построите его заново.", "small", "muted"));
    }
    Set<String> shown = new LinkedHashSet<>();
    for (Risk risk : one.risks()) {
      nodes.add(risk(one, risk, library, shown));
    }
    nodes.add(actions(one, reason.isEmpty()));
    return nodes;
  }

  private static String head(SchoolProgramme one) {
    Plan plan = one.plan();
    return one.school().municipality()
        + ", "
        + (plan == null ? "план не построен" : "план " + plan.id())
        + (plan != null && SchoolPlan.isSpoken(plan) ? ", слова программы свои" : "")
        + ", отмечено "
        + Words.count(one.measures().size(), "мера", "меры", "мер")
        + (one.chosen() ? "" : " по предложению");
  }

  private VBox risk(SchoolProgramme one, Risk risk, MeasureLibrary library, Set<String> shown) {
    VBox box = new VBox();
    box.getStyleClass().add("reason");
    box.getChildren()
        .add(
            label(
                risk.factor()
                    + ". "
                    + library.factor(risk.factor()).name()
                    + ", значимость "
                    + risk.significance().printed(),
                "strong"));
    if (one.coverage().getOrDefault(risk.factor(), 0) == 0) {
      box.getChildren().add(warning("На этот риск не отвечает ни одна мера плана."));
    }
    for (Measure measure : library.against(risk.factor())) {
      if (shown.add(measure.id())) {
        box.getChildren().add(tick(one, measure));
      } else if (one.measures().contains(measure.id())) {
        box.getChildren().add(label("Выше отмечено: " + measure.text(), "small", "muted"));
      }
    }
    return box;
  }

  private CheckBox tick(SchoolProgramme one, Measure measure) {
    CheckBox box = new CheckBox(measure.text());
    box.setId("measure-" + measure.id());
    box.setWrapText(true);
    box.setMinWidth(0);
    box.setMinHeight(USE_PREF_SIZE);
    box.setSelected(one.measures().contains(measure.id()));
    box.setOnAction(event -> model.tick(one, measure.id(), box.isSelected()));
    return box;
  }

  private FlowPane actions(SchoolProgramme one, boolean possible) {
    FlowPane actions = new FlowPane();
    actions.getStyleClass().add("chips");
    if (possible) {
      Button build =
          Buttons.plain(
              "fth-list",
              one.plan() == null ? "Построить план" : "Построить заново",
              () -> model.build(one));
      build.setId("build-one");
      actions.getChildren().add(build);
    }
    if (one.plan() != null) {
      Button open = Buttons.plain("fth-external-link", "Открыть план", () -> model.open(one));
      open.setId("open-plan");
      actions.getChildren().add(open);
    }
    if (one.plan() != null) {
      actions.getChildren().add(words(one, one.plan()));
    }
    if (one.chosen()) {
      Button suggest =
          Buttons.plain("fth-rotate-ccw", "Вернуть предложенные", () -> model.suggest(one));
      suggest.setId("suggest-again");
      actions.getChildren().add(suggest);
    }
    return actions;
  }

  private Button words(SchoolProgramme one, Plan plan) {
    boolean own = SchoolPlan.isSpoken(plan);
    Button words =
        own
            ? Buttons.plain("fth-rotate-ccw", "Слова как у всех школ", () -> model.silence(one))
            : Buttons.plain("fth-edit-2", "Свои слова программы", () -> model.speak(one));
    words.setId("own-words");
    words.setTooltip(
        new Tooltip(
            own
                ? "Титул, паспорт и разделы снова из «Текстов программ»"
                : "Титул, паспорт и разделы этой школы правятся в её плане"));
    return words;
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Words.RUSSIAN) + words.substring(1);
  }

  private static Label warning(String words) {
    Label label = label(words, "small");
    label.setGraphic(Icon.of("fth-alert-triangle", Tone.WARNING));
    return label;
  }

  static Label label(String words, String... styles) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
