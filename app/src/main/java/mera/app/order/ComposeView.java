package mera.app.order;

import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mera.app.control.Buttons;
import mera.app.control.Icon;
import mera.app.control.Tone;
import org.jspecify.annotations.Nullable;

/** A new order: earlier ones and templates, and what the chosen one needs or would change. */
final class ComposeView extends VBox {

  private static final String ALL = "все муниципалитеты";

  private final OrderModel orders;
  private final ComposeModel model;
  private final ListView<Sample> templates = new ListView<>();
  private final Label name = new Label();
  private final Label basis = BlockForm.hint("");
  private final Label needed = new Label();
  private final VBox needs = new VBox();
  private final VBox choice = new VBox();
  private final ComboBox<String> municipality = new ComboBox<>();
  private final Label missing = new Label();
  private final Button compose;
  private final Button back;
  private boolean filling;

  ComposeView(OrderModel orders) {
    this.orders = orders;
    model = orders.compose();
    compose = Buttons.primary("Составить приказ", "Ctrl+Enter", model::compose);
    compose.setId("compose");
    back = Buttons.plain("fth-arrow-left", "К приказу", orders::back);
    back.setId("compose-back");
    templates();
    municipality();
    SplitPane split = new SplitPane(templates, details());
    split.getStyleClass().add("thin");
    split.setDividerPositions(0.36);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().setAll(split, bar());
    // The list would take Esc for itself.
    addEventFilter(KeyEvent.KEY_PRESSED, this::left);
    model.supplies().subscribe(this::show);
    model.sample().subscribe(this::show);
    model.changes().subscribe(this::show);
    model.empty().addListener((SetChangeListener<String>) change -> show());
    orders.order().subscribe(this::show);
  }

  /** The list stands in the window only after the first layout. */
  void focus() {
    applyCss();
    layout();
    templates.requestFocus();
  }

  private void left(KeyEvent event) {
    boolean away = event.getCode() == KeyCode.ESCAPE && !municipality.isShowing();
    if (away && orders.order().get() != null) {
      event.consume();
      orders.back();
    }
  }

  private void templates() {
    templates.setId("templates");
    templates.setAccessibleText("Шаблоны приказов");
    templates.setItems(model.samples());
    templates.getStyleClass().add("edge-to-edge");
    templates.setCellFactory(any -> new Cell());
    templates
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.sample().set(chosen);
              }
            });
  }

  private void municipality() {
    municipality.setId("municipality");
    municipality.setAccessibleText("Школы каких муниципалитетов");
    municipality.setConverter(
        new StringConverter<String>() {
          @Override
          public String toString(@Nullable String one) {
            return one == null ? ALL : one;
          }

          @Override
          public String fromString(String words) {
            return words;
          }
        });
    municipality.setOnAction(
        event -> {
          if (!filling) {
            String chosen = municipality.getValue();
            model.municipality().set(ALL.equals(chosen) ? null : chosen);
          }
        });
  }

  private ScrollPane details() {
    name.getStyleClass().add("h2");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    needed.getStyleClass().add("strong");
    needs.getStyleClass().add("order-form-part");
    Label whose = new Label("Школы");
    whose.getStyleClass().addAll("small", "muted");
    whose.setLabelFor(municipality);
    choice.getChildren().setAll(whose, municipality);
    choice.getStyleClass().add("edit");
    VBox page = new VBox(name, basis, needed, needs, choice);
    page.getStyleClass().add("order-form");
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("order-forms");
    return scroll;
  }

  private HBox bar() {
    missing.setId("missing");
    missing.getStyleClass().add("muted");
    missing.setWrapText(true);
    missing.setMinHeight(USE_PREF_SIZE);
    missing.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(missing, Priority.ALWAYS);
    HBox bar = new HBox(missing, back, compose);
    bar.getStyleClass().add("action-bar");
    return bar;
  }

  private void show() {
    Supplies supplies = model.supplies().get();
    Sample template = model.sample().get();
    BlockForm.visible(back, orders.order().get() != null);
    if (supplies == null || template == null) {
      return;
    }
    templates.getSelectionModel().select(template);
    name.setText(template.name());
    basis.setText(template.basis());
    boolean like = template instanceof Sample.Like;
    needed.setText(like ? "Что изменится" : "Из чего составляется");
    needs
        .getChildren()
        .setAll(
            like
                ? model.changes().get().stream().map(BlockForm::hint).toList()
                : model.needs().stream().map(this::need).toList());
    BlockForm.visible(needed, !needs.getChildren().isEmpty());
    BlockForm.visible(choice, !like);
    filling = true;
    String chosen = model.municipality().get();
    List<String> all = supplies.municipalities();
    municipality.getItems().setAll(ALL);
    municipality.getItems().addAll(all);
    municipality.setValue(chosen == null || !all.contains(chosen) ? ALL : chosen);
    filling = false;
    String sentence = model.missing();
    missing.setText(
        sentence.isEmpty() ? "Приказ станет черновиком, его можно править и отменить." : sentence);
    compose.setDisable(!model.canCompose());
  }

  private VBox need(Need need) {
    Label words =
        new Label(
            need.words(),
            need.met()
                ? Icon.of("fth-check", Tone.SUCCESS)
                : Icon.of("fth-alert-triangle", Tone.WARNING));
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    VBox box = new VBox(words);
    box.getStyleClass().add("edit");
    boolean declared = model.empty().contains(need.key());
    if (!need.met() || declared) {
      box.getChildren().add(wayOut(need, declared));
    }
    return box;
  }

  private FlowPane wayOut(Need need, boolean declared) {
    FlowPane row = new FlowPane();
    row.getStyleClass().addAll("order-flow", "need-ways");
    if (!need.met()) {
      String where = need.isList() ? "Открыть отбор" : "Открыть планы";
      Button open = Buttons.plain(where, () -> model.open(need.section()));
      open.getStyleClass().add("need-open");
      row.getChildren().add(open);
    }
    if (need.isList()) {
      CheckBox none = new CheckBox("таких школ нет");
      none.setAccessibleText(Supplies.title(need.key()) + ": таких школ нет");
      none.setSelected(declared);
      none.setOnAction(event -> declare(need.key(), none.isSelected()));
      row.getChildren().add(none);
    }
    return row;
  }

  private void declare(String use, boolean empty) {
    if (empty) {
      model.empty().add(use);
    } else {
      model.empty().remove(use);
    }
  }

  /** Cut on the right; the details beside it say the whole name. */
  private static final class Cell extends ListCell<Sample> {

    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Sample template, boolean empty) {
      super.updateItem(template, empty);
      setText(empty || template == null ? null : template.name());
      setGraphic(
          empty || template == null
              ? null
              : Icon.of(template instanceof Sample.Like ? "fth-copy" : "fth-file-text"));
    }
  }
}
