package mera.app.context;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import mera.app.control.Icon;
import mera.data.rating.Constructor;
import mera.data.rating.Indicator;
import mera.data.rating.Indicator.Better;
import mera.data.rating.Normal;
import mera.data.rating.OfferedIndicators;

/** «+ показатель»: what the index could count beside what it counts already. */
final class IndicatorMenu extends MenuButton {

  private final ContextModel model;
  private final MenuItem nothing = new MenuItem("Других показателей в данных нет");

  IndicatorMenu(ContextModel model) {
    super("показатель", Icon.of("fth-plus"));
    this.model = model;
    setId("add-indicator");
    setAccessibleText("Добавить показатель");
    setMinWidth(USE_PREF_SIZE);
    nothing.setDisable(true);
    getItems().setAll(nothing);
    setOnShowing(event -> fill());
    model.constructor().subscribe(this::follow);
  }

  /** Points have no meaning without borders, and those are written in the file of a constructor. */
  private void follow(Constructor now) {
    boolean points = now.indicators().getFirst().normal() == Normal.POINTS;
    setDisable(points);
    setTooltip(
        new Tooltip(
            points
                ? "Показатели с баллами добавляются в файле конструктора"
                : "Показатель из сохранённых результатов или загруженного столбца"));
  }

  /** Reads what is offered when it is asked for. */
  void fill() {
    OfferedIndicators offered = model.offered();
    getItems().clear();
    for (Indicator one : offered.counted()) {
      MenuItem item = new MenuItem(one.title());
      item.setOnAction(event -> model.add(one));
      getItems().add(item);
    }
    if (!offered.columns().isEmpty()) {
      Menu columns = new Menu("Загруженный столбец");
      offered.columns().forEach(caption -> columns.getItems().add(column(caption)));
      getItems().add(columns);
    }
    if (getItems().isEmpty()) {
      getItems().setAll(nothing);
    }
  }

  private Menu column(String caption) {
    MenuItem more = new MenuItem("больше — лучше");
    more.setOnAction(event -> add(caption, Better.MORE));
    MenuItem less = new MenuItem("меньше — лучше");
    less.setOnAction(event -> add(caption, Better.LESS));
    return new Menu(caption, null, more, less);
  }

  private void add(String caption, Better better) {
    model.add(OfferedIndicators.column(model.constructor().get(), caption, better));
  }
}
