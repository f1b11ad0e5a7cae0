package mera.app.ingest;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mera.app.control.Buttons;
import mera.app.control.Icon;
import mera.app.control.KeyCap;

/** «Файлы — Столбцы — Школы — Итог»: where the import stands; a click goes there. */
final class StepBar extends HBox {

  private static final List<Phase> STEPS =
      List.of(Phase.FILES, Phase.COLUMNS, Phase.SCHOOLS, Phase.DONE);
  private static final List<String> TITLES = List.of("Файлы", "Столбцы", "Школы", "Итог");

  private final List<Button> steps = new ArrayList<>();
  private final List<Label> badges = new ArrayList<>();

  StepBar(ImportModel model, Runnable leave) {
    getStyleClass().addAll("toolbar", "step-bar");
    for (int i = 0; i < STEPS.size(); i++) {
      if (i > 0) {
        Region line = new Region();
        line.getStyleClass().add("step-line");
        getChildren().add(line);
      }
      getChildren().add(step(model, i));
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button away = Buttons.flat("fth-x", "Прервать", leave);
    away.setId("leave");
    HBox end = new HBox(away, new KeyCap("Esc"));
    end.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(gap, end);
    model.phase().subscribe(phase -> show(model, phase));
  }

  private Button step(ImportModel model, int index) {
    Label badge = new Label();
    badge.getStyleClass().add("badge");
    Button button = Buttons.plain(TITLES.get(index), () -> model.show(STEPS.get(index)));
    button.setGraphic(badge);
    button.getStyleClass().addAll("flat", "step-button");
    button.setId("step-" + (index + 1));
    steps.add(button);
    badges.add(badge);
    return button;
  }

  private void show(ImportModel model, Phase phase) {
    int now =
        phase == Phase.STORING ? 3 : phase == Phase.READING ? 0 : Math.max(0, STEPS.indexOf(phase));
    for (int i = 0; i < steps.size(); i++) {
      Button button = steps.get(i);
      Label badge = badges.get(i);
      boolean done = i < now || phase == Phase.DONE;
      badge.getStyleClass().removeAll("success", "accent");
      badge.setText(done ? "" : Integer.toString(i + 1));
      badge.setGraphic(done ? Icon.of("fth-check") : null);
      if (done || i == now) {
        badge.getStyleClass().add(done ? "success" : "accent");
      }
      button.getStyleClass().remove("strong");
      if (i == now) {
        button.getStyleClass().add("strong");
      }
      button.setMouseTransparent(i == now || i == 3 || model.isBusy() || phase == Phase.DONE);
      button.setFocusTraversable(!button.isMouseTransparent());
      button.setAccessibleText(
          TITLES.get(i) + (done ? ", готово" : i == now ? ", текущий шаг" : ""));
    }
  }
}
