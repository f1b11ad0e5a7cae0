package mera.app.identify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mera.app.frame.Leaf;

/** The sheets of «Отбор»: the selection, those beside it, the final list and the approved ones. */
final class SheetTabs extends FlowPane {

  private final ToggleButton selection = tab("Отбор", "tab-selection");
  private final ToggleButton last = tab("Итоговый список", "tab-final");
  private final ToggleButton approved = tab("Утверждённые списки", "tab-lists");
  private final Map<ToggleButton, Leaf> leaves = new LinkedHashMap<>();
  private final Runnable turned;

  /**
   * @param others sheets beside the selection, in the order of their tabs
   * @param turned what is done when another sheet comes into sight
   */
  SheetTabs(List<Leaf> others, Runnable turned) {
    this.turned = turned;
    others.forEach(leaf -> leaves.put(tab(leaf.title(), leaf.id()), leaf));
    getChildren().add(selection);
    getChildren().addAll(leaves.keySet());
    getChildren().addAll(last, approved);
    getChildren().forEach(tab -> ((ToggleButton) tab).setOnAction(event -> open(tab.getId())));
    selection.setSelected(true);
    getStyleClass().add("tabs-line");
    setPrefWrapLength(10_000);
    HBox.setHgrow(this, Priority.ALWAYS);
  }

  private static ToggleButton tab(String words, String id) {
    ToggleButton tab = new ToggleButton(words);
    tab.setId(id);
    tab.setMinWidth(USE_PREF_SIZE);
    tab.getStyleClass().add("tab");
    return tab;
  }

  /** Brings the sheet of this id into sight. */
  void open(String id) {
    getChildren().forEach(tab -> ((ToggleButton) tab).setSelected(id.equals(tab.getId())));
    turned.run();
  }

  void openSelection() {
    open(selection.getId());
  }

  void openFinal() {
    open(last.getId());
  }

  void openApproved() {
    open(approved.getId());
  }

  boolean isSelection() {
    return selection.isSelected();
  }

  boolean isFinal() {
    return last.isSelected();
  }

  /** The sheet beside the selection that is in sight; empty: it is another one. */
  Optional<Leaf> leaf() {
    return leaves.entrySet().stream()
        .filter(one -> one.getKey().isSelected())
        .findFirst()
        .map(Map.Entry::getValue);
  }

  /** Says how many lists are approved. */
  void count(int lists) {
    approved.setText("Утверждённые списки" + (lists == 0 ? "" : " " + lists));
  }
}
