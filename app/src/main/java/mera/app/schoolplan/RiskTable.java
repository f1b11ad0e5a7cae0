package mera.app.schoolplan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.Tone;
import mera.app.key.Shortcuts;
import mera.data.SchoolProgramme;
import mera.data.plan.Plan;
import mera.data.risk.RiskFactor;
import mera.data.risk.RiskProfile;
import mera.data.risk.RiskValue;
import mera.data.risk.Significance;
import org.jspecify.annotations.Nullable;

/** Listed schools by the twelve risks: how many measures answer each, and which none. */
final class RiskTable extends StackPane {

  private final SchoolPlanModel model;
  private final DataTable<SchoolProgramme> table = new DataTable<>("Школы и их риски");
  private boolean following;

  RiskTable(SchoolPlanModel model) {
    this.model = model;
    table.setId("programmes");
    table.getStyleClass().addAll("edge-to-edge", "matrix");
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    columns();
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            one -> {
              if (one != null && !following) {
                model.chosen().set(one.school().code());
              }
            });
    model.shown().addListener((Observable any) -> fill());
    model.chosen().subscribe(code -> select());
    new Shortcuts().on("Enter", () -> model.school().ifPresent(model::open)).install(table);
    table.setPlaceholder(
        new EmptyState(
            "fth-search",
            "Под фильтр не подходит ни одна школа.",
            Buttons.plain("Сбросить фильтр", () -> model.filter().set(""))));
    getChildren().setAll(table);
  }

  private void columns() {
    table.text("Школа", 14, one -> one.school().name());
    table.hideBelow(74, table.text("Муниципалитет", 8, one -> one.school().municipality()));
    for (RiskFactor factor : RiskFactor.values()) {
      TableColumn<SchoolProgramme, SchoolProgramme> column =
          table.node(
              "Р" + factor.number(), 2.5, one -> words(one, factor), one -> marker(one, factor));
      column.getStyleClass().add("sign-column");
      column.setSortable(false);
    }
    table.node("План", 7.4, RiskTable::state, RiskTable::chip);
  }

  /** What the table makes of its selection while its rows are exchanged is nobody's choice. */
  private void fill() {
    following = true;
    table.getItems().setAll(model.shown());
    following = false;
    select();
  }

  private static Optional<Significance> significance(SchoolProgramme one, RiskFactor factor) {
    RiskProfile profile = one.profile();
    return profile == null
        ? Optional.empty()
        : profile.values().stream()
            .filter(value -> value.factor() == factor)
            .map(RiskValue::significance)
            .findFirst();
  }

  /** What a cell says: the weight of the risk, and the measures against it. */
  static String words(SchoolProgramme one, RiskFactor factor) {
    Integer measures = one.coverage().get(factor.number());
    String weight =
        significance(one, factor).map(known -> "значимость " + known.printed()).orElse("не указан");
    if (measures == null) {
      return weight;
    }
    return weight + (measures == 0 ? ", мер нет" : ", мер " + measures);
  }

  private static Node marker(SchoolProgramme one, RiskFactor factor) {
    Integer measures = one.coverage().get(factor.number());
    Label marker = new Label();
    marker.getStyleClass().add("sign-cell");
    if (measures == null) {
      boolean weighs =
          significance(one, factor).filter(known -> known != Significance.LOW).isPresent();
      marker.setText(weighs ? "·" : "");
      marker.getStyleClass().add("quiet");
    } else if (measures == 0) {
      marker.setText("нет");
      marker.getStyleClass().add("bare");
    } else {
      marker.setText("" + measures);
      boolean high =
          significance(one, factor).filter(known -> known == Significance.HIGH).isPresent();
      marker.getStyleClass().add(high ? "answered-high" : "answered");
    }
    marker.setMinWidth(USE_PREF_SIZE);
    String said = factor.number() + ". " + factor.title() + "\n" + words(one, factor);
    marker.setAccessibleText(said);
    marker.setTooltip(new Tooltip(said));
    return marker;
  }

  private static String state(SchoolProgramme one) {
    Plan plan = one.plan();
    return plan == null ? one.reasonToSkip(false).orElse("не построен") : String.valueOf(plan.id());
  }

  private static @Nullable Node chip(SchoolProgramme one) {
    Plan plan = one.plan();
    if (plan != null) {
      return new Chip(Tone.SUCCESS, "fth-check", String.valueOf(plan.id()));
    }
    Optional<String> reason = one.reasonToSkip(false);
    if (reason.isEmpty()) {
      return new Chip(Tone.PLAIN, "не построен");
    }
    Chip chip =
        new Chip(
            Tone.WARNING,
            "fth-alert-triangle",
            one.profile() == null ? "нет анкеты" : "нечего строить");
    chip.setTooltip(new Tooltip(reason.get()));
    return chip;
  }

  private void select() {
    if (following) {
      return;
    }
    Map<String, Integer> places = new HashMap<>();
    for (int row = 0; row < table.getItems().size(); row++) {
      places.put(table.getItems().get(row).school().code(), row);
    }
    Integer row = places.get(model.chosen().get());
    if (row != null) {
      following = true;
      table.getSelectionModel().clearAndSelect(row);
      following = false;
    }
  }

  /** Takes the focus. */
  void focus() {
    table.requestFocus();
    select();
  }
}
