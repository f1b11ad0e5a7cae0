package mera.app.context;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mera.app.control.Shown;
import mera.app.text.Words;
import mera.data.context.ContextMethod;
import org.jspecify.annotations.Nullable;

/** How the clusters are made: by the rule, or by k-means with its silhouette in sight. */
final class ClusterChoice extends HBox {

  private final Label silhouette = new Label();

  ClusterChoice(ContextModel model) {
    ComboBox<Integer> box = new ComboBox<>();
    box.setId("groups");
    box.setAccessibleText("Как составлены кластеры");
    box.setMinWidth(0);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(List.of(ContextMethod.BY_RULE, ContextMethod.BEST, 3, 4, 5, 6));
    box.setConverter(Shown.by(groups -> words(groups)));
    box.setValue(model.groups().get());
    box.valueProperty()
        .subscribe(
            groups -> {
              if (groups != null) {
                model.groups().set(groups);
              }
            });
    silhouette.getStyleClass().addAll("muted", "small");
    silhouette.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(box, Priority.ALWAYS);
    getStyleClass().add("weight-line");
    getChildren().setAll(box, silhouette);
    model.picture().subscribe(this::show);
  }

  private static String words(int groups) {
    return switch (groups) {
      case ContextMethod.BY_RULE -> "по месту, численности и программам";
      case ContextMethod.BEST -> "по данным, лучшее число групп";
      default -> "по данным, " + Words.count(groups, "группа", "группы", "групп");
    };
  }

  private void show(@Nullable ContextPicture now) {
    Double known = now == null ? null : now.review().clusters().silhouette();
    silhouette.setText(known == null ? "" : "силуэт " + Words.decimal(known, 2));
  }
}
