package mera.app.identify;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.data.identify.Method;

/** A slider for one number of the method; a double click brings the usual value back. */
final class KnobSlider extends VBox {

  private final Knob knob;
  private final Label number = new Label();
  private final Slider slider;
  private boolean following;

  KnobSlider(IdentifyModel model, Knob knob) {
    this.knob = knob;
    slider = new Slider(knob.from(), knob.to(), knob.from());
    slider.setId("knob-" + knob.key());
    slider.setAccessibleText(knob.title());
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (!following) {
                model.set(knob.key(), knob.setting((int) Math.round(now.doubleValue())));
              }
            });
    slider.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            model.reset(knob.key());
          }
        });
    Label title = new Label(knob.title());
    title.setLabelFor(slider);
    number.getStyleClass().add("strong");
    number.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getStyleClass().add("knob");
    getChildren().setAll(new HBox(title, gap, number), slider);
  }

  /** Follows the method; a value between two steps of the slider is only read. */
  void show(Method method) {
    int value = knob.value(method);
    number.setText(knob.printed(value));
    if (Math.round(slider.getValue()) != value) {
      following = true;
      slider.setValue(value);
      following = false;
    }
  }
}
