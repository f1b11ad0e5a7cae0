package mera.app.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mera.app.control.Buttons;
import mera.app.control.KeyCap;
import mera.app.frame.Leaf;
import mera.app.key.Shortcuts;

/** The sheets of «Планы» behind their tabs; the first one is the plan itself. */
final class PlanSheets extends BorderPane {

  /** Narrower than so many em the key does not stand on the button. */
  private static final double WIDE = 74;

  private final Map<ToggleButton, Leaf> leaves = new LinkedHashMap<>();
  private final Button action = Buttons.primary("", "Ctrl+Enter", this::act);
  private final FlowPane tabs = new FlowPane();
  private final HBox line = new HBox();

  PlanSheets(List<Leaf> sheets) {
    Shortcuts keys = new Shortcuts();
    for (Leaf leaf : sheets) {
      ToggleButton tab = new ToggleButton(leaf.title());
      tab.setId(leaf.id());
      tab.setMinWidth(USE_PREF_SIZE);
      tab.getStyleClass().add("tab");
      tab.setOnAction(event -> choose(tab));
      leaves.put(tab, leaf);
      keys.on("Alt+" + leaves.size(), () -> choose(tab));
    }
    keys.install(this);
    tabs.getStyleClass().add("tabs-line");
    tabs.getChildren().setAll(leaves.keySet());
    tabs.setPrefWrapLength(10_000);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    action.setId("sheet-action");
    line.getStyleClass().add("toolbar");
    setTop(line);
    choose(leaves.keySet().iterator().next());
  }

  private Leaf leaf() {
    return leaves.entrySet().stream()
        .filter(one -> one.getKey().isSelected())
        .findFirst()
        .orElse(leaves.entrySet().iterator().next())
        .getValue();
  }

  /** Brings the sheet of this id into sight. */
  void open(String id) {
    leaves.keySet().stream().filter(tab -> id.equals(tab.getId())).forEach(this::choose);
  }

  private void choose(ToggleButton tab) {
    leaves.keySet().forEach(other -> other.setSelected(tab == other));
    Leaf leaf = leaf();
    line.getChildren().setAll(tabs);
    if (!leaf.action().isEmpty()) {
      action.setText(leaf.action());
      action.setAccessibleText(leaf.action());
      line.getChildren().add(action);
    }
    setCenter(leaf.view());
    refresh();
  }

  /** Reads the sheet in sight anew. */
  void refresh() {
    leaf().refresh().run();
  }

  /** The main action of the sheet in sight. */
  Optional<Runnable> primary() {
    return leaf().primary().get();
  }

  private void act() {
    primary().ifPresent(Runnable::run);
  }

  @Override
  protected void layoutChildren() {
    boolean wide = getWidth() >= WIDE * action.getFont().getSize();
    if (wide != (action.getGraphic() != null)) {
      action.setGraphic(wide ? new KeyCap("Ctrl+Enter") : null);
    }
    super.layoutChildren();
  }
}
