package mera.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import mera.app.control.Icon;
import mera.app.settings.Settings;
import org.junit.jupiter.api.Test;

class LookTest {

  @Test
  void theBundledFontIsUsedInBothWeights() {
    Label title = new Label("Обзор");
    title.getStyleClass().add("title");
    Label body = new Label("Обзор");
    Snapshots.laidOut(Fx.get(() -> new VBox(title, body)), Settings.FIRST);
    assertThat(Fx.get(body::getFont)).isEqualTo(Font.font("PT Sans", 14));
    assertThat(Fx.get(title::getFont).getStyle()).isEqualTo("Bold");
    assertThat(Fx.get(title::getFont).getFamily()).isEqualTo("PT Sans");
  }

  @Test
  void aLargerFontMakesEverythingInTheWindowLargerAndIconsDoNotGrowByThemselves() {
    Label title = Fx.get(() -> new Label("Обзор", Icon.of("fth-home")));
    title.getStyleClass().add("title");
    VBox page = Fx.get(() -> new VBox(title));
    page.getStyleClass().add("page");
    Scene scene = Snapshots.laidOut(page, Settings.FIRST);
    double before = Fx.get(() -> title.getFont().getSize());
    double gap = Fx.get(page::getSpacing);
    assertThat(Fx.get(() -> ((Icon) title.getGraphic()).getFont().getFamily()))
        .isEqualTo("FeatherIcons");
    double icon = Fx.get(() -> ((Icon) title.getGraphic()).getFont().getSize());
    for (int pass = 0; pass < 3; pass++) {
      Fx.run(
          () -> {
            Look.dress(scene, Settings.FIRST.withFontSteps(5));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          });
    }
    assertThat(Fx.get(() -> title.getFont().getSize() / before)).isBetween(1.49, 1.51);
    assertThat(Fx.get(() -> page.getSpacing() / gap)).isBetween(1.49, 1.51);
    assertThat(Fx.get(() -> ((Icon) title.getGraphic()).getFont().getSize() / icon))
        .isBetween(1.49, 1.51);
  }
}
