package mera.app;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.*;
import org.junit.jupiter.api.Test;

class ControlsTest {
  @Test
  void gallery() {
    VBox page =
        Fx.get(
            () -> {
              VBox box = new VBox();
              box.getStyleClass().add("page");
              FlowPane chips = new FlowPane(8, 8);
              for (Tone tone : Tone.values()) {
                chips.getChildren().add(new Chip(tone, "fth-alert-circle", "ШНОР, устойчиво"));
              }
              FlowPane buttons =
                  new FlowPane(
                      8,
                      8,
                      Buttons.primary("Утвердить список", "Ctrl+Enter", () -> {}),
                      Buttons.plain("fth-printer", "Отчёт", () -> {}),
                      Buttons.flat("fth-user-plus", "Включить…", () -> {}),
                      Buttons.icon("fth-corner-up-left", "Отменить", "Ctrl+Z", () -> {}),
                      new KeyCap("Ctrl+1"));
              FigureTile tile = new FigureTile("Доля «2», ВПР, регион");
              tile.show("13,4 %", "было 14,9 %", Tone.SUCCESS);
              box.getChildren()
                  .addAll(
                      chips,
                      buttons,
                      tile,
                      new Card("Последние события", new EmptyState("fth-inbox", "Пусто")),
                      new NoticeBar(Tone.ACCENT, "fth-arrow-right", "Дальше: планы", () -> {}),
                      new NoticeBar(Tone.DANGER, "fth-alert-triangle", "Файл занят", () -> {}));
              Label big = new Label("Обзор 14 340");
              big.getStyleClass().add("title");
              box.getChildren().add(big);
              return box;
            });
    Snapshots.write("gallery", page);
  }
}
