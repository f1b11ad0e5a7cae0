package mera.app.context;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mera.app.text.Words;
import mera.data.rating.Rating;
import org.jspecify.annotations.Nullable;

/** How large the red zone is in each cluster. */
final class ClusterBars {

  private ClusterBars() {}

  static List<Node> of(@Nullable Rating rating) {
    if (rating == null || rating.clusters().isEmpty()) {
      return List.of();
    }
    Label head = new Label("Кластеры: доля красной зоны");
    head.getStyleClass().add("h2");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("cluster-bars");
    ColumnConstraints elastic = new ColumnConstraints();
    elastic.setHgrow(Priority.ALWAYS);
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(42);
    grid.getColumnConstraints().setAll(names, elastic);
    List<Node> nodes = new ArrayList<>();
    int[] row = {0};
    rating
        .clusters()
        .forEach(
            (cluster, red) -> {
              Label name = new Label(cluster);
              name.setWrapText(true);
              name.setMinHeight(Label.USE_PREF_SIZE);
              ProgressBar bar = new ProgressBar((double) red.red() / red.all());
              bar.getStyleClass().addAll("red-share");
              bar.setMaxWidth(Double.MAX_VALUE);
              bar.setMinWidth(0);
              bar.setAccessibleText(cluster + ": в красной зоне " + red.red() + " из " + red.all());
              Label share = new Label(Math.round(100.0 * red.red() / red.all()) + "\u00a0%");
              share.getStyleClass().add("strong");
              share.setMinWidth(Label.USE_PREF_SIZE);
              Label all = new Label(Words.number(red.all()) + "\u00a0шк.");
              all.getStyleClass().addAll("muted", "small");
              all.setMinWidth(Label.USE_PREF_SIZE);
              grid.addRow(row[0]++, name, bar, share, all);
            });
    nodes.add(head);
    nodes.add(grid);
    return nodes;
  }
}
