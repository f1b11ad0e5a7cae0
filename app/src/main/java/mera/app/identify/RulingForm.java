package mera.app.identify;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.KeyCap;
import mera.app.identify.RulingModel.Choice;
import mera.app.key.Shortcuts;
import mera.data.identify.Ruling.Ground;

/** «Решение по школе»: decision, reason, document, term; Enter decides, Esc closes. */
final class RulingForm extends VBox {

  private final RulingModel model;
  private final Label about = new Label();
  private final Label consequence = new Label();
  private final Pills<Choice> choice;
  private final Pills<Boolean> always;
  private final ComboBox<String> ground = new ComboBox<>();
  private final TextField text = new TextField();
  private final TextField document = new TextField();
  private final VBox reason;
  private final Button decide;

  RulingForm(RulingModel model) {
    this.model = model;
    choice =
        new Pills<Choice>("Решение", model.choice()::set)
            .with(Choice.RULES, "ruling-rules", "По правилам")
            .with(Choice.INCLUDE, "ruling-include", "Включить")
            .with(Choice.EXCLUDE, "ruling-exclude", "Исключить");
    always =
        new Pills<Boolean>("Срок", model.always()::set)
            .with(false, "ruling-year", "на год")
            .with(true, "ruling-always", "всегда");
    decide = Buttons.primary("Исключить", "Enter", model::decide);
    decide.setId("ruling-decide");
    decide.setGraphic(new KeyCap("Enter"));
    fields();
    reason =
        new VBox(
            field("Причина", ground),
            field("Пояснение", text),
            new HBox(field("Документ", document), field("Срок", always)));
    reason.getStyleClass().add("ruling-reason");
    getStyleClass().addAll("card", "ruling");
    setId("ruling");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().setAll(head(), about, choice, reason, foot());
    model.choice().subscribe(this::show);
    model.always().subscribe(always::select);
    model.open().subscribe(this::opened);
    new Shortcuts().on("Esc", model::close).on("Enter", model::decide).install(this);
  }

  private void fields() {
    ground.setId("ruling-ground");
    ground.setMaxWidth(Double.MAX_VALUE);
    ground.setPromptText("выберите причину");
    ground.setAccessibleText("Причина");
    ground.getItems().setAll(Arrays.stream(Ground.values()).map(Ground::printed).toList());
    ground
        .valueProperty()
        .subscribe(
            words ->
                model
                    .ground()
                    .set(
                        Arrays.stream(Ground.values())
                            .filter(one -> one.printed().equals(words))
                            .findFirst()
                            .orElse(null)));
    text.setId("ruling-text");
    text.setAccessibleText("Пояснение");
    text.setPromptText("своими словами; для «иное» обязательно");
    text.textProperty().bindBidirectional(model.text());
    document.setId("ruling-document");
    document.setAccessibleText("Документ");
    document.setPromptText("постановление, дата, №");
    document.textProperty().bindBidirectional(model.document());
    about.getStyleClass().addAll("small", "muted");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    consequence.setId("ruling-consequence");
    consequence.getStyleClass().add("muted");
  }

  private HBox head() {
    Label title = new Label("Решение по школе");
    title.getStyleClass().add("h2");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, Buttons.icon("fth-x", "Закрыть", "Esc", model::close));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private HBox foot() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(consequence, gap, decide);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("ruling-foot");
    return foot;
  }

  private static VBox field(String title, Node control) {
    Label caption = new Label(title);
    caption.getStyleClass().addAll("small", "muted");
    VBox field = new VBox(caption, control);
    HBox.setHgrow(field, control instanceof TextField ? Priority.ALWAYS : Priority.NEVER);
    return field;
  }

  private void opened(boolean open) {
    setVisible(open);
    setManaged(open);
    if (open) {
      about.setText(model.about());
      Ground known = model.ground().get();
      ground.setValue(known == null ? null : known.printed());
      show(model.choice().get());
      StackPane.setAlignment(this, Pos.CENTER);
      (model.choice().get() == Choice.RULES ? (Node) decide : ground).requestFocus();
    }
  }

  private void show(Choice now) {
    choice.select(now);
    boolean byHand = now != Choice.RULES;
    reason.setDisable(!byHand);
    String words =
        switch (now) {
          case RULES -> "Вернуть правилам";
          case INCLUDE -> "Включить";
          case EXCLUDE -> "Исключить";
        };
    decide.setText(words);
    decide.setAccessibleText(words);
    consequence.setText(model.consequence());
  }
}
