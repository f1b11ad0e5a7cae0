package mera.app.schools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Chip;
import mera.app.control.Tone;
import mera.data.risk.RiskFactor;
import mera.data.risk.Significance;

/** The twelve factors of a school: how much each matters, why, and whether it is worked on. */
final class RisksPane extends ScrollPane {

  private final SchoolsModel model;
  private final VBox column = new VBox();
  private final Map<RiskFactor, CheckBox> boxes = new LinkedHashMap<>();

  RisksPane(SchoolsModel model) {
    this.model = model;
    setId("risks-pane");
    column.getStyleClass().add("risks");
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  void show(String about, List<SchoolRisks.Line> lines) {
    boxes.clear();
    column.getChildren().setAll(FactsPane.label(about, "small", "muted"));
    for (SchoolRisks.Line line : lines) {
      column.getChildren().add(line(line));
    }
  }

  private VBox line(SchoolRisks.Line line) {
    String title = line.factor().number() + ". " + line.factor().title();
    CheckBox box = new CheckBox(title);
    box.setId("risk-" + line.factor().number());
    box.setWrapText(true);
    box.setMinWidth(0);
    box.setSelected(line.activated());
    box.setDisable(line.significance() == null || line.obligatory());
    box.setOnAction(event -> choose());
    boxes.put(line.factor(), box);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setMaxWidth(Double.MAX_VALUE);
    Chip chip = chip(line);
    chip.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(box, chip);
    head.getStyleClass().add("chips-line");
    VBox all = new VBox(head);
    if (!line.source().isEmpty()) {
      Label source = FactsPane.label(line.source(), "small", "muted");
      source.getStyleClass().add("risk-source");
      all.getChildren().add(source);
    }
    return all;
  }

  private static Chip chip(SchoolRisks.Line line) {
    Significance significance = line.significance();
    if (significance == null) {
      return new Chip(Tone.PLAIN, "fth-help-circle", "нет данных");
    }
    String words = significance.printed() + (line.index().isEmpty() ? "" : ", " + line.index());
    return switch (significance) {
      case HIGH -> new Chip(Tone.DANGER, "fth-alert-octagon", words);
      case MIDDLE -> new Chip(Tone.WARNING, "fth-alert-triangle", words);
      case LOW -> new Chip(Tone.SUCCESS, "fth-check", words);
    };
  }

  private void choose() {
    TreeSet<RiskFactor> chosen = new TreeSet<>();
    boxes.forEach(
        (factor, box) -> {
          if (box.isSelected()) {
            chosen.add(factor);
          }
        });
    model.choose(chosen);
  }
}
