package mera.app.identify;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mera.data.identify.Method;

/** The further rules and switches of the share of «2»: each a choice of one among few. */
final class MoreRulesPane extends VBox {

  private final IdentifyModel model;
  private final Map<String, Pills<String>> choices = new LinkedHashMap<>();

  /** One value and the words of its pill. */
  private record Value(String value, String words) {}

  MoreRulesPane(IdentifyModel model) {
    this.model = model;
    add(
        "R5",
        "Списки других",
        new Value("OFF", "нет"),
        new Value("FEDERAL", "перечень"),
        new Value("FEDERAL_AND_RED_ZONE", "и зона"));
    add("R2w", "Несколько лет", new Value("нет", "нет"), new Value("2/3", "2 из 3"));
    add(
        "R3",
        "Низшая часть региона",
        new Value("нет", "нет"),
        new Value("0.05", "5\u00a0%"),
        new Value("0.10", "10\u00a0%"),
        new Value("0.25", "25\u00a0%"));
    add(
        "R4",
        "Выпускники ниже минимума",
        new Value("INFO", "сообщить"),
        new Value("RISK", "риск"),
        new Value("OFF", "нет"));
    add(
        "R6",
        "Чуть ниже порога с признаками: зона риска",
        new Value("нет", "нет"),
        new Value("0.05", "до 5\u00a0п.п."),
        new Value("0.10", "до 10\u00a0п.п."));
    add("attempts", "Попытки", new Value("FIRST", "первая"), new Value("LATEST", "последняя"));
    add(
        "egeMath",
        "Математика ЕГЭ",
        new Value("SEPARATE", "отдельно"),
        new Value("MERGED", "вместе"));
    getStyleClass().add("knobs");
  }

  private void add(String key, String title, Value... values) {
    Pills<String> pills = new Pills<>(title, value -> model.set(key, value));
    for (int i = 0; i < values.length; i++) {
      pills.with(values[i].value(), "more-" + key + "-" + i, values[i].words());
    }
    choices.put(key, pills);
    Label caption = new Label(title);
    caption.getStyleClass().addAll("small", "muted");
    caption.setWrapText(true);
    caption.setMinSize(0, USE_PREF_SIZE);
    VBox rule = new VBox(caption, pills);
    rule.getStyleClass().add("rule");
    getChildren().add(rule);
  }

  /** Shows what the method has. */
  void show(Method now) {
    choices.forEach((key, pills) -> pills.select(now.parameters().getOrDefault(key, "")));
  }
}
