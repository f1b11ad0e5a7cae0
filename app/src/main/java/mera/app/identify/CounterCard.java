package mera.app.identify;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mera.app.identify.IdentifyModel.Extent;
import mera.app.identify.SelectionRow.Move;
import mera.app.text.Words;
import mera.data.identify.Identification;
import mera.data.identify.Reliability;
import mera.data.identify.Status;

/** «Попадёт школ в список 14, было 17, −4 вышли, +1 вошла». */
final class CounterCard extends VBox {

  private final Label number = new Label("—");
  private final Label before = new Label();
  private final Label left = new Label();
  private final Label entered = new Label();
  private final Label name = new Label();
  private final Label rest = new Label();
  private final Hyperlink who = new Hyperlink("Кто?");

  CounterCard(IdentifyModel model) {
    Label caption = new Label("Попадёт школ в список");
    caption.getStyleClass().addAll("small", "muted");
    number.setId("counter");
    number.getStyleClass().add("display");
    number.setMinWidth(USE_PREF_SIZE);
    before.setMinWidth(USE_PREF_SIZE);
    before.getStyleClass().add("muted");
    left.getStyleClass().add("success");
    entered.getStyleClass().add("danger");
    for (Label small : new Label[] {name, rest}) {
      small.getStyleClass().addAll("small", "muted");
      small.setWrapText(true);
      small.setMinHeight(USE_PREF_SIZE);
    }
    who.setId("who");
    who.setOnAction(event -> model.extent().set(Extent.MOVED));
    FlowPane moves = new FlowPane(left, entered, who);
    moves.getStyleClass().add("chips");
    HBox line = new HBox(number, before);
    line.setAlignment(Pos.BASELINE_LEFT);
    line.getStyleClass().add("counter-line");
    getStyleClass().addAll("tile", "counter-card");
    getChildren().setAll(caption, line, name, moves, rest);
  }

  void show(SelectionPicture now) {
    long out = now.moved(Move.LEFT);
    long in = now.moved(Move.ENTERED);
    number.setText(Words.number(now.size()));
    number.setAccessibleText(sentence(now));
    say(before, now.baseline().map(base -> "было " + base.listed().size()).orElse(""));
    say(
        name,
        now.baseline().map(base -> base.name() + (in + out == 0 ? ", те же" : "")).orElse(""));
    say(left, moved(out, "\u2212", "вышла", "вышли"));
    say(entered, moved(in, "+", "вошла", "вошли"));
    who.setVisible(in + out > 0);
    who.setManaged(in + out > 0);
    who.getParent().setManaged(in + out > 0);
    say(rest, now.found().map(CounterCard::rest).orElse(""));
  }

  private static String moved(long schools, String sign, String one, String many) {
    return schools == 0
        ? ""
        : sign + Words.number(schools) + " " + Words.noun(schools, one, many, many);
  }

  /** The whole in one sentence. */
  static String sentence(SelectionPicture now) {
    long out = now.moved(Move.LEFT);
    long in = now.moved(Move.ENTERED);
    return "Попадёт школ в список "
        + now.size()
        + now.baseline().map(base -> ", было " + base.listed().size()).orElse("")
        + (out == 0 ? "" : ", " + moved(out, "\u2212", "вышла", "вышли"))
        + (in == 0 ? "" : ", " + moved(in, "+", "вошла", "вошли"));
  }

  private static String rest(Identification found) {
    long few =
        found.findings().stream()
            .filter(one -> SelectionPicture.isListed(one.status()))
            .filter(one -> one.reliability() == Reliability.UNSTABLE)
            .count();
    int risk = found.count(Status.RISK);
    int manual = found.counts().getOrDefault("manual", 0);
    return found.method().equals("high-level")
        ? "Признак ничего не доказывает и требует дополнительного анализа"
        : "В зоне риска "
            + risk
            + (few == 0 ? "" : " · мало работ " + few)
            + (manual == 0 ? "" : " · вручную " + manual);
  }

  private static void say(Label label, String words) {
    label.setText(words);
    label.setManaged(!words.isEmpty());
    label.setVisible(!words.isEmpty());
  }
}
