package mera.app.context;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import mera.app.control.Icon;

/** A main part and one beside it; in a narrow window one takes the place of the other. */
final class TwoPanes extends BorderPane {

  /** In em, so that a large font counts as a small window. */
  private static final double NARROW = 66;

  private final Node main;
  private final Node side;
  private final double divider;
  private final ToggleButton toggle;
  private final FlowPane tools = new FlowPane();
  private final Label probe = new Label();
  private boolean narrow;

  /**
   * @param divider part of the width that the main part gets
   * @param name of the part beside it
   * @param bar what stands above both
   */
  TwoPanes(Node main, Node side, double divider, String name, String id, List<Node> bar) {
    this.main = main;
    this.side = side;
    this.divider = divider;
    toggle = new ToggleButton(name, Icon.of("fth-sidebar"));
    toggle.setId(id);
    toggle.setAccessibleText(name);
    toggle.getStyleClass().add("quiet");
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.setOnAction(event -> arrange());
    probe.setVisible(false);
    probe.setManaged(false);
    tools.getStyleClass().add("filter-bar");
    tools.getChildren().setAll(bar);
    setTop(tools);
    getChildren().add(probe);
    arrange();
  }

  @Override
  protected void layoutChildren() {
    boolean now = getWidth() < NARROW * probe.getFont().getSize();
    if (now != narrow) {
      narrow = now;
      toggle.setSelected(false);
      arrange();
    }
    super.layoutChildren();
  }

  private void arrange() {
    tools.getChildren().remove(toggle);
    if (narrow) {
      tools.getChildren().add(toggle);
      setCenter(toggle.isSelected() ? side : main);
    } else {
      SplitPane split = new SplitPane(main, side);
      split.getStyleClass().add("thin");
      split.setDividerPositions(divider);
      setCenter(split);
    }
  }
}
