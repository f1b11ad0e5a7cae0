package mera.app.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import mera.app.control.Icon;
import mera.app.key.Shortcuts;
import org.jspecify.annotations.Nullable;

/** The blocks of the order; the chosen one has its form beside it. */
final class BlockTree extends TreeView<BlockLine> {

  private final OrderModel model;
  private final Set<Block> folded = new HashSet<>();
  private boolean filling;

  BlockTree(OrderModel model, PointModel points) {
    this.model = model;
    setId("blocks");
    setAccessibleText("Части приказа");
    setShowRoot(false);
    setRoot(new TreeItem<>());
    getStyleClass().add("edge-to-edge");
    setCellFactory(any -> new Cell());
    new Shortcuts().on("Del", () -> remove(points)).install(this);
    getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    model.outline().subscribe(this::fill);
    model.block().subscribe(this::select);
  }

  private void remove(PointModel points) {
    if (!model.isLocked()) {
      points.remove();
    }
  }

  private void chosen(@Nullable TreeItem<BlockLine> item) {
    if (!filling && item != null) {
      model.block().set(item.getValue().block());
    }
  }

  private void fill(Outline outline) {
    filling = true;
    List<TreeItem<BlockLine>> open = new ArrayList<>();
    open.add(new TreeItem<>());
    for (BlockLine line : outline.lines()) {
      TreeItem<BlockLine> item = new TreeItem<>(line);
      item.setExpanded(!folded.contains(line.block()));
      item.expandedProperty().subscribe((was, now) -> fold(line.block(), now));
      while (open.size() > line.level() + 1) {
        open.removeLast();
      }
      open.getLast().getChildren().add(item);
      open.add(item);
    }
    getRoot().getChildren().setAll(List.copyOf(open.getFirst().getChildren()));
    filling = false;
    select(model.block().get());
  }

  private void fold(Block block, boolean expanded) {
    if (expanded) {
      folded.remove(block);
    } else {
      folded.add(block);
    }
  }

  private void select(Block block) {
    TreeItem<BlockLine> item = find(getRoot(), block);
    if (item == null || item == getSelectionModel().getSelectedItem()) {
      return;
    }
    for (TreeItem<BlockLine> up = item.getParent(); up != null; up = up.getParent()) {
      up.setExpanded(true);
    }
    filling = true;
    getSelectionModel().select(item);
    filling = false;
  }

  private static @Nullable TreeItem<BlockLine> find(TreeItem<BlockLine> from, Block block) {
    for (TreeItem<BlockLine> item : from.getChildren()) {
      TreeItem<BlockLine> below = find(item, block);
      if (item.getValue().block().equals(block) || below != null) {
        return below == null ? item : below;
      }
    }
    return null;
  }

  /** Cut on the right, whole in the tooltip. */
  private static final class Cell extends TreeCell<BlockLine> {

    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable BlockLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
      } else {
        setText(line.words());
        setGraphic(Icon.of(line.icon()));
        setTooltip(tooltip(line.words()));
      }
    }

    private static Tooltip tooltip(String words) {
      Tooltip tooltip = new Tooltip(words);
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(480);
      return tooltip;
    }
  }
}
