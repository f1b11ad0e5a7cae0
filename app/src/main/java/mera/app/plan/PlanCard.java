package mera.app.plan;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.text.Words;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;

/** Title, columns, period and origin of a plan; here it is renamed and removed. */
final class PlanCard extends ScrollPane {

  private final TextArea title = new TextArea();
  private final Label about = new Label();
  private final ColumnsPane columns;

  PlanCard(PlanModel model) {
    title.setId("plan-title");
    title.setWrapText(true);
    title.setPrefRowCount(5);
    title.setAccessibleText("Название плана");
    Label caption = new Label("Название, как в документе, по строкам");
    caption.setLabelFor(title);
    Button rename =
        Buttons.plain(
            "Изменить название", () -> model.rename(List.of(title.getText().split("\n"))));
    rename.setId("rename-plan");
    Button remove = Buttons.plain("fth-trash-2", "Удалить план", model::removePlan);
    remove.setId("remove-plan");
    for (Label label : List.of(caption, about)) {
      label.getStyleClass().addAll("small", "muted");
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    columns = new ColumnsPane(model);
    VBox box = new VBox(caption, title, rename, columns, about, remove);
    box.getStyleClass().addAll("side-body", "plan-card");
    setContent(box);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  void show(Plan plan) {
    if (!title.isFocused()) {
      title.setText(String.join("\n", plan.title()));
    }
    columns.show(plan);
    about.setText(
        "Срок плана: "
            + Words.date(plan.period().from())
            + "\u00a0– "
            + Words.date(plan.period().to())
            + ".\nОбразец: "
            + PlanTemplates.nameOf(plan.template())
            + ".\nНомер в файле: "
            + plan.id()
            + ".");
  }
}
