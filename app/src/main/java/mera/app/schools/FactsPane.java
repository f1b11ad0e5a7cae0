package mera.app.schools;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Lines of facts under one another: caption, value, and below the value where it comes from. */
final class FactsPane extends ScrollPane {

  private final GridPane grid = new GridPane();

  FactsPane(String id) {
    setId(id);
    ColumnConstraints caption = new ColumnConstraints();
    caption.setPercentWidth(42);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(caption, value);
    grid.getStyleClass().add("fields");
    setContent(grid);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  void show(List<Fact> facts) {
    grid.getChildren().clear();
    for (int row = 0; row < facts.size(); row++) {
      Fact fact = facts.get(row);
      if (fact.kind() == Fact.Kind.LINE) {
        Label caption = label(fact.caption(), "muted");
        Label value = label(fact.value().isEmpty() ? "—" : fact.value(), "value");
        caption.setLabelFor(value);
        GridPane.setValignment(caption, VPos.TOP);
        VBox cell = new VBox(value);
        if (!fact.source().isEmpty()) {
          cell.getChildren().add(label(fact.source(), "small", "muted"));
        }
        grid.addRow(row, caption, cell);
      } else {
        Label words =
            fact.kind() == Fact.Kind.HEADING
                ? label(fact.caption(), "strong")
                : label(fact.caption(), "small", "muted");
        grid.add(words, 0, row, 2, 1);
      }
    }
    setVvalue(0);
  }

  static Label label(String words, String... styles) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
