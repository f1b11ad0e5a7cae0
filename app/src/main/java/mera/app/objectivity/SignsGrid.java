package mera.app.objectivity;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mera.app.control.Chip;
import mera.app.control.Tone;
import mera.data.objectivity.Sign;
import mera.data.objectivity.State;
import mera.data.objectivity.WorkSigns;

/** The signs that were looked for in a work: what the school has, the limit, the conclusion. */
final class SignsGrid extends GridPane {

  SignsGrid() {
    setId("signs");
    getStyleClass().add("signs-grid");
    ColumnConstraints title = new ColumnConstraints();
    title.setHgrow(Priority.ALWAYS);
    getColumnConstraints()
        .setAll(new ColumnConstraints(), title, right(), right(), new ColumnConstraints());
  }

  private static ColumnConstraints right() {
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    return right;
  }

  void show(WorkSigns work) {
    getChildren().clear();
    addRow(0, head(""), head("Признак"), head("Школа"), head("Порог"), head("Вывод"));
    int row = 1;
    for (Sign sign : SignWords.ordered(work)) {
      add(row++, sign);
    }
  }

  private void add(int row, Sign sign) {
    boolean looked = sign.state() != State.NOT_EVALUATED;
    Label letter = words(sign.kind().group().letter(), sign.counts() ? "sign-letter" : "muted");
    letter.setTooltip(new Tooltip(sign.kind().group().printed()));
    Label title = words(sign.kind().title(), looked ? "plain" : "muted");
    title.setWrapText(true);
    title.setMinWidth(0);
    title.setMinHeight(USE_PREF_SIZE);
    title.setTooltip(new Tooltip(sign.sentence()));
    title.setAccessibleText(sign.kind().title() + ". " + sign.sentence());
    Label value = words(SignWords.value(sign), looked ? "plain" : "muted");
    value.setMinWidth(USE_PREF_SIZE);
    addRow(row, letter, title, value, words(SignWords.limit(sign), "muted"), conclusion(sign));
  }

  private static Node conclusion(Sign sign) {
    if (sign.counts()) {
      return new Chip(Tone.WARNING, "fth-flag", SignWords.conclusion(sign));
    }
    Label words = words(SignWords.conclusion(sign), "muted");
    words.setTooltip(new Tooltip(sign.sentence()));
    return words;
  }

  private static Label head(String words) {
    return words(words, "grid-head");
  }

  private static Label words(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    if (!style.equals("plain")) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    return label;
  }
}
