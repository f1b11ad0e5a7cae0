package mera.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.control.Icon;
import mera.app.frame.Section;

/** The sections down the left side; folds to icons when the window is narrow or the user wants. */
final class NavigationPane extends VBox {

  private final ToggleGroup group = new ToggleGroup();
  private final Map<Section, Item> items = new EnumMap<>(Section.class);
  private final Consumer<Section> chosen;

  NavigationPane(List<Section> sections, Consumer<Section> chosen) {
    this.chosen = chosen;
    getStyleClass().add("nav");
    setAccessibleText("Разделы");
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    for (Section section : sections) {
      Item item = new Item(section, sections.indexOf(section) + 1);
      items.put(section, item);
      if (section == Section.HISTORY) {
        getChildren().add(gap);
      }
      getChildren().add(item);
    }
  }

  void select(Section section) {
    Item item = items.get(section);
    if (item != null) {
      group.selectToggle(item);
    }
  }

  /**
   * @param counts short words behind the names: «214»
   */
  void count(Map<Section, String> counts) {
    items.forEach((section, item) -> item.count(counts.getOrDefault(section, "")));
  }

  void fold(boolean folded) {
    getStyleClass().remove("icons");
    if (folded) {
      getStyleClass().add("icons");
    }
    items.values().forEach(item -> item.fold(folded));
  }

  private final class Item extends ToggleButton {
    private final String name;
    private final String key;
    private final Icon icon;
    private final Label counter = new Label();
    private final HBox row = new HBox();
    private final Tooltip tooltip = new Tooltip();

    Item(Section section, int number) {
      name = section.title();
      key = "Ctrl+" + number;
      icon = Icon.of(section.icon());
      Label words = new Label(name);
      words.getStyleClass().add("name");
      counter.getStyleClass().add("counter");
      counter.setMinWidth(Region.USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      row.getStyleClass().add("row");
      row.getChildren().setAll(icon, words, gap, counter);
      setToggleGroup(group);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setTooltip(tooltip);
      setOnAction(event -> chosen.accept(section));
      count("");
      fold(false);
    }

    void count(String words) {
      counter.setText(words);
      setAccessibleText(words.isEmpty() ? name : name + ", " + words);
      tooltip.setText((words.isEmpty() ? name : name + ": " + words) + "  " + key);
    }

    void fold(boolean folded) {
      if (folded) {
        setGraphic(icon);
      } else {
        row.getChildren().remove(icon);
        row.getChildren().addFirst(icon);
        setGraphic(row);
      }
    }

    /** The chosen section stays chosen when it is pressed again. */
    @Override
    public void fire() {
      if (isSelected()) {
        chosen.accept(sectionOf(this));
      } else {
        super.fire();
      }
    }
  }

  private Section sectionOf(Item item) {
    return items.entrySet().stream()
        .filter(entry -> entry.getValue() == item)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
