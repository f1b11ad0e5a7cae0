package mera.app.support;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.control.FilterField;
import mera.app.control.Icon;
import mera.app.control.Shown;
import mera.app.control.TableAndPane;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import mera.data.SupportRegister;
import mera.data.identify.SchoolList;
import mera.data.order.Order;
import org.jspecify.annotations.Nullable;

/** Nodes of «Сопровождение»: the table, beside it remarks and suggestions. */
final class SupportView extends StackPane {

  /** Narrower in em, and one thing takes the place of the other. */
  private static final double NARROW = 70;

  private final SupportModel model;
  private final SupportTable table;
  private final FilterField filter;
  private final ComboBox<SchoolList> lists = new ComboBox<>();
  private final ToggleButton remarked =
      Buttons.toggle("fth-alert-triangle", "Замечания", "remarked");
  private final ToggleButton showDetail =
      Buttons.toggle("fth-sidebar", "Основания", "show-support");
  private final MenuButton orders = new MenuButton("В приложение", Icon.of("fth-file-plus"));
  private final Button read;
  private final Button export;
  private final Button agreements;
  private final Spinner<Integer> capacity;
  private final FlowPane bar = new FlowPane();
  private final TableAndPane page;
  private final EmptyState empty;
  private boolean following;

  SupportView(SupportModel model) {
    this.model = model;
    setId("support-view");
    table = new SupportTable(model);
    filter =
        new FilterField(
            "Фильтр", "Фильтр: школа, код, тьютор, наставник", model.filter(), table::focus);
    capacity = new Spinner<>(1, 20, model.capacity().get());
    read = Buttons.flat("fth-upload", "Из Excel", model.papers()::read);
    export = Buttons.flat("fth-download", "В Excel", model.papers()::export);
    agreements = Buttons.flat("fth-file-text", "Договоры", model.papers()::agreements);
    empty =
        new EmptyState(
            "fth-users",
            "Здесь появятся школы списка и те, кто их сопровождает. Утвердите список школ с"
                + " низкими результатами.",
            Buttons.primary("К отбору", null, model::openSelection));
    bar();
    page = new TableAndPane(table, new SupportDetail(model), showDetail, NARROW, 0.74);
    page.setTop(bar);
    model.picture().subscribe(this::show);
    new Shortcuts()
        .on("Ctrl+F", filter::requestFocus)
        .on("F4", showDetail::fire)
        .on("Ctrl+E", model.papers()::export)
        .install(this);
  }

  private void bar() {
    lists.setId("support-list");
    lists.setAccessibleText("Список школ");
    lists.getStyleClass().add("list-choice");
    lists.setConverter(Shown.by(SchoolList::title));
    lists
        .valueProperty()
        .subscribe(
            list -> {
              if (list != null && !following) {
                model.choose(list);
              }
            });
    remarked.setOnAction(event -> model.remarkedOnly().set(remarked.isSelected()));
    model.remarkedOnly().subscribe(only -> remarked.setSelected(only));
    showDetail.setTooltip(new Tooltip("Замечания и предложения выбранной школы  F4"));
    orders.setId("into-order");
    orders.setMinWidth(USE_PREF_SIZE);
    orders.setAccessibleText("Перенести в приложение приказа");
    orders.getStyleClass().add("flat");
    read.setId("read-support");
    read.setTooltip(
        new Tooltip(
            "Таблица из Excel или Word. Пустая ячейка оставляет прежнее, «–» очищает, «нет»"
                + " в графе тьютора – без школы-тьютора"));
    export.setId("export-support");
    export.setTooltip(new Tooltip("Реестр и замечания в книгу Excel  Ctrl+E"));
    agreements.setId("agreements");
    agreements.setTooltip(
        new Tooltip("Проекты договоров о сетевом взаимодействии в папку, DOCX, по одному на пару"));
    capacity.setId("support-capacity");
    capacity.setAccessibleText("Школ на одного тьютора, не больше");
    capacity.setTooltip(new Tooltip("Школ на одного тьютора, не больше"));
    capacity.getStyleClass().add("year");
    capacity.valueProperty().subscribe((before, now) -> model.capacity().set(now));
    bar.getStyleClass().add("filter-bar");
    bar.getChildren()
        .setAll(lists, filter, remarked, capacity, read, export, agreements, orders, showDetail);
  }

  private void show(@Nullable SupportPicture now) {
    if (now == null) {
      return;
    }
    following = true;
    lists.getItems().setAll(now.choice().lists());
    lists.setValue(now.choice().list());
    following = false;
    remarked.setText("Замечания " + Words.number(now.remarked()));
    orders(now.orders());
    getChildren().setAll(now.lines().isEmpty() ? empty : page);
  }

  private void orders(List<Order> drafts) {
    List<MenuItem> items = new ArrayList<>();
    for (Order order : drafts) {
      if (SupportRegister.hasPairs(order)) {
        items.add(item(order, false));
      }
      items.add(item(order, true));
    }
    if (items.isEmpty()) {
      MenuItem none = new MenuItem("Проектов приказов нет: составьте приказ");
      none.setDisable(true);
      items.add(none);
    }
    orders.getItems().setAll(items);
  }

  private MenuItem item(Order order, boolean whole) {
    MenuItem item = new MenuItem(SupportPapers.words(order, whole));
    item.setOnAction(event -> model.papers().intoOrder(order, whole));
    return item;
  }
}
