package mera.app.party;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.control.FilterField;
import mera.app.control.TableAndPane;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** Nodes of «Исполнители»: the table, beside it the form or what was not recognised. */
final class PartyView extends StackPane {

  /** Narrower in em, and one thing takes the place of the other. */
  private static final double NARROW = 70;

  private final PartyModel model;
  private final PartyTable table;
  private final FilterField filter;
  private final PartyForm form;
  private final AskedPane asked;
  private final StackPane side = new StackPane();
  private final ToggleButton asking =
      Buttons.toggle("fth-help-circle", "Не распознано", "party-asking");
  private final ToggleButton showForm = Buttons.toggle("fth-sidebar", "Карточка", "show-party");
  private final FlowPane bar = new FlowPane();
  private final TableAndPane page;
  private final EmptyState empty;
  private boolean writing;

  PartyView(PartyModel model) {
    this.model = model;
    setId("party-view");
    table = new PartyTable(model);
    form = new PartyForm(model);
    asked = new AskedPane(model);
    filter =
        new FilterField(
            "Фильтр", "Фильтр: название, вид, руководитель", model.filter(), table::focus);
    bar();
    page = new TableAndPane(table, side, showForm, NARROW, 0.6);
    page.setTop(bar);
    empty =
        new EmptyState(
            "fth-users",
            "Здесь появятся исполнители мер: из планов, которые вы создадите или загрузите."
                + " Можно вписать и первого.",
            Buttons.primary("Новый исполнитель", null, this::fresh));
    model.asking().subscribe(now -> arrange());
    model.picture().subscribe(this::show);
    model.chosen().subscribe(key -> writing = false);
    new Shortcuts()
        .on("Ctrl+F", filter::requestFocus)
        .on("F4", showForm::fire)
        .on("Ins", this::fresh)
        .on("Ctrl+E", model::export)
        .install(this);
    new Shortcuts()
        .on("F2", this::edit)
        .on("Enter", this::edit)
        .on("Del", () -> model.entry().ifPresent(model::remove))
        .install(table);
  }

  private void bar() {
    Button add = Buttons.flat("fth-user-plus", "Новый", this::fresh);
    add.setId("new-party");
    add.setTooltip(new Tooltip("Новый исполнитель  Ins"));
    Button export = Buttons.flat("fth-download", "В Excel", model::export);
    export.setId("export-parties");
    export.setTooltip(new Tooltip("Справочник в книгу Excel  Ctrl+E"));
    asking.setOnAction(
        event -> {
          model.asking().set(asking.isSelected());
          if (asking.isSelected() && !showForm.isSelected()) {
            showForm.fire();
          }
        });
    showForm.setTooltip(new Tooltip("Карточка исполнителя  F4"));
    bar.getStyleClass().add("filter-bar");
    bar.getChildren().setAll(filter, asking, add, export, showForm);
  }

  private void arrange() {
    boolean now = model.asking().get();
    asking.setSelected(now);
    side.getChildren().setAll(now ? asked : form);
  }

  private void show(@Nullable PartyPicture now) {
    if (now == null) {
      return;
    }
    asking.setText("Не распознано " + Words.number(now.questions()));
    boolean nothing =
        now.view().entries().isEmpty() && now.questions() == 0 && now.view().nobody().isEmpty();
    getChildren().setAll(nothing && !writing ? empty : page);
  }

  /** A new party is typed. */
  void fresh() {
    model.asking().set(false);
    model.chosen().set("");
    writing = true;
    getChildren().setAll(page);
    edit();
  }

  private void edit() {
    model.asking().set(false);
    if (!showForm.isSelected()) {
      showForm.fire();
    }
    form.begin();
  }
}
