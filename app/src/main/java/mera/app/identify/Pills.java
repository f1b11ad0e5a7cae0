package mera.app.identify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** A choice of one among few, all in sight; one is always chosen. */
final class Pills<T> extends HBox {

  private final String name;
  private final Consumer<T> choose;
  private final Map<T, ToggleButton> pills = new LinkedHashMap<>();

  /**
   * @param name what is chosen, read aloud with each word
   */
  Pills(String name, Consumer<T> choose) {
    this.name = name;
    this.choose = choose;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("pills");
  }

  /** One more choice, on the right. */
  Pills<T> with(T value, String id, String words) {
    ToggleButton pill = new ToggleButton(words);
    pill.setId(id);
    pill.setMinWidth(USE_PREF_SIZE);
    pill.setAccessibleText(name + ": " + words);
    pill.setOnAction(
        event -> {
          pill.setSelected(true);
          choose.accept(value);
        });
    pills.put(value, pill);
    getChildren().add(pill);
    shape();
    return this;
  }

  private void shape() {
    int last = getChildren().size() - 1;
    for (int i = 0; i <= last; i++) {
      getChildren().get(i).getStyleClass().removeAll("left-pill", "center-pill", "right-pill");
      if (last > 0) {
        getChildren()
            .get(i)
            .getStyleClass()
            .add(i == 0 ? "left-pill" : i == last ? "right-pill" : "center-pill");
      }
    }
  }

  /** Shows which is chosen; does nothing else. */
  void select(T value) {
    pills.forEach((one, pill) -> pill.setSelected(one.equals(value)));
  }

  /** Changes the words of a choice. */
  void say(T value, String words) {
    ToggleButton pill = Objects.requireNonNull(pills.get(value));
    pill.setText(words);
    pill.setAccessibleText(name + ": " + words);
  }

  /** A choice that cannot be made now is not there. */
  void offer(T value, boolean offered) {
    ToggleButton pill = Objects.requireNonNull(pills.get(value));
    if (offered != getChildren().contains(pill)) {
      List<ToggleButton> stay =
          pills.values().stream()
              .filter(one -> one == pill ? offered : getChildren().contains(one))
              .toList();
      getChildren().setAll(stay);
      shape();
    }
  }
}
