package mera.app.identify;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.EmptyState;
import mera.app.figure.StatusChips;
import mera.app.figure.TwoShare;
import mera.app.text.Words;
import mera.data.identify.Finding;
import mera.data.identify.Reason;
import org.jspecify.annotations.Nullable;

/** Why the chosen school is in the list, or is not. */
final class ReasonsPane extends ScrollPane {

  private final VBox column = new VBox();

  ReasonsPane(IdentifyModel model) {
    column.getStyleClass().add("reasons");
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("edge-to-edge");
    setId("reasons");
    model.chosen().subscribe(this::show);
  }

  private void show(@Nullable SelectionRow row) {
    if (row == null) {
      column.getChildren().setAll(new EmptyState("fth-help-circle", "Выберите школу в таблице."));
      return;
    }
    Finding finding = row.finding();
    List<Node> nodes = new ArrayList<>();
    nodes.add(label(finding.name(), "h2"));
    nodes.add(label(finding.municipality() + " · код " + finding.schoolCode(), "muted"));
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("chips");
    StatusChips.of(finding.status()).ifPresent(chips.getChildren()::add);
    if (!chips.getChildren().isEmpty()) {
      nodes.add(chips);
    }
    Label sentence = label(finding.sentence() + ".", "strong");
    sentence.setId("sentence");
    nodes.add(sentence);
    TwoShare share = row.share();
    if (share != null) {
      nodes.add(label("Все работы года: «2» у " + counts(share), "muted"));
    }
    finding.reasons().forEach(reason -> nodes.add(reason(reason)));
    column.getChildren().setAll(nodes);
    setVvalue(0);
  }

  private static String counts(TwoShare share) {
    return Words.number(share.two())
        + " из "
        + Words.number(share.all())
        + ", "
        + Words.percent(share.share());
  }

  private static VBox reason(Reason reason) {
    VBox lines = new VBox(label(ReasonWords.work(reason), "strong"));
    lines.getChildren().add(label(ReasonWords.counts(reason), "plain"));
    ReasonWords.chance(reason)
        .ifPresent(words -> lines.getChildren().add(label(words, "small", "muted")));
    lines.getStyleClass().add("reason");
    return lines;
  }

  private static Label label(String words, String... styles) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
