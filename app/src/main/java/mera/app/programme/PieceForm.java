package mera.app.programme;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import mera.app.control.FormBox;
import mera.data.plan.ChapterText;
import mera.data.plan.Indicator;

/** The form of a piece; filled again whenever the words have changed. */
abstract class PieceForm extends FormBox {

  PieceForm(String title) {
    super(title, "order-form-part");
  }

  abstract void show(ProgrammeModel.Shown now);

  /**
   * Puts the cursor where a remark points.
   *
   * @param row from 0; −1: the piece as a whole
   */
  void begin(int row) {}

  static FlowPane flow(Node... nodes) {
    FlowPane flow = new FlowPane(nodes);
    flow.getStyleClass().add("order-flow");
    return flow;
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
