package mera.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Accordion;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToolBar;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;

/** What every screen must hold, whatever it shows. Call with a laid-out scene. */
public final class Sweep {

  /** A control's own skin may stand out of it by its focus ring. */
  private static final double TOLERANCE = 2;

  private Sweep() {}

  /** Controls that a screen reader could not name; should be empty. */
  public static List<String> nameless(Parent root) {
    List<String> nameless = new ArrayList<>();
    Set<Node> labelled = new HashSet<>();
    walk(
        root,
        node -> {
          if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
          }
        });
    walk(
        root,
        node -> {
          if (needsName(node) && !named(node) && !labelled.contains(node)) {
            nameless.add(node.toString());
          }
        });
    return nameless;
  }

  /**
   * Words that are cut off and controls that stand outside the window; should be empty. What lies
   * in a table, a list or a scrolled page may.
   */
  public static List<String> clipped(Scene scene) {
    List<String> clipped = new ArrayList<>();
    walk(
        scene.getRoot(),
        node -> {
          if (node instanceof Labeled labeled && cut(labeled)) {
            clipped.add("cut off: " + labeled.getText());
          }
          if (node instanceof Control && outside(node, scene)) {
            clipped.add("outside: " + node);
          }
        });
    return clipped;
  }

  private static boolean needsName(Node node) {
    return node instanceof ButtonBase
        || node instanceof TextInputControl
        || node instanceof ComboBoxBase<?>
        || node instanceof ChoiceBox<?>
        || node instanceof Slider
        || node instanceof Spinner<?>
        || node instanceof ProgressIndicator
        || list(node);
  }

  private static boolean list(Node node) {
    return node instanceof TableView<?>
        || node instanceof ListView<?>
        || node instanceof TreeView<?>
        || node instanceof TreeTableView<?>;
  }

  private static boolean named(Node node) {
    String said = node.getAccessibleText();
    String words = node instanceof Labeled labeled ? labeled.getText() : null;
    return (said != null && !said.isBlank()) || (words != null && !words.isBlank());
  }

  private static boolean cut(Labeled labeled) {
    String words = labeled.getText();
    if (words == null || words.isBlank() || labeled.getTooltip() != null) {
      return false;
    }
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text text && child.getStyleClass().contains("text")) {
        return !text.getText().equals(words);
      }
    }
    return false;
  }

  private static boolean outside(Node node, Scene scene) {
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof ScrollPane) {
        return false;
      }
    }
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getMinX() < -TOLERANCE
        || bounds.getMinY() < -TOLERANCE
        || bounds.getMaxX() > scene.getWidth() + TOLERANCE
        || bounds.getMaxY() > scene.getHeight() + TOLERANCE;
  }

  private static void walk(Node node, Consumer<Node> visit) {
    if (!node.isVisible()) {
      return;
    }
    visit.accept(node);
    if (node instanceof ScrollPane scroll) {
      if (scroll.getContent() != null) {
        walk(scroll.getContent(), visit);
      }
    } else if (node instanceof Parent parent && descends(node)) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, visit));
    }
  }

  /** What stands inside a button or a table is its own affair. */
  private static boolean descends(Node node) {
    return !(node instanceof Control)
        || node instanceof SplitPane
        || node instanceof TabPane
        || node instanceof ToolBar
        || node instanceof Accordion;
  }
}
