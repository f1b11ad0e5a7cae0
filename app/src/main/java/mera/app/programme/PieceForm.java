package mera.app.programme;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.data.plan.ChapterText;
import mera.data.plan.Indicator;

/** The form of a piece; filled again whenever the words have changed. */
abstract class PieceForm extends VBox {

  private final HBox head = new HBox();

  PieceForm(String title) {
    getStyleClass().add("order-form-part");
    Label words = new Label(title);
    words.getStyleClass().add("h2");
    words.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head.getStyleClass().add("order-head");
    head.getChildren().setAll(words, gap);
    getChildren().add(head);
  }

  /** Puts buttons behind the title. */
  void addToHead(Node buttons) {
    head.getChildren().add(buttons);
  }

  abstract void show(ProgrammeModel.Shown now);

  /**
   * Puts the cursor where a remark points.
   *
   * @param row from 0; −1: the piece as a whole
   */
  void begin(int row) {}

  static Label hint(String words) {
    Label hint = new Label(words);
    hint.getStyleClass().addAll("small", "muted");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    return hint;
  }

  static FlowPane flow(Node... nodes) {
    FlowPane flow = new FlowPane(nodes);
    flow.getStyleClass().add("order-flow");
    return flow;
  }

  static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  static String oneLine(String text) {
    return String.join(" ", lines(text));
  }

  /** Does the text list the indicators, so that it must agree with their list? */
  static boolean speaksOfIndicators(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return plain.contains("показател") || plain.contains("индикатор");
  }

  /** The text with the indicators written out in it: from now on words of its own. */
  static String writtenOut(String shown, List<Indicator> indicators) {
    return Indicator.listed(ChapterText.stored(shown), indicators);
  }

  static boolean isListed(String shown) {
    return Indicator.isListedIn(ChapterText.stored(shown));
  }
}
