package mera.app.plan;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Buttons side by side of which exactly one is pressed. */
final class Pills {

  private Pills() {}

  /**
   * @param first is pressed at the beginning
   * @param chosen takes what is pressed, also when it was pressed already
   */
  static <T> HBox of(List<T> all, Function<T, String> words, T first, Consumer<T> chosen) {
    ToggleGroup group = new ToggleGroup();
    HBox pills = new HBox();
    pills.getStyleClass().add("pills");
    for (T one : all) {
      ToggleButton button = new ToggleButton(words.apply(one));
      button.setToggleGroup(group);
      boolean left = one.equals(all.getFirst());
      boolean right = one.equals(all.getLast());
      button.getStyleClass().add(left ? "left-pill" : right ? "right-pill" : "center-pill");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(one.equals(first));
      button.setOnAction(
          event -> {
            button.setSelected(true);
            chosen.accept(one);
          });
      pills.getChildren().add(button);
    }
    return pills;
  }
}
